import { inputName, outputName } from "../../timeline/data"
import { later } from "../../ui/later"
import type { CalledProps } from "./Called"

const Called = later(async () => (await import("./Called")).Called)

/** What an input or a target is called; nothing where it has no name, as in the nets that the page begins with. */
export function NameOf(props: CalledProps) {
  const [quantity, , j] = props.term.split(":")
  const name = (quantity === "x" ? inputName : outputName)(props.drawing.named, Number(j))
  return name === null ? null : <Called {...props} name={name} />
}
