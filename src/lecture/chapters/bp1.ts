import { choice, derivation, equation, errataOf, on, right, seek, task, text, wrong } from "../build"
import type { Chapter } from "../chapter"
import { sentence } from "../sentence"

/** 5. BP1: the error of the output. */
export const bp1: Chapter = {
  id: "bp1",
  title: "bp1.title",
  pages: [
    {
      scene: on("mazur", 6),
      blocks: [
        text("bp1.idea"),
        equation("output-error"),
        text("bp1.quadratic"),
        equation("cost-slope"),
        task(
          "step",
          sentence("bp1.step"),
          ({ value }) => value("delta:2:0") !== null,
          [seek(7)],
          sentence("bp1.step-done", { d1: "dCda:2:0", s1: "slope:2:0", e1: "delta:2:0", e2: "delta:2:1" }),
        ),
      ],
    },
    {
      scene: on("mazur", 7),
      blocks: [
        text("bp1.hadamard"),
        choice(
          "place",
          sentence("bp1.ask", { z: "z:2:0", a: "a:2:0" }),
          wrong(sentence("bp1.ask-nothing"), sentence("bp1.ask-nothing-why")),
          right(sentence("bp1.ask-place"), sentence("bp1.ask-place-why")),
        ),
      ],
    },
    {
      scene: on("mazur", 12),
      blocks: [text("bp1.derive"), derivation("bp1"), errataOf(25)],
    },
  ],
}
