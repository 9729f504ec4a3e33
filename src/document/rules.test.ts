import { describe, expect, it } from "vitest"
import { plainSgd, type UpdateRule } from "../engine/updateRule"
import { presets } from "../presets"
import { fileLimits } from "./limits"
import { readDocument } from "./read"
import { writeDocument } from "./write"

const valid = writeDocument(presets.xor.experiment)
const rules: readonly UpdateRule[] = [
  plainSgd,
  { ...plainSgd, optimizer: { kind: "sgd" }, penalty: { kind: "l1", lambda: 0.01 } },
  { ...plainSgd, optimizer: { kind: "nesterov", beta: 0.9 }, clip: 0.5 },
  {
    optimizer: { kind: "adamw", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, decay: 0.01 },
    penalty: { kind: "l2", lambda: 0.1 },
    clip: 1,
    schedule: { kind: "cosine", cycles: 100, floor: 0.001 },
  },
  {
    ...plainSgd,
    optimizer: { kind: "rmsprop", rho: 0.9, epsilon: 1e-6 },
    schedule: { kind: "step", every: 5, factor: 0.5 },
  },
]

describe.each(rules)("a document with %j", (rule) => {
  it("comes back the same, from its start and from an edit", () => {
    const edits = [{ cycle: 3, change: { kind: "rule", rule } as const }]
    const experiment = { ...presets.xor.experiment, rule, shuffle: 4_294_967_295, edits }
    const written = JSON.parse(JSON.stringify(writeDocument(experiment)))
    const reading = readDocument(written, fileLimits)
    if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
    expect(reading.unknown).toEqual([])
    expect(reading.experiment.rule ?? plainSgd).toEqual(rule)
    expect(reading.experiment.shuffle).toBe(4_294_967_295)
    expect(reading.experiment.edits).toEqual(edits)
  })
})

it("a document without a rule is written as ever", () => {
  expect(Object.keys(valid)).not.toEqual(expect.arrayContaining(["optimizer"]))
  expect(readDocument(valid, fileLimits)).toMatchObject({ ok: true, experiment: { title: valid.title } })
})

it.each<[object, string, string]>([
  [{ optimizer: "adam" }, "optimizer", "object"],
  [{ optimizer: { kind: "adagrad" } }, "optimizer.kind", "choice"],
  [{ optimizer: { kind: "momentum" } }, "optimizer.beta", "missing"],
  [{ optimizer: { kind: "momentum", beta: 1 } }, "optimizer.beta", "range-fraction"],
  [{ optimizer: { kind: "rmsprop", rho: 0.9, epsilon: 0 } }, "optimizer.epsilon", "range-positive"],
  [{ optimizer: { kind: "rmsprop", rho: "0.9", epsilon: 1 } }, "optimizer.rho", "number"],
  [{ penalty: { kind: "l2", lambda: -0.1 } }, "penalty.lambda", "range-not-negative"],
  [{ clip: 0 }, "clip", "range-positive"],
  [{ clip: null }, "clip", "number"],
  [{ schedule: { kind: "step", every: 0, factor: 0.5 } }, "schedule.every", "range-count"],
  [{ shuffle: -1 }, "shuffle", "seed"],
  [{ shuffle: 1.5 }, "shuffle", "seed"],
  [{ shuffle: 2 ** 32 }, "shuffle", "seed"],
  [{ shuffle: "abc" }, "shuffle", "seed"],
  [{ edits: [{ cycle: 0, change: { rule: 1 } }] }, "edits[0].change.rule", "object"],
  [{ edits: [{ cycle: 0, change: { rule: { clip: -1 } } }] }, "edits[0].change.rule.clip", "range-positive"],
])("%j is refused at %s: %s", (fields, path, code) => {
  const reading = readDocument({ ...valid, ...fields }, fileLimits)
  expect(reading.ok ? null : reading.refusal).toMatchObject({ path, code })
})

it("fields of a rule that mean nothing are named", () => {
  const optimizer = { kind: "momentum", beta: 0.9, damping: 1 }
  const edits = [{ cycle: 0, change: { rule: { clip: 1, optimizer, warmth: 2 } } }]
  const reading = readDocument({ ...valid, optimizer, edits }, fileLimits)
  expect(reading.ok && reading.unknown).toEqual([
    "optimizer.damping",
    "edits[0].change.rule.warmth",
    "edits[0].change.rule.optimizer.damping",
  ])
})
