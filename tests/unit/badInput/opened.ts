import { expect } from "vitest"
import { features as allFeatures } from "../../../src/data/features"
import { noteLimits } from "../../../src/document/view"
import { english } from "../../../src/i18n/english.test-data"
import { sayIn, sayMessage } from "../../../src/i18n/say"
import type { State } from "../../../src/store/state"
import type { AppStore } from "../../../src/store/store"
import { batchAt } from "../../../src/timeline/cycle"
import type { Experiment } from "../../../src/timeline/experiment"

/** Whether nothing was changed but what is told. */
export function isUnchanged(now: State, before: State): boolean {
  const keys = Object.keys(before) as (keyof State)[]
  return keys.every((key) => key === "notices" || Object.is(now[key], before[key]))
}

/** What was told since, after it was asked whether it is a sentence, in every language, short enough to be read. */
export function toldIn({ getState }: AppStore): readonly string[] {
  for (const notice of getState().notices)
    for (const locale of ["en", "ko"] as const) {
      const needed = [...english[notice.message].matchAll(/\{(\w+)(?::s)?\}/g)].map(([, slot]) => slot)
      expect(Object.keys(notice.slots)).toEqual(expect.arrayContaining(needed))
      const sentence = sayMessage(sayIn(locale), notice)
      expect(sentence).not.toMatch(/undefined|\[object|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      expect(sentence.length).toBeLessThan(1500)
    }
  return getState()
    .notices.filter(({ tone }) => tone === "error")
    .map(({ message }) => message)
}

/** What must hold of everything that is on the stage, wherever it comes from. */
export function checkRun(experiment: Experiment): void {
  const { network, samples, test = [], features, names, batchSize, eta, edits, title } = experiment
  const outputs = network.layers.at(-1)?.units
  let inputs = samples[0]?.x.length
  for (const { W, b, units, ...layer } of network.layers) {
    expect([layer.inputs, W.length, b.length]).toEqual([inputs, units * layer.inputs, units])
    expect([...W, ...b].every(Number.isFinite)).toBe(true)
    inputs = units
  }
  for (const { x, y, point = [] } of [...samples, ...test]) {
    expect([x.length, y.length]).toEqual([samples[0]?.x.length, outputs])
    expect([...x, ...y, ...point].every(Number.isFinite)).toBe(true)
  }
  if (features) expect(features.every((id) => id in allFeatures) && features.length).toBe(samples[0]?.x.length)
  if (names) expect([names.x.length, names.y.length]).toEqual([samples[0]?.x.length, outputs])
  for (const name of [...(names?.x ?? []), ...(names?.y ?? [])])
    expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e]/u)
  expect(Number.isFinite(eta)).toBe(true)
  expect(batchSize).toBeLessThanOrEqual(samples.length)
  expect(batchAt({ network, samples, batchSize, eta, edits, title, cost: "quadratic" }, 5).length).toBeGreaterThan(0)
  expect(edits.every(({ change }) => change.kind === "rule" || Number.isFinite(change.value))).toBe(true)
  expect(title).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
  expect(Array.from(title).length).toBeLessThanOrEqual(64)
}

/** What must hold of where a reader stands. */
export function checkPlace({ t, inside, selected, notes }: State): void {
  expect([t, inside].every((place) => Number.isSafeInteger(place) && place >= 0)).toBe(true)
  if (selected !== null) expect(selected).toMatch(/^[A-Za-z]+(:\d+)*$/)
  expect(Object.keys(notes).length).toBeLessThanOrEqual(noteLimits.count)
}
