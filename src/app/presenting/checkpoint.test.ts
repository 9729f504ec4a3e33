import "../../engine/laterRules"
import { describe, expect, it } from "vitest"
import { plainSgd } from "../../engine/updateRule"
import { presets } from "../../presets"
import { createAppStore } from "../../store/store"
import { startOf } from "../../timeline/cycle"
import { withEdit } from "../../timeline/edits"
import type { Experiment } from "../../timeline/experiment"
import { frameAt } from "../../timeline/frameAt"
import { createSeeker, type Seeker } from "../../timeline/seeker"
import { type Checkpoint, checkpointOf, keyframeOf, readCheckpoint } from "./checkpoint"

const { experiment } = presets.xor
const cycle = 300
const weight = { kind: "weight", l: 1, j: 0, k: 0, value: 0.25 } as const
const adam = { ...plainSgd, optimizer: { kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } } as const

/** What a lecturer's page that stands there tells of it, as it is read on the other side. */
function told(of: Experiment, t: number): Checkpoint {
  const store = createAppStore()
  store.setState({ experiment: of, pictured: of, t, frame: frameAt(of, t) })
  const read = readCheckpoint(structuredClone(checkpointOf(store.getState())))
  if (!read) throw new Error("no checkpoint")
  return read
}

function soughtBy(seeker: Seeker, t: number, from: Checkpoint | null) {
  const keyframe = from && keyframeOf(from, seeker.experiment.network)
  if (keyframe) seeker.keyframes.pin(keyframe)
  const work = seeker.seek(t)
  let turns = 0
  for (let next = work.next(); ; next = work.next(), turns++) if (next.done) return { frame: next.value.frame, turns }
}

describe("from a checkpoint the class's engine gets the same frame, to the bit", () => {
  it.each([
    ["plain", experiment],
    ["with moments", { ...experiment, rule: adam }],
    ["after an edit", withEdit(experiment, { cycle: 20, change: weight })],
    ["with an edit in that cycle", withEdit(experiment, { cycle, change: weight })],
  ])("%s", (_, run) => {
    const start = startOf(run, cycle)
    for (const t of [start + 1, start + 7, start + 50]) {
      const { frame, turns } = soughtBy(createSeeker(structuredClone(run)), t, told(run, t))
      expect(frame).toEqual(frameAt(run, t))
      // No cycle before it is computed.
      expect(turns).toBeLessThan(3)
    }
  })

  it("and after that edit is undone, with another one", () => {
    const t = startOf(experiment, cycle) + 5
    const edited = withEdit(experiment, { cycle, change: weight })
    const seeker = createSeeker(edited)
    soughtBy(seeker, t, told(edited, t))
    expect(soughtBy(createSeeker(experiment, seeker), t, null).frame).toEqual(frameAt(experiment, t))
    const before = createSeeker(experiment)
    soughtBy(before, t, told(experiment, t))
    const { frame, turns } = soughtBy(createSeeker(edited, before), t, null)
    expect(frame).toEqual(frameAt(edited, t))
    expect(turns).toBeLessThan(3)
  })
})

it("there is none before the picture is of the place that is asked for", () => {
  const store = createAppStore()
  const frame = frameAt(experiment, 60)
  store.setState({ experiment, pictured: experiment, t: 300, frame })
  expect(checkpointOf(store.getState())).toBeNull()
  store.setState({ t: 60, pictured: presets.mazur.experiment })
  expect(checkpointOf(store.getState())).toBeNull()
})

it("one of another net, or that makes no sense, is not begun with", () => {
  const good = told(experiment, 60)
  expect(keyframeOf(good, experiment.network)).not.toBeNull()
  expect(keyframeOf(good, presets.mazur.experiment.network)).toBeNull()
  const [first] = good.weights
  for (const wrong of [
    null,
    { ...good, cycle: -1 },
    { ...good, edited: 1 },
    { ...good, weights: [{ ...first, W: [1, 2] }] },
    { ...good, moments: {} },
    { ...good, moments: { kind: "leap", updates: 1, m: null, v: null } },
    { ...good, moments: { kind: "adam", updates: 1, m: 3, v: null } },
  ])
    expect(readCheckpoint(wrong)).toBeUndefined()
  // Weights of another length are found where the net is known.
  expect(keyframeOf({ ...good, weights: good.weights.slice(1) }, experiment.network)).toBeNull()
})
