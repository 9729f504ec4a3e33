import {
  choice,
  computed,
  derivation,
  edit,
  equation,
  on,
  predict,
  right,
  seek,
  task,
  text,
  was,
  wrong,
} from "../build"
import type { Chapter } from "../chapter"
import type { Moment } from "../moment"
import { sentence } from "../sentence"

const w = "W:2:0:0"

/** δ of hidden neuron 1 as it would come out with W in place of its transpose. */
function withoutTranspose({ value }: Moment): number | null {
  const [w11, w12, d1, d2, slope] = [
    value(w),
    value("W:2:0:1"),
    value("delta:2:0"),
    value("delta:2:1"),
    value("slope:1:0"),
  ]
  if (w11 === null || w12 === null || d1 === null || d2 === null || slope === null) return null
  return (w11 * d1 + w12 * d2) * slope
}

/** 6. BP2: the error of a hidden layer. */
export const bp2: Chapter = {
  id: "bp2",
  title: "bp2.title",
  pages: [
    {
      scene: on("mazur", 7),
      blocks: [
        text("bp2.idea"),
        equation("hidden-error", "index"),
        task(
          "step",
          sentence("bp2.step"),
          ({ value }) => value("delta:1:0") !== null,
          [seek(8)],
          sentence("bp2.step-done", {
            w1: w,
            e1: "delta:2:0",
            w2: "W:2:1:0",
            e2: "delta:2:1",
            back: "dCda:1:0",
            s: "slope:1:0",
            d: "delta:1:0",
          }),
        ),
      ],
    },
    {
      scene: on("mazur", 8),
      blocks: [
        text("bp2.transpose"),
        equation("hidden-error"),
        choice(
          "transpose",
          sentence("bp2.ask"),
          wrong(sentence("bp2.ask-inverse"), sentence("bp2.ask-inverse-why")),
          right(sentence("bp2.ask-column"), sentence("bp2.ask-column-why")),
          wrong(
            sentence("bp2.ask-shape"),
            sentence("bp2.ask-shape-why", { wrong: computed(withoutTranspose), d: "delta:1:0" }),
          ),
        ),
        task(
          "change",
          sentence("bp2.do", { w: was(w) }),
          ({ value, was }) => value(w) !== was(w) && value("delta:1:0") !== was("delta:1:0"),
          [edit({ kind: "weight", l: 2, j: 0, k: 0, value: 0.5 })],
          sentence("bp2.done", { d1: "delta:1:0", d2: "delta:1:1", a1: "a:1:0", a2: "a:1:1" }),
        ),
      ],
    },
    {
      scene: on("mazur", 12),
      blocks: [text("bp2.derive"), derivation("bp2")],
    },
    { scene: on("mazur", 7), blocks: [text("bp2.predict"), predict("delta:1:0")] },
  ],
}
