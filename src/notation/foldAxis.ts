/** Rows or columns that are shown of a large matrix, and how many of an unfolded one. */
export const shortest = 8
export const longestAxis = 32

/** Which rows or columns of `count` are shown; null where some are left out. `keep` is the one at work. */
export function foldAxis(count: number, keep: number | null, limit: number): readonly (number | null)[] {
  if (count <= limit) return Array.from({ length: count }, (_, i) => i)
  const first = Array.from({ length: limit - 3 }, (_, i) => i)
  const last = [count - 2, count - 1]
  const middle = keep !== null && keep >= first.length && keep < count - 2 ? [keep] : []
  return [...first, ...middle, ...last].flatMap((index, at, all) => {
    const before = all[at - 1]
    return before !== undefined && index > before + 1 ? [null, index] : [index]
  })
}
