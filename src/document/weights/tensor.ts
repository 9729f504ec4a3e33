import { wrongNumbers } from "../fields"
import { excerpt, found, type Refusal, refusal } from "../refusal"

/** Characters of a tensor's name that are told. */
const longestName = 64

/** A name from a file, short and in one line. */
export function tensorName(key: string): string {
  return excerpt(key, longestName)
}

/** Numbers of entries along each dimension, read off the first entries: (2, 3) of two lists of three. */
export function shapeOf(value: unknown): readonly number[] {
  const shape: number[] = []
  // A tensor of more dimensions is none of ours anyway.
  for (let at = value; Array.isArray(at) && shape.length < 6; at = at[0]) shape.push(at.length)
  return shape
}

/** A shape as NumPy writes it: (3, 2), (3,) and (). */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`
}

/** The refusal of a tensor that no fully connected layer has. */
export function otherTensor(name: string, value: unknown): Refusal {
  const shape = shapeOf(value)
  return refusal(name, "weights-other", { found: Array.isArray(value) ? shapeText(shape) : found(value) })
}

/** The shape of a value that should be a list of lists, or why it is none. Its rows are not looked at. */
export function matrixShape(name: string, value: unknown): readonly [number, number] | Refusal {
  if (value === undefined) return refusal(name, "missing")
  if (!Array.isArray(value)) return refusal(name, "list", { found: found(value) })
  const [rows = 0, columns = 0, ...more] = shapeOf(value)
  return rows === 0 || columns === 0 || more.length > 0 ? otherTensor(name, value) : [rows, columns]
}

/** The numbers of rows that should all have so many columns, row by row or transposed; or the first that is wrong. */
export function matrixNumbers(
  name: string,
  rows: readonly unknown[],
  columns: number,
  transposed: boolean,
): Float64Array | Refusal {
  const matrix = new Float64Array(rows.length * columns)
  for (const [r, row] of rows.entries()) {
    const wrong = wrongNumbers(row, columns, `${name}[${r}]`)
    if (wrong) return wrong
    if (!Array.isArray(row)) continue
    for (let c = 0; c < columns; c++) matrix[transposed ? c * rows.length + r : r * columns + c] = Number(row[c])
  }
  return matrix
}
