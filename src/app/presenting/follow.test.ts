import { expect, it } from "vitest"
import { isHidden } from "../../notation/hidden"
import { presets } from "../../presets"
import { shownValue } from "../../store/shownValue"
import { createAppStore } from "../../store/store"
import { withEdit } from "../../timeline/edits"
import { frameAt } from "../../timeline/frameAt"
import { type AudienceState, pictureOf } from "./audienceState"
import { createFollower } from "./follow"

const { experiment } = presets.mazur
const asked = createAppStore().getState()

function stateOf(more: Partial<AudienceState>): AudienceState {
  const staging = { theme: "projector", blank: false, spotlight: false, hidden: [], pointer: null } as const
  return { run: 1, ...pictureOf(asked), ...staging, ...more }
}

/** A window of the class whose engine answers at once. */
function audience() {
  const store = createAppStore()
  const { follow } = createFollower(store)
  return {
    store,
    show(state: AudienceState, run: typeof experiment | null = null) {
      follow(state, run)
      const { experiment, t } = store.getState()
      store.getState().arrived(frameAt(experiment, t), null)
    },
  }
}

it("the class's window goes where the lecturer is, and points at the same", () => {
  const { store, show } = audience()
  show(stateOf({ position: 8, selected: "delta:1:0", hovered: "W:2:0:1", matrices: true, parts: "neuron" }), experiment)
  expect(store.getState()).toMatchObject({
    t: 8,
    selected: "delta:1:0",
    trail: ["delta:1:0"],
    hovered: "W:2:0:1",
    matrices: true,
    parts: "neuron",
  })
  // What is not in this net is not pointed at, and a place inside a step that has no such part is its edge.
  show(stateOf({ position: 8, inside: 99, hovered: "W:9:0:0" }))
  expect(store.getState()).toMatchObject({ t: 8, inside: 0, hovered: null, selected: null, trail: [] })
})

it("an edit shows what was before, another run does not", () => {
  const { store, show } = audience()
  show(stateOf({ position: 12 }), experiment)
  const edited = withEdit(experiment, { cycle: 0, change: { kind: "weight", l: 2, j: 0, k: 0, value: 0.5 } })
  show(stateOf({ position: 12, ghosts: true, run: 2 }), edited)
  const { baseline, frame } = store.getState()
  expect(baseline && shownValue(baseline, "W:2:0:0")).toBe(0.4)
  expect(shownValue(frame, "W:2:0:0")).toBe(0.5)
  show(stateOf({ position: 13, run: 2 }))
  expect(store.getState().baseline).toBeNull()
  show(stateOf({ position: 2, run: 3, ghosts: true }), presets.xor.experiment)
  expect(store.getState()).toMatchObject({ t: 2, baseline: null, experiment: presets.xor.experiment })
})

it("it knows of a run what it was told of that run, and what was learnt", () => {
  const store = createAppStore()
  const weights = experiment.network.layers.map(({ W, b }) => ({ W, b }))
  const begin = { cycle: 0, edited: false, weights, moments: null }
  const curve = { costs: { cycles: Float64Array.of(0, 1), C: Float64Array.of(2, 1) }, evaluations: [] }
  const follower = createFollower(store)
  follower.follow(stateOf({ position: 8, begin, curve }), experiment)
  expect(follower.known(experiment)).toMatchObject({ cycle: 0, network: experiment.network, moments: null })
  expect(store.getState().learning).toMatchObject(curve)
  follower.follow(stateOf({ position: 9 }), null)
  expect(store.getState().learning).toMatchObject(curve)
  follower.follow(stateOf({ position: 2, run: 2, curve: null }), presets.xor.experiment)
  expect([follower.known(presets.xor.experiment), store.getState().learning]).toEqual([null, null])
})

it("what is hidden is not in the window, until it is revealed", () => {
  const { store, show } = audience()
  show(stateOf({ position: 8 }), experiment)
  const value = () => shownValue(store.getState().frame, "delta:1:0")
  const known = value()
  expect(known).toEqual(expect.any(Number))
  show(stateOf({ position: 8, hidden: ["delta"] }))
  expect([value(), isHidden("delta:1:0"), isHidden("z:1:0")]).toEqual([null, true, false])
  show(stateOf({ position: 8 }))
  expect([value(), isHidden("delta:1:0")]).toEqual([known, false])
})
