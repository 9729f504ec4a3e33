/** The corners of the marks of classes, x and y in turn; the one without is round. Colours are in base.css. */
const corners = [
  [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
  [],
  [0, -1.2, 1.15, 0.8, -1.15, 0.8],
  [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0],
] as const

/** So many classes are told apart by shape and colour; more share them. */
export const classKinds = corners.length

/** The mark of a class as the outline of a path, about as large in every shape. Two decimals are finer than any screen. */
export function classMark(kind: number, x: number, y: number, r: number): string {
  const at = (value: number) => Math.round(value * 100) / 100
  const shape = corners[kind % classKinds] ?? []
  return shape.length > 0
    ? `M${shape.map((by, i) => at((i % 2 ? y : x) + by * r))}z`
    : `M${at(x - r)},${at(y)}a${at(r)},${at(r)},0,1,0,${at(2 * r)},0a${at(r)},${at(r)},0,1,0,${at(-2 * r)},0z`
}
