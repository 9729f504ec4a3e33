import type { Task } from "../../data/dataSet"
import { coordinates, type FeatureId, featureNames, pointOf } from "../../data/features"
import { classOf } from "../../engine/confusion"
import type { Sample } from "../../engine/network"
import type { Data, Names } from "../../timeline/data"

/** A point that was drawn, on a grid of tenths, with its class from 0. */
export interface Drawn {
  readonly x1: number
  readonly x2: number
  readonly c: number
}

/** All that was drawn, with the names of the run that it began with. */
export interface Drawing {
  readonly points: readonly Drawn[]
  readonly names?: Names | undefined
}

/** A drawing with what it was before each change, the last one last. */
export interface Drawings {
  readonly now: Drawing
  readonly past: readonly Drawing[]
}

const mostPast = 1000

/** With another drawing in place of the present one. */
export function redrawn({ now, past }: Drawings, next: Drawing): Drawings {
  return next === now ? { now, past } : { now: next, past: [...past.slice(1 - mostPast), now] }
}

/** As it was before the last change. */
export function undrawn({ now, past }: Drawings): Drawings {
  return { now: past.at(-1) ?? now, past: past.slice(0, -1) }
}

export const mostDrawn = 1000
export const mostClasses = 3

/** The drawing reaches from −6 to 6. */
export const edge = 6

/** How near a press must be to a point to mean that one. */
const near = 0.3

/** On the grid, inside the drawing. */
export function snapped(value: number): number {
  return Math.round(Math.min(edge, Math.max(-edge, value)) * 10) / 10 + 0
}

/** The drawn point at a place, the nearest of several; −1: none. */
export function drawnAt(drawn: readonly Drawn[], x1: number, x2: number): number {
  let [at, least] = [-1, near]
  for (const [index, point] of drawn.entries()) {
    const distance = Math.hypot(point.x1 - x1, point.x2 - x2)
    if (distance <= least) [at, least] = [index, distance]
  }
  return at
}

/** Two classes are one output of 0 or 1; where there is a third, one-hot. */
export function taskOf(drawn: readonly Drawn[]): Task {
  return drawn.some(({ c }) => c > 1) ? "classes" : "binary"
}

export function samplesOf(drawn: readonly Drawn[]): readonly Sample[] {
  const isBinary = taskOf(drawn) === "binary"
  return drawn.map(({ x1, x2, c }) => ({
    x: Float64Array.of(x1, x2),
    y: isBinary ? Float64Array.of(c) : Float64Array.from({ length: mostClasses }, (_, j) => (j === c ? 1 : 0)),
  }))
}

/** The names of drawn points as samples with such features; undefined where they are of other classes than those that have names. */
export function namesOf({ points, names }: Drawing, features: readonly FeatureId[]): Names | undefined {
  const outputs = taskOf(points) === "binary" ? 1 : mostClasses
  if (names?.y.length !== outputs) return undefined
  const isBare = String(features) === String(coordinates)
  return { x: isBare ? names.x : features.map((id) => featureNames[id]), y: names.y }
}

/** A run as a drawing; null where its samples are no points of few classes. */
export function drawingFrom(data: Data): Drawing | null {
  const points = drawnFrom(data)
  const { names, features } = data
  return (
    points && {
      points,
      names: names && { x: features ? coordinates.map((id) => featureNames[id]) : names.x, y: names.y },
    }
  )
}

/** The samples of a run as drawn points; null where they are no points of few classes. */
export function drawnFrom({ samples, test = [], features }: Data): readonly Drawn[] | null {
  const all = [...samples, ...test]
  if (all.length > mostDrawn) return null
  const drawn: Drawn[] = []
  for (const sample of all) {
    const point = pointOf(sample, features)
    const isClass = sample.y.length === 1 || sample.y.length === mostClasses
    if (!point || !isClass || sample.y.some((y) => y !== 0 && Math.abs(y) !== 1)) return null
    drawn.push({ x1: snapped(point[0] ?? 0), x2: snapped(point[1] ?? 0), c: classOf(sample.y, 0) })
  }
  return drawn
}
