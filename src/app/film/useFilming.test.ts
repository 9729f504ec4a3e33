import { expect, it } from "vitest"
import { partOf, quarterAt } from "./useFilming"

it("how far a film is, is told three times, whatever its length", () => {
  for (const count of [2, 7, 65, 400]) {
    const told = Array.from({ length: 2 * count }, (_, at) => quarterAt(at + 1, 2 * count)).filter((n) => n > 0)
    expect(told, `${count} pictures`).toEqual([1, 2, 3])
  }
})

it("first all pictures are taken, then all are written", () => {
  expect([1, 6, 7, 8].map((done) => partOf(done, 7))).toEqual([
    "film.taking",
    "film.taking",
    "film.writing",
    "film.writing",
  ])
})
