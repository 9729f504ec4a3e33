import { expect, it } from "vitest"
import "../engine/laterTrain"
import { presets } from "../presets"
import type { Experiment } from "./experiment"
import { createKeyframes, type Keyframe } from "./keyframes"
import { goOn } from "./reach"

const { experiment } = presets.xor

function result<T>(work: Generator<unknown, T>): T {
  for (let next = work.next(); ; next = work.next()) if (next.done) return next.value
}

it("pauses where an onlooker wishes, also at the cycle before an edit", () => {
  const edited: Experiment = {
    ...experiment,
    edits: [{ cycle: 5, change: { kind: "weight", l: 1, j: 0, k: 0, value: 0.5 } }],
  }
  const keyframes = createKeyframes(edited.network)
  let seen: Keyframe | null = null
  const work = goOn(edited, keyframes, keyframes.before(0), 20, (cycle, _C, now) => {
    if (cycle === 5) seen = now()
    return cycle === 5
  })
  expect(work.next()).toEqual({ done: false, value: 5 })
  expect(seen).toEqual(result(goOn(edited, createKeyframes(edited.network), keyframes.before(0), 5)))
})

it("rests between edits, however many there are", () => {
  const edits = Array.from({ length: 2000 }, (_, cycle) => ({
    cycle,
    change: { kind: "x", sample: cycle % 4, k: 0, value: cycle / 1000 } as const,
  }))
  const edited: Experiment = { ...experiment, edits }
  const keyframes = createKeyframes(edited.network)
  const work = goOn(edited, keyframes, keyframes.before(0), 2000)
  let rests = 0
  let next = work.next()
  for (; !next.done; next = work.next()) rests++
  expect(rests).toBeGreaterThanOrEqual(1999)
  // From another keyframe on the same numbers come out as from the first.
  const half = result(goOn(edited, keyframes, keyframes.before(0), 1000))
  expect(result(goOn(edited, createKeyframes(edited.network), half, 2000)).network).toEqual(next.value.network)
})
