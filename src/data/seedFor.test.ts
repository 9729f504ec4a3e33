import { expect, test } from "vitest"
import { uniformFrom } from "../engine/uniform"
import { type SeedUse, seedFor } from "./seedFor"

const uses: readonly SeedUse[] = ["samples", "split", "weights", "order"]

function drawn(seed: number, use: SeedUse): readonly number[] {
  const uniform = uniformFrom(seedFor(seed, use))
  return Array.from({ length: 1500 }, uniform)
}

test.each([0, 1, 2, 7, 42, 2 ** 31, 2 ** 32 - 1])("no two uses of the seed %d draw the same numbers", (seed) => {
  const all = uses.flatMap((use) => drawn(seed, use))
  // Of 6,000 of 2³² a pair is the same by chance now and then, a run of them is not.
  expect(new Set(all).size).toBeGreaterThan(all.length - 2)
})

test("neighbouring seeds have nothing in common", () => {
  for (const use of ["split", "weights", "order"] as const) {
    const all = [0, 1, 2, 3].flatMap((seed) => drawn(seed, use))
    expect(new Set(all).size).toBeGreaterThan(all.length - 2)
  }
})

test("a seed is the same for ever, with 32 bits", () => {
  expect(uses.map((use) => seedFor(1, use))).toMatchInlineSnapshot(`
    [
      1,
      920564995,
      1604474588,
      157811891,
    ]
  `)
  for (let seed = 0; seed < 100; seed++) {
    for (const use of uses) {
      const own = seedFor(seed, use)
      expect(own).toBe(own >>> 0)
    }
  }
})
