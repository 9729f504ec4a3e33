import { expect, it } from "vitest"
import "../engine/laterTrain"
import { presets } from "../presets"
import type { Experiment } from "./experiment"
import { createKeyframes } from "./keyframes"
import { goOn } from "./reach"

const { experiment } = presets.xor

function result<T>(work: Generator<unknown, T>): T {
  for (let next = work.next(); ; next = work.next()) if (next.done) return next.value
}

it("an onlooker ends it also at the cycle before an edit", () => {
  const edited: Experiment = {
    ...experiment,
    edits: [{ cycle: 5, change: { kind: "weight", l: 1, j: 0, k: 0, value: 0.5 } }],
  }
  const keyframes = createKeyframes(edited.network)
  const key = result(goOn(edited, keyframes, keyframes.before(0), 20, (cycle) => cycle === 5))
  expect(key.cycle).toBe(5)
})
