import type { Say } from "../../i18n/say"
import { layerNumber } from "../../notation/layerNumber"

/** Most neurons of a layer that are named. */
const most = 8

/** Neurons by their numbers, such as "layer 2: 1, 3". */
export function neuronsOf(l: number, js: readonly number[], say: Say): string {
  const named = js.slice(0, most).map((j) => j + 1)
  return `${say("network.layer", { l: layerNumber(l) })}: ${[...named, ...(js.length > most ? ["…"] : [])].join(", ")}`
}
