/** Heights of names as near as can be to where they belong, in their order there, at least `pitch` apart and from `top` to `bottom` while there is room for all. */
export function spread(wanted: readonly number[], pitch: number, top: number, bottom: number): readonly number[] {
  const order = [...wanted.keys()].sort((i, k) => (wanted[i] ?? 0) - (wanted[k] ?? 0))
  const placed = [...wanted]
  let least = top
  for (const i of order) {
    placed[i] = Math.max(placed[i] ?? 0, least)
    least = (placed[i] ?? 0) + pitch
  }
  let most = bottom
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? 0, most)
    most = (placed[i] ?? 0) - pitch
  }
  return placed
}
