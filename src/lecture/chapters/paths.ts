import "../../i18n/later"
import type { Network } from "../../engine/network"
import { termId } from "../../notation/term"
import { choice, computed, count, on, right, select, task, text, wrong } from "../build"
import type { Chapter } from "../chapter"
import { sentence } from "../sentence"

const networkOf = ({ frame }: { readonly frame: { readonly trace: { readonly network: Network } } }) =>
  frame.trace.network

/** Ways from a weight of the first layer to the cost: any neuron of each layer above. */
const paths = count((moment) =>
  networkOf(moment)
    .layers.slice(1)
    .reduce((ways, { units }) => ways * units, 1),
)

const numbersOf = ({ layers }: Network) => layers.reduce((sum, { W, b }) => sum + W.length + b.length, 0)

/** 16. Why backwards: paths, and what computing costs. */
export const pathsChapter: Chapter = {
  id: "paths",
  title: "paths.title",
  pages: [
    {
      scene: on("deep", 22),
      blocks: [
        text("paths.idea", { paths }),
        text("paths.share"),
        task(
          "select",
          sentence("paths.do"),
          ({ selected }) => selected?.startsWith("W:1:") ?? false,
          [select("W:1:0:0")],
          sentence("paths.done", {
            paths,
            g: computed(({ selected, value }) => {
              const [, l, j, k] = (selected ?? "").split(":").map(Number)
              return l && j !== undefined && k !== undefined ? value(termId("dW", l, j, k)) : null
            }),
          }),
        ),
      ],
    },
    {
      scene: on("deep", 22, { selected: "W:1:0:0" }),
      blocks: [
        text("paths.count", {
          numbers: count((moment) => numbersOf(networkOf(moment))),
          passes: count((moment) => 2 * numbersOf(networkOf(moment))),
        }),
        choice(
          "forwards",
          sentence("paths.ask"),
          right(sentence("paths.ask-many"), sentence("paths.ask-many-why")),
          wrong(sentence("paths.ask-order"), sentence("paths.ask-order-why")),
        ),
      ],
    },
  ],
}
