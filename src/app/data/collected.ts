import { type DigitSide, digits } from "../../data/digits"
import { iris, irisClasses, irisInputs } from "../../data/iris"
import type { Sample } from "../../engine/network"
import type { Say } from "../../i18n/say"
import type { Names } from "../../timeline/data"

/** A set that people have collected: its samples and what its numbers are called. */
export interface Collected {
  readonly samples: readonly Sample[]
  readonly names?: Names
}

const digitNames = Array.from({ length: 10 }, (_, digit) => String(digit))

async function handwritten(side: DigitSide): Promise<Collected> {
  const x = Array.from({ length: side * side }, (_, at) => `(${Math.floor(at / side) + 1}, ${(at % side) + 1})`)
  return { samples: await digits(side), names: { x, y: digitNames } }
}

async function irises(say: Say): Promise<Collected> {
  return { samples: iris(), names: { x: irisInputs.map((id) => say(`data.iris.${id}`)), y: irisClasses } }
}

/** The registry: one entry is all that a set needs. */
export const collected = {
  iris: irises,
  "digits-8": () => handwritten(8),
  "digits-28": () => handwritten(28),
} satisfies Record<string, (say: Say) => Promise<Collected>>

export type CollectedId = keyof typeof collected
