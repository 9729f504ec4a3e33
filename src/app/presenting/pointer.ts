import { controls } from "./controls"
import { rulerIn, toPlace } from "./netPlace"

/** Follows the lecturer's pointer over the network, while the class is to see it. */
export function followPointer(): () => void {
  const stage = document.querySelector<HTMLElement>("#stage")
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (stage && controls.getState().points) controls.setState({ pointer: toPlace(rulerIn(stage), clientX, clientY) })
  }
  const leave = () => controls.setState({ pointer: null })
  stage?.addEventListener("pointermove", move)
  stage?.addEventListener("pointerleave", leave)
  return () => {
    stage?.removeEventListener("pointermove", move)
    stage?.removeEventListener("pointerleave", leave)
  }
}
