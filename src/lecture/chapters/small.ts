import { choice, edit, errataOf, on, right, task, text, verdict, was, wrong } from "../build"
import type { Chapter } from "../chapter"
import { sentence } from "../sentence"

const slots = { was: was("dW:1:0:1"), is: "dW:1:0:1", dwas: was("delta:1:0"), dis: "delta:1:0" } as const

/** 9. Insight 1: a small activation makes a slow weight. */
export const small: Chapter = {
  id: "small",
  title: "small.title",
  pages: [
    {
      scene: on("mazur", 12, { selected: "x:0:1" }),
      blocks: [
        text("small.idea"),
        task(
          "silence",
          sentence("small.do", { x2: was("x:0:1") }),
          ({ value }) => value("x:0:1") === 0 && value("dW:1:0:1") === 0,
          [edit({ kind: "x", sample: 0, k: 1, value: 0 })],
          sentence("small.done", slots),
        ),
        verdict(({ value, was }) =>
          value("x:0:1") === 0 || value("x:0:1") === was("x:0:1")
            ? null
            : sentence("small.partly", { x: "x:0:1", ...slots }),
        ),
      ],
    },
    {
      scene: on("mazur", 12),
      blocks: [
        text("small.note"),
        choice(
          "always",
          sentence("small.ask"),
          right(sentence("small.stay"), sentence("small.stay-why")),
          wrong(sentence("small.zero"), sentence("small.zero-why")),
        ),
        errataOf(16),
      ],
    },
  ],
}
