import { choice, count, equation, errataOf, on, right, seek, task, text, wrong } from "../build"
import type { Chapter } from "../chapter"
import { type Slot, sentence } from "../sentence"

const costOf = (i: number): Slot => ({ value: ({ frame }) => frame.trace.mean?.parts?.[i]?.C ?? null })
/** The cost of the first sample, which from the mean on is a part of it. */
const first: Slot = { value: ({ frame, value }) => frame.trace.mean?.parts?.[0]?.C ?? value("C") }
const m = count(({ frame }) => frame.batch.length)

/** 2. The first assumption: the cost of a batch is the mean of its samples' costs. */
export const batch: Chapter = {
  id: "batch",
  title: "batch.title",
  pages: [
    {
      scene: on("xor", 6),
      blocks: [
        text("batch.sample"),
        equation("cost"),
        text("batch.one", { C: first }),
        text("batch.assume"),
        equation("batch-cost"),
        text("batch.why"),
        task(
          "mean",
          sentence("batch.mean-do"),
          ({ frame }) => frame.trace.mean !== null,
          [seek(49)],
          sentence("batch.mean-done", { c1: costOf(0), c2: costOf(1), c3: costOf(2), c4: costOf(3), C: "C" }),
        ),
      ],
    },
    {
      scene: on("xor", 49),
      blocks: [
        choice(
          "sum",
          sentence("batch.ask-sum", { m }),
          wrong(sentence("batch.sum-nothing"), sentence("batch.sum-nothing-why")),
          right(sentence("batch.sum-factor", { m }), sentence("batch.sum-factor-why")),
          wrong(sentence("batch.sum-fails"), sentence("batch.sum-fails-why")),
        ),
        text("batch.beyond"),
        errataOf(2, 3),
      ],
    },
  ],
}
