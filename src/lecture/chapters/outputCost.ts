import { choice, edit, errataOf, on, right, task, text, was, wrong } from "../build"
import type { Chapter } from "../chapter"
import { sentence } from "../sentence"

/** 3. The second assumption: the cost is a function of the output, with the target fixed. */
export const outputCost: Chapter = {
  id: "output-cost",
  title: "output-cost.title",
  pages: [
    {
      scene: on("mazur", 6),
      blocks: [
        text("output-cost.assume"),
        text("output-cost.here", { a1: "a:2:0", a2: "a:2:1", y1: "y:2:0", y2: "y:2:1", C: "C" }),
        task(
          "target",
          sentence("output-cost.do", { y1: was("y:2:0") }),
          ({ value, was }) => value("y:2:0") !== was("y:2:0") && value("C") !== was("C"),
          [edit({ kind: "y", sample: 0, j: 0, value: 0.5 })],
          sentence("output-cost.done", { was: was("C"), is: "C" }),
        ),
      ],
    },
    {
      scene: on("mazur", 6),
      blocks: [
        text("output-cost.start"),
        choice(
          "fits",
          sentence("output-cost.ask"),
          wrong(sentence("output-cost.cross"), sentence("output-cost.cross-why")),
          right(sentence("output-cost.decay"), sentence("output-cost.decay-why")),
          wrong(sentence("output-cost.absolute"), sentence("output-cost.absolute-why")),
        ),
        errataOf(4),
      ],
    },
  ],
}
