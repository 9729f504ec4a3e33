import { choice, derivation, equation, on, right, seek, task, text, wrong } from "../build"
import type { Chapter } from "../chapter"
import { sentence } from "../sentence"

/** 7. BP3: the gradient of a bias. */
export const bp3: Chapter = {
  id: "bp3",
  title: "bp3.title",
  pages: [
    {
      scene: on("mazur", 8),
      blocks: [
        text("bp3.idea"),
        equation("bias-gradient"),
        task(
          "step",
          sentence("bp3.step"),
          ({ value }) => value("db:2:0") !== null,
          [seek(9)],
          sentence("bp3.step-done", { db: "db:2:0", d: "delta:2:0" }),
        ),
      ],
    },
    {
      scene: on("mazur", 9),
      blocks: [
        text("bp3.meaning"),
        choice(
          "once",
          sentence("bp3.ask"),
          wrong(sentence("bp3.ask-fine"), sentence("bp3.ask-fine-why")),
          right(sentence("bp3.ask-fast"), sentence("bp3.ask-fast-why")),
        ),
      ],
    },
    {
      scene: on("mazur", 12),
      blocks: [text("bp3.derive"), derivation("bp3")],
    },
  ],
}
