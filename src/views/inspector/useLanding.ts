import { useState } from "react"
import { useSay } from "../../store/useSay"
import { useEditing } from "./useEditing"

/** Choosing where an update takes a number: it is η that changes. Refused in words where the gradient is 0, for then no η moves the number. */
export function useLanding() {
  const say = useSay()
  const eta = useEditing("eta")
  const [level, setLevel] = useState(false)
  return {
    refusal: level ? say("curve.level-landing") : eta.refusal,
    /** For a number and its gradient: how its landing is dragged. Against the gradient alone: the other way η would be below 0. */
    editing: (from: number, gradient: number) => ({
      drag(wanted: number) {
        setLevel(gradient === 0)
        if (gradient !== 0) eta.drag(Math.max(0, Number(((from - wanted) / gradient).toPrecision(12))))
      },
      drop: eta.drop,
    }),
  }
}
