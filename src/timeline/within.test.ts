import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { presets } from "../presets"
import { startOf } from "./cycle"
import type { Experiment } from "./experiment"
import { createSeeker, type Seeker } from "./seeker"
import { type FineGrain, isSamePlace, nextPlace, type Place, placeShown, previousPlace, type StopGrain } from "./stops"
import type { Frame } from "./trace"

/* Inside a step: what its smallest steps have reached, at every place of every example. */

function frameAt(seeker: Seeker, { t, inside }: Place): Frame {
  const search = seeker.seek(t, inside)
  let next = search.next()
  while (!next.done) next = search.next()
  if (next.value.kind === "fault") throw new Error("the examples stay finite")
  return next.value.frame
}

function placesOf(experiment: Experiment, grain: FineGrain, end: number): Place[] {
  const places: Place[] = [{ t: 0, inside: 0 }]
  while (places.at(-1)!.t < end) places.push(nextPlace(experiment, places.at(-1)!, grain))
  return places
}

/** Every number of a frame that a step writes, by its address. */
function numbersOf({ trace }: Frame): Map<string, number> {
  const numbers = new Map<string, number>()
  const add = (name: string, vectors: readonly (Float64Array | null)[]) =>
    vectors.forEach((v, l) => {
      v?.forEach((value, j) => {
        if (!Number.isNaN(value)) numbers.set(`${name}:${l}:${j}`, value)
      })
    })
  add("a", trace.a)
  add("z", trace.z)
  add("delta", trace.delta)
  add("dCda", trace.dCda)
  add("dW", (trace.mean ?? trace).dW)
  add("db", (trace.mean ?? trace).db)
  add(
    "W",
    (trace.updated ?? trace.network).layers.map((layer) => layer.W),
  )
  add(
    "b",
    (trace.updated ?? trace.network).layers.map((layer) => layer.b),
  )
  return numbers
}

describe.each(Object.values(presets))("inside the steps of $id", ({ id, experiment }) => {
  const end = startOf(experiment, 1) + 3

  it.each(["term", "neuron"] as const)("a walk by %s to the end and back meets the same frames in reverse", (grain) => {
    const seeker = createSeeker(experiment)
    const places = placesOf(experiment, grain, end)
    const frames = places.map((place) => frameAt(seeker, place))
    let place = places.at(-1)!
    for (let index = places.length - 2; index >= 0; index--) {
      place = previousPlace(experiment, place, grain)
      expect(place).toEqual(places[index])
      if (index % 7 === 0) expect(frameAt(seeker, place)).toEqual(frames[index])
    }
    expect(place).toEqual({ t: 0, inside: 0 })
  })

  it("each term reveals something, and nothing that was whole changes until its step is done", () => {
    const seeker = createSeeker(experiment)
    for (const place of placesOf(experiment, "term", id === "deep" ? 16 : end)) {
      if (place.inside === 0) continue
      const partial = frameAt(seeker, place)
      expect(placeShown(partial)).toEqual(place)
      const before = numbersOf(frameAt(seeker, previousPlace(experiment, place, "term")))
      const now = numbersOf(partial)
      const kind = partial.step?.kind
      const { row, terms, most } = partial.within!
      // The mean takes the place of the last sample's gradients, the update that of the old weights.
      if (kind === "mean" || kind === "update") continue
      // An input begins its sample anew.
      if (kind === "input") expect(partial.trace.a[0]!.filter((value) => !Number.isNaN(value))).toHaveLength(row + 1)
      const grows =
        kind === "input" || kind === "cost" || terms > 1
          ? kind === "input" || now.size >= before.size
          : now.size > before.size
      expect(grows, `${kind} at ${place.t}+${place.inside}`).toBe(true)
      const after = numbersOf(frameAt(seeker, { t: place.t + 1, inside: 0 }))
      for (const [term, value] of now) {
        const isSum = terms < most && /^(z|dCda):/.test(term) && term.endsWith(`:${row}`)
        if (!isSum) expect(Object.is(value, after.get(term)), `${term} at ${place.t}+${place.inside}`).toBe(true)
      }
    }
  })
})

describe("the sums of the Mazur net", () => {
  const seeker = createSeeker(presets.mazur.experiment)

  it("grow term by term", () => {
    const sums = [1, 2].map((inside) => frameAt(seeker, { t: 1, inside }).trace.z[1]![0])
    expect(sums).toEqual([0.15 * 0.05, 0.15 * 0.05 + 0.2 * 0.1])
    expect(frameAt(seeker, { t: 1, inside: 3 }).trace.z[1]![0]).toBe(
      frameAt(seeker, { t: 2, inside: 0 }).trace.z[1]![0],
    )
    expect(frameAt(seeker, { t: 1, inside: 3 }).trace.z[1]![1]).toBeNaN()
  })

  it("say where they are", () => {
    expect(frameAt(seeker, { t: 7, inside: 4 }).within).toEqual({ done: 4, of: 6, row: 1, terms: 1, most: 3 })
  })

  it("end at the edge of the step", () => {
    const { experiment } = presets.mazur
    expect(nextPlace(experiment, { t: 1, inside: 5 }, "term")).toEqual({ t: 2, inside: 0 })
    expect(nextPlace(experiment, { t: 1, inside: 1 }, "neuron")).toEqual({ t: 1, inside: 3 })
    expect(nextPlace(experiment, { t: 1, inside: 3 }, "layer")).toEqual({ t: 2, inside: 0 })
    expect(previousPlace(experiment, { t: 1, inside: 3 }, "layer")).toEqual({ t: 1, inside: 0 })
    expect(previousPlace(experiment, { t: 2, inside: 0 }, "neuron")).toEqual({ t: 1, inside: 3 })
    expect(previousPlace(experiment, { t: 6, inside: 1 }, "pass")).toEqual({ t: 6, inside: 0 })
  })
})

it("any walk at any grains shows what a jump there shows", () => {
  const { experiment } = presets.xor
  const grains: (FineGrain | StopGrain)[] = ["term", "neuron", "layer", "pass", "cycle"]
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...grains), fc.boolean()), { minLength: 1, maxLength: 30 }),
      (moves) => {
        const walker = createSeeker(experiment)
        let place: Place = { t: 0, inside: 0 }
        let frame = frameAt(walker, place)
        for (const [grain, forward] of moves) {
          place = (forward ? nextPlace : previousPlace)(experiment, place, grain)
          frame = frameAt(walker, place)
          expect(isSamePlace(placeShown(frame), place)).toBe(true)
        }
        expect(frame).toEqual(frameAt(createSeeker(experiment), place))
      },
    ),
    { numRuns: 200 },
  )
})
