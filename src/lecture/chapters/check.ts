import { choice, computed, count, on, right, task, text, tool, wrong } from "../build"
import type { Chapter } from "../chapter"
import { sentence } from "../sentence"

/** 17. How to check a gradient. */
export const check: Chapter = {
  id: "check",
  title: "check.title",
  pages: [
    {
      scene: on("mazur", 12),
      blocks: [
        text("check.idea"),
        task(
          "prove",
          sentence("check.do"),
          ({ proof }) => proof !== null,
          [{ kind: "prove" }],
          sentence("check.done", {
            checked: count(({ proof }) => proof?.checked ?? null),
            worst: computed(({ proof }) => proof?.worst ?? null),
          }),
        ),
        text("check.step"),
        text("check.kink"),
        choice(
          "digits",
          sentence("check.ask"),
          wrong(sentence("check.ask-yes"), sentence("check.ask-yes-why")),
          right(sentence("check.ask-no"), sentence("check.ask-no-why")),
        ),
      ],
    },
    { scene: on("mazur", 12), blocks: [text("check.lab"), tool("bug-lab")] },
  ],
}
