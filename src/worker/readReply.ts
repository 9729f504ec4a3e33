import * as v from "valibot"
import type { Envelope, Reply } from "./protocol"

/*
 * The page made the worker, so a wrong reply is an accident, not an attack: the outline is checked for every
 * message, the numbers inside were computed by the engine.
 */
const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const revision = natural
const frame = v.looseObject({
  t: natural,
  within: v.nullable(v.looseObject({ done: natural, of: natural })),
  cycle: natural,
  done: natural,
  perCycle: natural,
  batch: v.array(natural),
  step: v.nullable(v.looseObject({ kind: v.string() })),
  trace: v.looseObject({ network: v.looseObject({ layers: v.array(v.looseObject({})) }), a: v.array(v.unknown()) }),
})

const reply = v.object({
  id: natural,
  body: v.variant("type", [
    v.object({ type: v.literal("ready"), version: v.number() }),
    v.object({ type: v.literal("step"), revision, t: natural, step: v.looseObject({ kind: v.string() }) }),
    v.object({ type: v.literal("frame"), revision, frame }),
    v.object({ type: v.literal("working"), revision, cycle: v.nullable(natural) }),
    v.object({ type: v.literal("proving"), revision, checked: natural, of: natural }),
    v.object({ type: v.literal("fault"), revision, fault: v.looseObject({ kind: v.literal("non-finite") }), frame }),
    v.object({ type: v.literal("proof"), revision, proof: v.looseObject({ checked: natural, agrees: v.boolean() }) }),
    v.object({
      type: v.literal("unprovable"),
      revision,
      t: natural,
      fault: v.looseObject({ kind: v.literal("non-finite") }),
    }),
    v.object({
      type: v.literal("curve"),
      revision,
      curve: v.looseObject({ w: v.instance(Float64Array), C: v.instance(Float64Array) }),
      paths: v.nullable(v.looseObject({ count: v.number(), listed: v.array(v.looseObject({})) })),
    }),
    v.object({ type: v.literal("unavailable"), revision }),
    v.looseObject({
      type: v.literal("trained"),
      revision,
      cycle: natural,
      frame: v.nullable(frame),
      evaluations: v.array(v.looseObject({ cycle: natural })),
    }),
    v.object({ type: v.literal("refused"), reason: v.string() }),
  ]),
})

/** A reply from a message of any shape; null when it is none. */
export function readReply(message: unknown): Envelope<Reply> | null {
  const parsed = v.safeParse(reply, message)
  return parsed.success ? (parsed.output as unknown as Envelope<Reply>) : null
}
