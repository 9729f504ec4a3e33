import { expect, it } from "vitest"
import { createPace, createUsual } from "./trainingNews"

/** Pictures that take so many ms each, one after another; the ms from the end of each to when the next is due. */
function waitsBetween(costs: readonly number[]): readonly number[] {
  let time = 0
  const pace = createPace(
    0.02,
    () => 16,
    () => time,
  )
  const usual = createUsual()
  return costs.map((cost) => {
    const ended = time
    while (!pace.isDue()) time += 1
    const waited = time - ended
    time += cost
    pace.took(usual(cost))
    return waited
  })
}

it("pictures of training take one part of the time in fifty", () => {
  const waits = waitsBetween(Array.from({ length: 100 }, () => 1))
  expect(waits.reduce((sum, ms) => sum + ms)).toBeGreaterThan(98 * 48)
})

it("a picture during which the machine did something else holds up none after it", () => {
  const waits = waitsBetween([1, 1, 1, 1, 500, 1, 1, 1, 1, 500, 1, 1])
  expect(Math.max(...waits)).toBeLessThan(100)
})
