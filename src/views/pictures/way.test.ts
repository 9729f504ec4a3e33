import { describe, expect, it } from "vitest"
import { experimentOf } from "../../timeline/experimentOf.test-data"
import { isTold, type Look, type Way, withNext } from "./way"

const experiment = experimentOf({ sizes: [1, 1] })
const look: Look<number> = function* (_, cycle) {
  yield cycle
  return cycle
}
const seenAt = (...cycles: number[]) => cycles.map((cycle) => ({ cycle, seen: cycle }))
const wayOf = (...cycles: number[]): Way<number> => ({ experiment, of: look, seen: seenAt(...cycles) })
const cyclesOf = ({ seen }: Way<number>) => seen.map(({ cycle }) => cycle)

describe("what is seen of a run", () => {
  it("is all told from its start on, where no more than a twentieth of it lies between two looks", () => {
    expect(isTold([], 10)).toBe(false)
    expect(isTold(seenAt(0), 0)).toBe(true)
    expect(isTold(seenAt(0, 1, 2), 3)).toBe(true)
    expect(isTold(seenAt(1, 2, 3), 3)).toBe(false)
    const looks = Array.from({ length: 21 }, (_, i) => 5 * i)
    expect(isTold(seenAt(...looks), 100)).toBe(true)
  })

  it("is not, where a gap is left in the middle or before the present cycle", () => {
    const looks = Array.from({ length: 21 }, (_, i) => 5 * i)
    expect(isTold(seenAt(...looks.filter((cycle) => cycle !== 50)), 100)).toBe(false)
    expect(isTold(seenAt(...looks), 111)).toBe(false)
  })

  it("goes on with what comes by, and drops what lay beyond it before the run went back", () => {
    expect(cyclesOf(withNext(wayOf(0, 10, 20), wayOf(30), 9))).toEqual([0, 10, 20, 30])
    expect(cyclesOf(withNext(wayOf(0, 10, 20), wayOf(15), 9))).toEqual([0, 10, 15])
  })

  it("begins anew for another run, and where something else is looked at", () => {
    const other = { ...experiment }
    expect(cyclesOf(withNext(wayOf(0, 10), { ...wayOf(20), experiment: other }, 9))).toEqual([20])
    expect(cyclesOf(withNext(wayOf(0, 10), { ...wayOf(20), of: look.bind(null) }, 9))).toEqual([20])
  })

  it("loses of too many the one whose neighbours lie closest, never the first or the last", () => {
    expect(cyclesOf(withNext(wayOf(0, 10, 11, 30), wayOf(50), 4))).toEqual([0, 11, 30, 50])
    let way = wayOf(0)
    for (let cycle = 1; cycle <= 400; cycle++) way = withNext(way, wayOf(cycle), 64)
    expect(way.seen).toHaveLength(64)
    expect(isTold(way.seen, 400)).toBe(true)
  })
})
