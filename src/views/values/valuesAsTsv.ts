import { layerNumber } from "../../notation/layerNumber"
import { partsOf } from "../../notation/partsOf"
import { formerValue } from "../../store/formerValue"
import { shownValue } from "../../store/shownValue"
import type { Frame } from "../../timeline/trace"
import { symbolOf } from "./symbolOf"
import { termsOf } from "./termsOf"

const heads = ["symbol", "layer", "j", "k", "value", "was"]

/** All numbers as lines for a spreadsheet, layers and neurons counted as on the screen. Every digit that gives the number back, −0 as −0; an empty field for what is not known or has not changed. */
export function valuesAsTsv(frame: Frame, compared: Frame | null): string {
  const lines = termsOf(frame).map((term) => {
    const { l, j, k } = partsOf(term)
    const place = [l === null ? "" : layerNumber(l), j === null ? "" : j + 1, k === null ? "" : k + 1]
    return [symbolOf(term), ...place, exact(shownValue(frame, term)), exact(formerValue(term, frame, compared))]
  })
  return `${[heads, ...lines].map((fields) => fields.join("\t")).join("\n")}\n`
}

/** The fewest digits that give the number back. */
export function exact(value: number | null): string {
  if (value === null) return ""
  return Object.is(value, -0) ? "-0" : String(value)
}
