import { type Fields, isCount, isFields, own } from "../../document/fields"
import type { Network } from "../../engine/network"
import { ruleParts } from "../../engine/ruleRanges"
import type { Moments, OptimizerKind, PerParameter } from "../../engine/updateRule"
import type { State } from "../../store/state"
import { placeOf } from "../../timeline/cycle"
import type { Keyframe } from "../../timeline/keyframes"

/** With what a cycle begins: from there the class's engine goes on, however long the way was. */
export interface Checkpoint {
  readonly cycle: number
  /** Whether the edits of that cycle are in it. */
  readonly edited: boolean
  readonly weights: PerParameter
  readonly moments: Moments | null
}

/** With what the cycle of a place begins; null until the picture is of it. */
export function checkpointOf({ experiment, pictured, frame, t }: State): Checkpoint | null {
  const { cycle } = placeOf(experiment, t)
  if (pictured !== experiment || frame.cycle !== cycle) return null
  const { network, moments } = frame.trace
  const edited = experiment.edits.some((edit) => edit.cycle === cycle)
  return { cycle, edited, weights: network.layers.map(({ W, b }) => ({ W, b })), moments }
}

/** The same for the engine; null where it is of another net. */
export function keyframeOf({ cycle, edited, weights, moments }: Checkpoint, { layers }: Network): Keyframe | null {
  const all = [weights, moments?.m, moments?.v].flatMap((of) => (of ? [of] : []))
  const fits = (of: PerParameter) =>
    of.length === layers.length &&
    layers.every(({ W, b }, i) => of[i]?.W.length === W.length && of[i].b.length === b.length)
  if (!all.every(fits)) return null
  return { cycle, edited, moments, network: { layers: layers.map((layer, i) => ({ ...layer, ...weights[i] })) } }
}

/** As JSON can hold it. */
export function writeCheckpoint({ weights, moments, ...begin }: Checkpoint): object {
  const lists = (of: PerParameter) => of.map(({ W, b }) => ({ W: [...W], b: [...b] }))
  const { m, v } = moments ?? {}
  return { ...begin, weights: lists(weights), moments: moments && { ...moments, m: m && lists(m), v: v && lists(v) } }
}

/** Of what was read from such JSON: its lists of numbers are arrays of numbers again. For `JSON.parse`. */
export function reviveNumbers(key: string, value: unknown): unknown {
  return (key === "W" || key === "b") && Array.isArray(value) ? Float64Array.from(value) : value
}

/** Rebuilt from a message, field by field; undefined where it makes no sense. Whether it is of the run is seen where that is known. */
export function readCheckpoint(value: unknown): Checkpoint | undefined {
  if (!isFields(value)) return undefined
  const [cycle, edited] = [own(value, "cycle"), own(value, "edited")]
  const weights = readParameters(own(value, "weights"))
  const moments = readMoments(own(value, "moments"))
  if (!isCount(cycle) || typeof edited !== "boolean" || !weights || moments === undefined) return undefined
  return { cycle, edited, weights, moments }
}

function readMoments(value: unknown): Moments | null | undefined {
  if (value === null) return null
  if (!isFields(value)) return undefined
  const [kind, updates] = [own(value, "kind"), own(value, "updates")]
  const [m, v] = [readNullable(value, "m"), readNullable(value, "v")]
  return isOptimizer(kind) && isCount(updates) && m !== undefined && v !== undefined
    ? { kind, updates, m, v }
    : undefined
}

function isOptimizer(kind: unknown): kind is OptimizerKind {
  return typeof kind === "string" && Object.hasOwn(ruleParts.optimizer, kind)
}

function readNullable(value: Fields, key: string): PerParameter | null | undefined {
  const read = own(value, key)
  return read === null ? null : readParameters(read)
}

function readParameters(value: unknown): PerParameter | undefined {
  if (!Array.isArray(value)) return undefined
  const read = Array.from(value).flatMap((item: unknown) => {
    if (!isFields(item)) return []
    const [W, b] = [own(item, "W"), own(item, "b")]
    return W instanceof Float64Array && b instanceof Float64Array ? [{ W, b }] : []
  })
  return read.length === value.length ? read : undefined
}
