import { modulus } from "./uniform"

/** Any text as a seed 0 … 2³² − 1, always the same for the same text: an integer modulo 2³², everything else by its letters (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  const trimmed = text.trim()
  if (/^[+-]?\d{1,40}$/.test(trimmed)) return Number(BigInt.asUintN(32, BigInt(trimmed.replace("+", ""))))
  let hash = 0x811c9dc5
  for (const char of trimmed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash % modulus
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
