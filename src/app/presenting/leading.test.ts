import { describe, expect, it } from "vitest"
import { presets } from "../../presets"
import { shownValue } from "../../store/shownValue"
import { frameAt } from "../../timeline/frameAt"
import { hides } from "./hides"
import { drives, heardOf, taken } from "./lease"
import { masked } from "./masked"
import { fromPlace, rulerOf, toPlace } from "./netPlace"
import { elapsed, printTime, reset, toggled } from "./stopwatch"

describe("of two windows of the lecturer", () => {
  it("the newest leads, whatever their clocks say", () => {
    let first = taken({ newest: 0 }, 1000, 0.3)
    const second = taken({ newest: 0 }, 2000, 0.1)
    first = heardOf(first, second.own)
    expect([drives(first), drives(heardOf(second, first.own))]).toEqual([false, true])
    // Taken back, on a clock that was set back meanwhile.
    first = taken(first, 500, 0.2)
    expect([drives(first), drives(heardOf(second, first.own))]).toEqual([true, false])
  })

  it("that begin in the same millisecond one leads", () => {
    const [a, b] = [taken({ newest: 0 }, 1000, 0.3), taken({ newest: 0 }, 1000, 0.7)]
    expect([drives(heardOf(a, b.own)), drives(heardOf(b, a.own))]).toEqual([false, true])
  })
})

describe("numbers that are hidden", () => {
  const { experiment } = presets.mazur
  it("are those of a quantity, or one, and what would give them away", () => {
    expect(hides(["delta"], "delta:1:0") && hides(["delta"], "db:2:1")).toBe(true)
    expect(hides(["delta:1:0"], "db:1:0") && !hides(["delta:1:0"], "delta:1:1")).toBe(true)
    expect(hides(["dW:2:0:1"], "dW:2:0:1") && !hides(["dW:2:0:1"], "dW:2:1:1")).toBe(true)
    for (const given of ["W:1:0:0", "x:0:0", "y:2:0", "eta", "a:0:0", "b:1:0"] as const)
      expect(hides(["a", "z", "delta", "dW", "C", given], given)).toBe(false)
  })

  it.each(Array.from({ length: 15 }, (_, t) => t))(
    "are nowhere in the moment after %i steps, and all others are",
    (t) => {
      const frame = frameAt(experiment, t)
      const left = masked(frame, ["delta", "C"])
      const [all, some] = [JSON.stringify(numbersIn(frame)), JSON.stringify(numbersIn(left))]
      for (const [l, v] of frame.trace.delta.entries())
        for (const value of v ?? []) {
          expect(all).toContain(String(value))
          expect(some, `δ of layer ${l}`).not.toContain(String(value))
        }
      if (frame.trace.C !== null) expect(some).not.toContain(String(frame.trace.C))
      for (const term of ["z:1:0", "a:2:1", "dW:1:0:0", "W:2:0:0"] as const)
        expect(shownValue(left, term)).toBe(shownValue(frame, term))
      expect(shownValue(left, "delta:2:0")).toBeNull()
    },
  )

  it("one by one leave their neighbours", () => {
    const left = masked(frameAt(experiment, 12), ["z:1:0"])
    expect([shownValue(left, "z:1:0"), shownValue(left, "z:1:1")]).toEqual([null, expect.any(Number)])
    const frame = frameAt(experiment, 12)
    expect(masked(frame, [])).toBe(frame)
    expect(masked(frame, ["z:1:0"]).trace.a[1]).toBe(frame.trace.a[1])
  })
})

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value]
  if (value instanceof Float64Array) return [...value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe("the lecturer's pointer", () => {
  const whole = { x: 0, y: 0, width: 800, height: 600 }
  const box = (x: number, y: number) => ({ x: x - 20, y: y - 10, width: 40, height: 20 })

  it("stands between the same neurons in a drawing of another size", () => {
    const small = rulerOf([box(100, 100), box(100, 300), box(250, 200), box(400, 200)], whole)
    const large = rulerOf([box(200, 150), box(200, 650), box(700, 400), box(1200, 400)], whole)
    expect(fromPlace(large, toPlace(small, 250, 200))).toEqual({ x: 700, y: 400 })
    expect(fromPlace(large, toPlace(small, 175, 250))).toEqual({ x: 450, y: 525 })
    // Left of the first column, and where it came from.
    expect(fromPlace(large, toPlace(small, 70, 100))).toEqual({ x: 100, y: 150 })
    const back = fromPlace(small, toPlace(small, 431, 17))
    expect([back.x, back.y]).toEqual([expect.closeTo(431), expect.closeTo(17)])
  })

  it("has a place in a net of one row and in a drawing without neurons", () => {
    const row = rulerOf([box(100, 100), box(300, 100)], whole)
    expect(toPlace(row, 200, 110)).toEqual({ x: 0.5, y: 0.5 })
    expect(toPlace(rulerOf([], whole), 400, 150)).toEqual({ x: 0.5, y: 0.25 })
  })
})

it("the clock goes on, is held, and begins anew", () => {
  let watch = toggled({ before: 0, since: null }, 1000)
  expect(elapsed(watch, 4000)).toBe(3000)
  watch = toggled(watch, 5000)
  expect(elapsed(watch, 9000)).toBe(4000)
  expect(elapsed(reset(watch, 9000), 9999)).toBe(0)
  expect(elapsed(reset(toggled(watch, 9000), 10_000), 11_000)).toBe(1000)
  expect(elapsed({ before: 5, since: 1000 }, 0)).toBe(5)
  expect([0, 65_000, 3_723_000].map(printTime)).toEqual(["0:00", "1:05", "1:02:03"])
})
