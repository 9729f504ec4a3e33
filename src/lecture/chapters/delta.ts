import { change, choice, computed, edit, equation, on, right, task, text, verdict, was, wrong } from "../build"
import type { Chapter } from "../chapter"
import { sentence } from "../sentence"

/** Up to here a slope foretells a change well. */
const small = 0.05

const dz = change("z:1:0")
const dC = change("C")

/** 4. What δ is. */
export const delta: Chapter = {
  id: "delta",
  title: "delta.title",
  pages: [
    {
      scene: on("mazur", 12, { selected: "a:1:0" }),
      blocks: [text("delta.idea"), equation("error"), text("delta.define"), text("delta.here", { d: "delta:1:0" })],
    },
    {
      scene: on("mazur", 12, { selected: "b:1:0" }),
      blocks: [
        task(
          "demon",
          sentence("delta.do", { b: was("b:1:0") }),
          (moment) => (dz(moment) ?? 0) !== 0 && (dC(moment) ?? 0) !== 0,
          [edit({ kind: "bias", l: 1, j: 0, value: 0.36 })],
        ),
        verdict((moment) => {
          const [z, C] = [dz(moment), dC(moment)]
          if (z === null || C === null || z === 0) return null
          const slots = {
            dz: computed(dz),
            dC: computed(dC),
            ratio: computed(() => C / z),
            d: was("delta:1:0"),
          }
          return Math.abs(z) <= small ? sentence("delta.small", slots) : sentence("delta.large", slots)
        }),
        choice(
          "sign",
          sentence("delta.ask"),
          right(sentence("delta.up"), sentence("delta.up-why")),
          wrong(sentence("delta.down"), sentence("delta.down-why")),
        ),
      ],
    },
  ],
}
