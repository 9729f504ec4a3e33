import { choice, edit, equation, errataOf, on, right, seek, task, text, was, wrong } from "../build"
import type { Chapter } from "../chapter"
import { sentence } from "../sentence"

const w = "W:2:0:0"

/** 1. What a network computes. */
export const network: Chapter = {
  id: "network",
  title: "network.title",
  pages: [
    {
      scene: on("mazur", 0),
      blocks: [
        text("network.layers", { x1: "x:0:0", x2: "x:0:1", y1: "y:2:0", y2: "y:2:1" }),
        text("network.blank"),
        task(
          "input",
          sentence("network.do-input"),
          ({ frame }) => frame.t >= 1,
          [seek(1)],
          sentence("network.input-done", { a1: "a:0:0", a2: "a:0:1" }),
        ),
        errataOf(1),
      ],
    },
    {
      scene: on("mazur", 1),
      blocks: [
        text("network.weigh"),
        equation("weighted-input", "index"),
        task(
          "weigh",
          sentence("network.weigh-do", { w: "W:1:0:0" }),
          ({ frame }) => frame.t >= 2,
          [seek(2)],
          sentence("network.weigh-done", {
            w1: "W:1:0:0",
            a1: "a:0:0",
            w2: "W:1:0:1",
            a2: "a:0:1",
            b: "b:1:0",
            z: "z:1:0",
          }),
        ),
      ],
    },
    {
      scene: on("mazur", 2),
      blocks: [
        text("network.squash"),
        equation("activation", "index"),
        text("network.whole-layer"),
        equation("weighted-input"),
        equation("activation"),
        task(
          "output",
          sentence("network.output-do"),
          ({ value }) => value("a:2:0") !== null,
          [seek(5)],
          sentence("network.output-done", { a1: "a:2:0", a2: "a:2:1", y1: "y:2:0", y2: "y:2:1" }),
        ),
      ],
    },
    {
      scene: on("mazur", 5),
      blocks: [
        choice(
          "moves",
          sentence("network.ask-moves", { w: was(w) }),
          wrong(sentence("network.moves-hidden"), sentence("network.moves-hidden-why")),
          right(sentence("network.moves-output"), sentence("network.moves-output-why")),
          wrong(sentence("network.moves-both"), sentence("network.moves-both-why")),
        ),
        task(
          "change",
          sentence("network.moves-do"),
          ({ value, was }) => value(w) !== was(w) && value("a:2:0") !== was("a:2:0"),
          [edit({ kind: "weight", l: 2, j: 0, k: 0, value: 1 })],
          sentence("network.moves-done", { was: was("a:2:0"), is: "a:2:0" }),
        ),
      ],
    },
  ],
}
