import { allErrata, errataOf, on, text, tool } from "../build"
import type { Chapter } from "../chapter"

/** 13. The four equations. */
export const card: Chapter = {
  id: "card",
  title: "card.title",
  pages: [
    {
      scene: on("mazur", 12),
      blocks: [
        text("card.idea"),
        tool("card"),
        text("card.use"),
        text("card.here", { e1: "delta:2:0", e2: "delta:2:1", d1: "delta:1:0", d2: "delta:1:1" }),
        errataOf(18),
      ],
    },
    { scene: on("mazur", 12), blocks: [text("card.slips"), allErrata] },
    { scene: on("mazur", 12), blocks: [text("card.words"), tool("glossary")] },
  ],
}
