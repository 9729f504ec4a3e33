/** Seeds have 32 bits. */
const modulus = 2 ** 32
export const largestSeed = modulus - 1

/** Any text as a seed 0 … 2³² − 1, always the same for the same text: an integer modulo 2³², everything else by its letters (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  const trimmed = text.trim()
  if (/^[+-]?\d{1,40}$/.test(trimmed)) return Number(BigInt.asUintN(32, BigInt(trimmed.replace("+", ""))))
  let hash = 0x811c9dc5
  for (const char of trimmed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash % modulus
}

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

/** Standard normal numbers from uniform ones, by Marsaglia's polar method: it asks for a logarithm and a root only. */
export function normalFrom(uniform: () => number): () => number {
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    for (;;) {
      const [u, v] = [2 * uniform() - 1, 2 * uniform() - 1]
      const s = u * u + v * v
      if (s >= 1 || s === 0) continue
      const factor = Math.sqrt((-2 * Math.log(s)) / s)
      spare = v * factor
      return u * factor
    }
  }
}
