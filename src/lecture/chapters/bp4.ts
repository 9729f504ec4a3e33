import { choice, computed, derivation, equation, on, right, seek, select, task, text, wrong } from "../build"
import type { Chapter } from "../chapter"
import type { Moment } from "../moment"
import { sentence } from "../sentence"

/** The note's printed form, δ_k a_k, for the weight to output 1 from hidden neuron 2. */
function withKTwice({ value }: Moment): number | null {
  const [delta, a] = [value("delta:2:1"), value("a:1:1")]
  return delta === null || a === null ? null : delta * a
}

/** 8. BP4: the gradient of a weight. */
export const bp4: Chapter = {
  id: "bp4",
  title: "bp4.title",
  pages: [
    {
      scene: on("mazur", 9),
      blocks: [
        text("bp4.idea"),
        equation("weight-gradient", "index"),
        task(
          "step",
          sentence("bp4.step"),
          ({ value }) => value("dW:2:0:0") !== null,
          [seek(10)],
          sentence("bp4.step-done", { d: "delta:2:0", a: "a:1:0", dW: "dW:2:0:0" }),
        ),
        text("bp4.outer"),
        equation("weight-gradient"),
      ],
    },
    {
      scene: on("mazur", 10),
      blocks: [
        choice(
          "ends",
          sentence("bp4.ask", { wrong: computed(withKTwice) }),
          right(sentence("bp4.ask-right", { right: "dW:2:0:1" }), sentence("bp4.ask-right-why")),
          wrong(sentence("bp4.ask-same"), sentence("bp4.ask-same-why")),
        ),
        task(
          "select",
          sentence("bp4.do", { w: "W:2:0:1" }),
          ({ selected }) => selected === "W:2:0:1" || selected === "dW:2:0:1",
          [select("W:2:0:1")],
          sentence("bp4.done", { dW: "dW:2:0:1" }),
        ),
      ],
    },
    {
      scene: on("mazur", 12),
      blocks: [text("bp4.derive"), derivation("bp4")],
    },
  ],
}
