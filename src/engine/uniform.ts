/** Seeds have 32 bits. */
export const modulus = 2 ** 32
export const largestSeed = modulus - 1

/** Numbers in [0, 1) from a seed: mulberry32 by Tommy Ettinger (2017, public domain), in integer arithmetic, so that every browser draws the same. */
export function uniformFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / modulus
  }
}

/** 0 … count − 1 in an order from a seed, each of all orders as likely: Fisher and Yates (1938), in the form of Durstenfeld (1964). */
export function shuffled(count: number, seed: number): readonly number[] {
  const uniform = uniformFrom(seed)
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1))
    const moved = order[i]!
    order[i] = order[j]!
    order[j] = moved
  }
  return order
}
