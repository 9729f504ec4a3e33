import * as v from "valibot"
import { featureIds } from "../data/features"
import { activations } from "../engine/activations"
import type { BugId } from "../engine/bugs"
import { costs } from "../engine/costs"
import type { Moments, UpdateRule } from "../engine/updateRule"
import type { Change } from "../timeline/experiment"
import type { Envelope, Request } from "./protocol"

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const vector = v.instance(Float64Array)
const sample = v.object({ x: vector, y: vector, point: v.exactOptional(vector) })
const samples = v.pipe(v.array(sample), v.minLength(1))
const value = v.pipe(v.number(), v.finite())

const layer = v.pipe(
  v.object({ inputs: natural, units: natural, activation: v.picklist(keysOf(activations)), W: vector, b: vector }),
  v.check(
    ({ inputs, units, W, b }) => W.length === inputs * units && b.length === units,
    "a layer's shapes do not fit",
  ),
)

const isText = (value: unknown) => typeof value === "string"

/** The page has checked the numbers of a rule where it was made. */
const rule = v.custom<UpdateRule>((value) => typeof value === "object" && value !== null && "optimizer" in value)

/** One for each kind of change: a kind without one is a type error. */
const changes = {
  weight: v.object({ kind: v.literal("weight"), l: natural, j: natural, k: natural, value }),
  bias: v.object({ kind: v.literal("bias"), l: natural, j: natural, value }),
  x: v.object({ kind: v.literal("x"), sample: natural, k: natural, value }),
  y: v.object({ kind: v.literal("y"), sample: natural, j: natural, value }),
  "learning-rate": v.object({ kind: v.literal("learning-rate"), value }),
  rule: v.object({ kind: v.literal("rule"), rule }),
} satisfies { readonly [K in Change["kind"]]: v.GenericSchema<Extract<Change, { kind: K }>> }

const change = v.variant("kind", Object.values(changes))

const network = v.object({ layers: v.pipe(v.array(layer), v.minLength(1)) })

/** The page has checked what an optimizer remembers. */
const keyframe = v.object({
  cycle: natural,
  network,
  moments: v.custom<Moments | null>((value) => typeof value === "object"),
  edited: v.optional(v.boolean()),
})

const experiment = v.object({
  title: v.string(),
  network,
  cost: v.picklist(keysOf(costs)),
  eta: v.number(),
  samples: v.nullable(samples),
  test: v.exactOptional(v.array(sample)),
  features: v.exactOptional(v.array(v.picklist(featureIds))),
  batchSize: natural,
  edits: v.array(v.object({ cycle: natural, change })),
  rule: v.exactOptional(rule),
  shuffle: v.exactOptional(natural),
  bug: v.exactOptional(v.custom<BugId>(isText)),
})

const curve = v.object({
  type: v.literal("curve"),
  revision: natural,
  t: natural,
  parameter: v.object({ l: natural, j: natural, k: v.nullable(natural) }),
  sample: natural,
  of: v.picklist(["sample", "batch"]),
  now: value,
  range: v.nullable(
    v.pipe(
      v.tuple([value, value]),
      v.check(([from, to]) => from < to, "an empty range"),
    ),
  ),
})

const request = v.variant("type", [
  v.object({ type: v.literal("open"), revision: natural, experiment }),
  v.object({
    type: v.literal("seek"),
    revision: natural,
    t: natural,
    inside: natural,
    from: v.exactOptional(keyframe),
  }),
  v.object({ type: v.literal("prove"), revision: natural, t: natural }),
  curve,
  v.object({
    type: v.literal("train"),
    revision: natural,
    cycle: natural,
    until: v.object({ cycles: v.exactOptional(natural), cost: v.exactOptional(value) }),
    quiet: v.exactOptional(v.boolean()),
    pace: v.exactOptional(v.pipe(v.number(), v.minValue(Number.MIN_VALUE))),
    change: v.exactOptional(change),
  }),
  v.object({ type: v.literal("train-ack"), revision: natural, of: natural, pictures: natural }),
  v.object({ type: v.picklist(["pause-training", "stop-proof"]), revision: natural }),
])

const envelope = v.object({ id: natural, body: v.unknown() })

function keysOf<T extends object>(registry: T): (keyof T & string)[] {
  return Object.keys(registry) as (keyof T & string)[]
}

/** A request from a message of any shape; or why it is none, with its id where it has one. */
export function readRequest(
  message: unknown,
): ({ readonly ok: true } & Envelope<Request>) | { readonly ok: false; readonly id: number; readonly reason: string } {
  const outer = v.safeParse(envelope, message)
  if (!outer.success) return { ok: false, id: 0, reason: "no envelope" }
  const inner = v.safeParse(request, outer.output.body)
  if (inner.success) return { ok: true, id: outer.output.id, body: inner.output }
  const [issue] = inner.issues
  return { ok: false, id: outer.output.id, reason: `${v.getDotPath(issue) ?? "body"}: ${issue.message}` }
}
