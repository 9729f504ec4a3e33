import { describe, expect, it } from "vitest"
import { ruleFault, ruleParts } from "../engine/ruleRanges"
import { plainSgd } from "../engine/updateRule"
import { presets } from "../presets"
import { ruleAt } from "../timeline/edits"
import { createSeeker } from "../timeline/seeker"
import "../document/laterRules"
import { applyDraft, cycleOfRule, drafted, draftOf, isNewRun, withKind, withNumber } from "./ruleDraft"
import { type AppStore, createAppStore } from "./store"

/** XOR, its picture at the start of a cycle. */
function xorAt(cycle: number): AppStore {
  const store = createAppStore()
  store.getState().open(presets.xor.experiment, "xor")
  const t = cycle * 50
  store.getState().seek(t)
  const search = createSeeker(store.getState().experiment).seek(t, 0)
  let next = search.next()
  while (!next.done) next = search.next()
  store.getState().arrived(next.value.frame, null)
  return store
}

describe("a rule that is being chosen", () => {
  it("begins every kind of every part with numbers that are in their ranges", () => {
    for (const part of ["optimizer", "penalty", "schedule"] as const)
      for (const kind of Object.keys(ruleParts[part])) {
        const rule = withKind(plainSgd, part, kind)
        expect(rule[part].kind).toBe(kind)
        expect(ruleFault(rule)).toBeNull()
      }
  })

  it("keeps the numbers that the next kind has too, and knows no other kinds", () => {
    const adam = withNumber(withKind(plainSgd, "optimizer", "adam"), "optimizer.beta1", 0.8)
    expect(withKind(adam, "optimizer", "adamw").optimizer).toEqual({
      kind: "adamw",
      beta1: 0.8,
      beta2: 0.999,
      epsilon: 1e-8,
      decay: 0.01,
    })
    expect(withKind(adam, "optimizer", "constructor")).toBe(adam)
  })

  it("tells the number that is out of its range", () => {
    const adam = withKind(plainSgd, "optimizer", "adam")
    expect(ruleFault(withNumber(adam, "optimizer.beta2", 1))).toMatchObject({ path: "optimizer.beta2" })
    expect(ruleFault(withNumber(adam, "optimizer.epsilon", 0))).toMatchObject({ path: "optimizer.epsilon" })
    expect(ruleFault(withNumber(adam, "clip", 0))).toMatchObject({ path: "clip" })
  })
})

describe("applying it", () => {
  it("is an edit at the cycle shown, and one undo", () => {
    const store = xorAt(2)
    const draft = draftOf(store.getState())
    expect(isNewRun(draft, store.getState())).toBe(false)
    const momentum = { ...draft, rule: withKind(draft.rule, "optimizer", "momentum") }
    const cycle = store.getState().frame.cycle
    applyDraft(momentum, store.getState())
    const { experiment, t, past } = store.getState()
    expect(t).toBe(100)
    expect(past).toHaveLength(2)
    expect(ruleAt(experiment, cycle - 1)).toBe(plainSgd)
    expect(ruleAt(experiment, cycle).optimizer.kind).toBe("momentum")
    store.getState().undo()
    expect(store.getState().experiment).toBe(presets.xor.experiment)
  })

  it("in other batches is a new run with the rule from its start, and undo brings the former run back where it stood", () => {
    const store = xorAt(2)
    const weights = store.getState().frame.trace.updated
    const draft = { ...draftOf(store.getState()), batchSize: 2, shuffle: 7 }
    expect(isNewRun(draft, store.getState())).toBe(true)
    const rule = withKind(draft.rule, "penalty", "l2")
    expect(drafted({ ...draft, rule }, store.getState()).cycle).toBe(0)
    applyDraft({ ...draft, rule }, store.getState())
    const { experiment, t } = store.getState()
    expect([t, experiment.batchSize, experiment.shuffle, experiment.edits.length]).toEqual([0, 2, 7, 0])
    expect(experiment.rule).toEqual(rule)
    expect(experiment.network.layers[0]?.W).toEqual(weights?.layers[0]?.W)
    store.getState().undo()
    expect(store.getState().experiment).toBe(presets.xor.experiment)
    expect(store.getState().t).toBe(100)
  })

  it("of another batch size alone is undone to where the former run stood", () => {
    const store = xorAt(0)
    const state = store.getState()
    applyDraft({ ...draftOf(state), batchSize: 1 }, state)
    store.getState().seek(3)
    store.getState().undo()
    expect(store.getState().t).toBe(0)
    expect(store.getState().experiment.batchSize).toBe(4)
  })

  it("chosen while an update is on the stage makes that anew, or holds from the next one on where that is asked for", () => {
    const rule = withKind(plainSgd, "optimizer", "momentum")
    for (const [how, cycle] of [
      [true, 2],
      ["ahead", 3],
    ] as const) {
      const store = xorAt(3)
      store.getState().openRule(how)
      applyDraft({ ...draftOf(store.getState()), rule }, store.getState())
      expect(store.getState().experiment.edits).toEqual([{ cycle, change: { kind: "rule", rule } }])
      expect(draftOf(store.getState()).rule).toEqual(rule)
    }
  })

  it("in the middle of a cycle holds from that on, wherever it was chosen", () => {
    const store = xorAt(3)
    const { frame, arrived, openRule } = store.getState()
    arrived({ ...frame, cycle: 3, done: 7 }, null)
    openRule("ahead")
    expect(cycleOfRule(store.getState())).toBe(3)
  })
})
