import { choice, edit, errataOf, on, right, task, text, was, wrong } from "../build"
import type { Chapter, Deed } from "../chapter"
import { sentence } from "../sentence"

const target = (value: number): Deed => edit({ kind: "y", sample: 0, j: 0, value })

/** 10. Insight 2: saturated neurons learn slowly, right or wrong. */
export const saturated: Chapter = {
  id: "saturated",
  title: "saturated.title",
  pages: [
    {
      scene: on("neuron", 7, { selected: "a:1:0" }),
      blocks: [
        text("saturated.idea"),
        text("saturated.here", { y: was("y:1:0"), a: was("a:1:0"), s: was("slope:1:0"), d: was("delta:1:0") }),
        text("saturated.claim"),
        task(
          "right",
          sentence("saturated.do-right"),
          ({ value }) => value("y:1:0") === 1,
          [target(1)],
          sentence("saturated.done-right", { a: "a:1:0", y: "y:1:0", d: "delta:1:0" }),
        ),
      ],
    },
    {
      scene: on("neuron", 7, { selected: "b:1:0" }),
      blocks: [
        task(
          "wrong",
          sentence("saturated.do-wrong"),
          ({ value, was }) => (value("b:1:0") ?? 0) >= 4 && value("y:1:0") === 0 && value("z:1:0") !== was("z:1:0"),
          [target(0), edit({ kind: "bias", l: 1, j: 0, value: 4 })],
          sentence("saturated.done-wrong", {
            a: "a:1:0",
            y: "y:1:0",
            d: "delta:1:0",
            was: was("delta:1:0"),
            s: "slope:1:0",
          }),
        ),
        text("saturated.verdict"),
        choice(
          "cure",
          sentence("saturated.ask"),
          wrong(sentence("saturated.ask-eta"), sentence("saturated.ask-eta-why")),
          right(sentence("saturated.ask-cost"), sentence("saturated.ask-cost-why")),
        ),
        errataOf(17),
      ],
    },
  ],
}
