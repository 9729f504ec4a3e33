import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import type { ActivationId } from "../../engine/activations"
import { presets } from "../../presets"
import { frameAt } from "../../timeline/frameAt"
import { stageLimits } from "../limits"
import { experimentOf, firstChoices } from "./choices"
import { parseWeights } from "./read"

interface Case {
  readonly name: string
  readonly detected: string
  /** Where the file does not say it. */
  readonly hidden: ActivationId | null
  /** Digits to which the library computes: PyTorch also in float32. */
  readonly digits: number
  readonly file: object
  readonly x: readonly number[]
  /** Of each layer, from PyTorch; scikit-learn gives the output alone. */
  readonly z?: readonly (readonly number[])[]
  readonly a?: readonly number[]
}

// state_dict() and coefs_ of models in PyTorch 1.13 and scikit-learn 1.2, with what these compute for x.
const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL("../../../tests/golden/weights.json", import.meta.url), "utf8"),
)

it.each(cases)("$name computes what its library computes", ({ detected, hidden, digits, file, x, z, a }) => {
  const reading = parseWeights(JSON.stringify(file), stageLimits)
  if (!reading?.ok) throw new Error(JSON.stringify(reading))
  const { weights } = reading
  expect(weights.detected).toBe(detected)
  const present = presets.mazur.experiment
  const first = firstChoices(weights, present)
  const activations = first.activations.map((id, index) => (index < first.activations.length - 1 ? (hidden ?? id) : id))
  const run = experimentOf(weights, present, { ...first, activations, keeps: false })
  const sample = { x: Float64Array.from(x), y: run.samples[0]!.y }
  const L = weights.layers.length
  const { trace } = frameAt({ ...run, samples: [sample] }, 1 + 2 * L)
  const close = (actual: ArrayLike<number> | null | undefined, expected: readonly number[]) => {
    expect(actual).toHaveLength(expected.length)
    for (const [j, value] of expected.entries()) expect(actual![j]).toBeCloseTo(value, digits)
  }
  for (const [l, expected] of (z ?? []).entries()) close(trace.z[l + 1], expected)
  if (a) close(trace.a[L], a)
  expect(Boolean(z) || Boolean(a)).toBe(true)
})
