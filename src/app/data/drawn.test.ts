import { describe, expect, it } from "vitest"
import { featured } from "../../data/features"
import { sets } from "../../data/sets"
import { classOf } from "../../engine/confusion"
import {
  type Drawn,
  drawingFrom,
  drawnAt,
  drawnFrom,
  namesOf,
  redrawn,
  samplesOf,
  snapped,
  taskOf,
  undrawn,
} from "./drawn"
import { extentOf, marksOf, placeIn } from "./marks"

const two: readonly Drawn[] = [
  { x1: 1, x2: -2, c: 1 },
  { x1: 1.2, x2: -2, c: 0 },
]

describe("drawn points", () => {
  it("lie on tenths inside the plane", () => {
    expect([1.26, -7, -0.01].map(snapped)).toEqual([1.3, -6, 0])
  })

  it("are found by a press near them, the nearest first", () => {
    expect(drawnAt(two, 1.15, -2)).toBe(1)
    expect(drawnAt(two, 0.8, -2.1)).toBe(0)
    expect(drawnAt(two, 3, 3)).toBe(-1)
  })

  it("of two classes have one output, of three one for each, and come back from their samples", () => {
    expect(taskOf(two)).toBe("binary")
    expect(samplesOf(two).map(({ y }) => [...y])).toEqual([[1], [0]])
    const three = [...two, { x1: 0, x2: 0, c: 2 }]
    expect(taskOf(three)).toBe("classes")
    expect(samplesOf(three).map(({ y }) => [...y])).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ])
    for (const drawn of [two, three]) expect(drawnFrom({ samples: samplesOf(drawn) })).toEqual(drawn)
  })

  it("are those of a run only where its samples are points of classes", () => {
    const hidden = samplesOf(two).map((sample) => featured(sample, ["x1x2"]))
    expect(drawnFrom({ samples: hidden.slice(1), test: hidden.slice(0, 1), features: ["x1x2"] })).toEqual([
      two[1],
      two[0],
    ])
    expect(drawnFrom({ samples: samplesOf(two).map(({ x, y }) => ({ x, y: y.map((v) => 2 * v - 1) })) })).toEqual(two)
    expect(drawnFrom({ samples: sets.sine.make(10, 0, 1) })).toBeNull()
    expect(drawnFrom({ samples: sets.plane.make(10, 0, 1) })).toBeNull()
    expect(drawnFrom({ samples: sets.circle.make(1000, 0, 1), test: samplesOf(two) })).toBeNull()
  })
})

describe("names of drawn points", () => {
  const kinds = ["setosa", "versicolor", "virginica"]
  const names = { x: ["length", "width"], y: kinds }
  const three = [...two, { x1: 0, x2: 0, c: 2 }]

  it("are those of the run that they began with, of inputs as they are made", () => {
    const drawing = drawingFrom({ samples: samplesOf(three), names })
    expect(drawing).toEqual({ points: three, names })
    expect(drawing && namesOf(drawing, ["x1", "x2"])).toEqual(names)
    expect(drawing && namesOf(drawing, ["x2", "sin-x1"])).toEqual({ x: ["x₂", "sin x₁"], y: kinds })
  })

  it("of inputs that were features are those of points again", () => {
    const samples = samplesOf(three).map((sample) => featured(sample, ["x1^2"]))
    expect(drawingFrom({ samples, features: ["x1^2"], names: { x: ["x₁²"], y: kinds } })?.names).toEqual({
      x: ["x₁", "x₂"],
      y: kinds,
    })
  })

  it("are none where there are other classes", () => {
    expect(namesOf({ points: two, names }, ["x1", "x2"])).toBeUndefined()
    expect(namesOf({ points: three }, ["x1", "x2"])).toBeUndefined()
  })
})

describe("the picture", () => {
  it.each(Object.keys(sets) as (keyof typeof sets)[])("of %s holds every point, with no number missing (N22)", (id) => {
    const samples = sets[id].make(300, 50, 2)
    const extent = extentOf(samples)
    for (const { x, y } of samples) {
      const place = placeIn(extent, x[0]!, x[1] ?? y[0]!)
      for (const at of [place.x, place.y]) expect(at > 0 && at < 100).toBe(true)
    }
    const marks = marksOf(samples, extent, 1, sets[id].task === "regression")
    expect(marks.map(({ path }) => path).join("")).toMatch(/^[Mmahvlz\d., -]+$/i)
    expect(marks.reduce((sum, { path }) => sum + path.split("M").length - 1, 0)).toBe(samples.length)
  })

  it("of nothing, and of one point, is whole too", () => {
    expect(extentOf([])).toEqual({ x: [-6.5, 6.5], y: [-6.5, 6.5] })
    expect(extentOf([{ x: Float64Array.of(2), y: Float64Array.of(0) }]).y).toEqual([-1.2, 1.2])
    expect(classOf(Float64Array.of(0), 0)).toBe(0)
  })
})

describe("a drawing", () => {
  it("is what it was before, change by change, and never less than what there is", () => {
    const start = { now: { points: [] }, past: [] }
    const drawn = redrawn(start, { points: two })
    const cleared = redrawn(drawn, { points: [] })
    expect(undrawn(cleared)).toEqual(drawn)
    expect(undrawn(undrawn(undrawn(cleared)))).toEqual(start)
    expect(redrawn(drawn, drawn.now)).toEqual(drawn)
  })
})
