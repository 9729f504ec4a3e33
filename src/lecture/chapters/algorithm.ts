import { layerNumber } from "../../notation/layerNumber"
import { choice, count, errataOf, on, right, seek, task, text, tool, wrong } from "../build"
import type { Chapter } from "../chapter"
import { sentence } from "../sentence"

/** 11. The algorithm. */
export const algorithm: Chapter = {
  id: "algorithm",
  title: "algorithm.title",
  pages: [
    {
      scene: on("mazur", 0, { shows: "algorithm" }),
      blocks: [
        text("algorithm.idea"),
        task(
          "run",
          sentence("algorithm.run"),
          ({ value }) => value("delta:1:0") !== null,
          [seek(8)],
          sentence("algorithm.run-done", { l: count(() => layerNumber(1)) }),
        ),
        text("algorithm.order"),
        errataOf(19, 20, 21),
      ],
    },
    {
      scene: on("mazur", 12, { shows: "algorithm" }),
      blocks: [
        text("algorithm.gradients"),
        choice(
          "soon",
          sentence("algorithm.ask"),
          right(sentence("algorithm.ask-yes"), sentence("algorithm.ask-yes-why")),
          wrong(sentence("algorithm.ask-no"), sentence("algorithm.ask-no-why")),
        ),
        choice(
          "update",
          sentence("algorithm.ask-update"),
          wrong(sentence("algorithm.update-yes"), sentence("algorithm.update-yes-why")),
          right(sentence("algorithm.update-no"), sentence("algorithm.update-no-why")),
        ),
        errataOf(22),
      ],
    },
    { scene: on("mazur", 0, { shows: "algorithm" }), blocks: [text("algorithm.hand"), tool("worksheet")] },
  ],
}
