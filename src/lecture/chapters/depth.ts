import { choice, computed, count, on, right, text, tool, wrong } from "../build"
import type { Chapter } from "../chapter"
import type { Moment } from "../moment"
import { sentence } from "../sentence"

/** The largest |δ| of a layer. */
function largest({ frame }: Moment, l: number): number | null {
  const delta = frame.trace.delta[l]
  return delta ? Math.max(...delta.map(Math.abs)) : null
}

const outOf = (moment: Moment) => largest(moment, moment.frame.trace.network.layers.length)

function ratio(moment: Moment): number | null {
  const [out, first] = [outOf(moment), largest(moment, 1)]
  return out === null || !first ? null : Math.round(out / first)
}

/** 15. Vanishing δ with depth. */
export const depth: Chapter = {
  id: "depth",
  title: "depth.title",
  pages: [
    {
      scene: on("deep", 22),
      blocks: [
        text("depth.idea"),
        text("depth.here", {
          out: computed(outOf),
          first: computed((moment) => largest(moment, 1)),
          ratio: count(ratio),
        }),
      ],
    },
    {
      scene: on("deep", 22),
      blocks: [
        text("depth.bound"),
        choice(
          "helps",
          sentence("depth.ask"),
          right(sentence("depth.ask-relu"), sentence("depth.ask-relu-why")),
          wrong(sentence("depth.ask-large"), sentence("depth.ask-large-why")),
        ),
      ],
    },
    { scene: on("deep", 22), blocks: [text("depth.compare"), tool("depth")] },
  ],
}
