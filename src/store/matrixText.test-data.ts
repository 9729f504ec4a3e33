import type { Scene } from "../notation/scene"
import { type Quantity, termId } from "../notation/term"

/** Numbers in rows. */
export type Matrix = readonly (readonly number[])[]

interface Reading {
  readonly scene: Scene
  /** W as the convention has it: a row for each neuron that it comes from? */
  readonly sourceFirst: boolean
  readonly vectorsAreRows: boolean
  /** The number that the input's layer has in the text. */
  readonly firstLayer: number
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"
const letters: readonly (readonly [string, Quantity])[] = [
  ["σ′(z#)", "slope"],
  ["∂C/∂a#", "dCda"],
  ["W#", "W"],
  ["a#", "a"],
  ["z#", "z"],
  ["b#", "b"],
  ["δ#", "delta"],
]

/** What a formula as plain text, such as "((W³)ᵀ δ³) ⊙ σ′(z²)", makes of whole vectors and matrices. Throws where the shapes do not fit: it knows only how matrices are multiplied, not what is meant. */
export function evaluateText(text: string, reading: Reading): Matrix {
  let at = 0
  const rest = () => text.slice(at)
  const skip = () => {
    while (text[at] === " ") at++
  }
  const take = (mark: string) => {
    skip()
    const found = rest().startsWith(mark)
    if (found) at += mark.length
    return found
  }

  function sum(): Matrix {
    let left = entrywise()
    for (;;) {
      if (take("+")) left = zip(left, entrywise(), (u, v) => u + v)
      else if (take("−")) left = minus(left, entrywise())
      else return left
    }
  }

  function entrywise(): Matrix {
    let left = product()
    while (take("⊙")) left = zip(left, product(), (u, v) => u * v)
    return left
  }

  function product(): Matrix {
    let left = factor()
    for (;;) {
      skip()
      if (at === text.length || /[)+−⊙]/.test(text[at] ?? "")) return left
      left = multiply(left, factor())
    }
  }

  function factor(): Matrix {
    const inner = take("(") ? bracketed() : symbol()
    return take("ᵀ") ? transpose(inner) : inner
  }

  function bracketed(): Matrix {
    const inner = sum()
    if (!take(")")) throw new Error(`no ) at ${rest()}`)
    return inner
  }

  function symbol(): Matrix {
    skip()
    for (const [pattern, quantity] of letters) {
      const [head = "", tail = ""] = pattern.split("#")
      const digit = text[at + head.length] ?? ""
      if (!rest().startsWith(head) || !superscripts.includes(digit)) continue
      at += head.length + 1 + tail.length
      return numbers(quantity, superscripts.indexOf(digit) - reading.firstLayer)
    }
    throw new Error(`not understood: ${rest()}`)
  }

  function numbers(quantity: Quantity, l: number): Matrix {
    const { scene, sourceFirst, vectorsAreRows } = reading
    const units = scene.sizes[l] ?? 0
    if (quantity !== "W") {
      const of = quantity as "a" | "z" | "b" | "delta" | "slope" | "dCda"
      const column = grid(units, 1, (j) => scene.value(termId(of, l, j)))
      return vectorsAreRows ? transpose(column) : column
    }
    const W = grid(units, scene.sizes[l - 1] ?? 0, (j, k) => scene.value(termId("W", l, j, k)))
    return sourceFirst ? transpose(W) : W
  }

  const value = sum()
  skip()
  if (at < text.length) throw new Error(`not understood: ${rest()}`)
  return value
}

function grid(rows: number, columns: number, of: (j: number, k: number) => number | null): Matrix {
  return Array.from({ length: rows }, (_, j) => Array.from({ length: columns }, (_, k) => of(j, k) ?? Number.NaN))
}

export function transpose(m: Matrix): Matrix {
  return grid(m[0]?.length ?? 0, m.length, (j, k) => m[k]?.[j] ?? null)
}

export function shapeOf(m: Matrix): string {
  return `${m.length}×${m[0]?.length ?? 0}`
}

function multiply(u: Matrix, v: Matrix): Matrix {
  if ((u[0]?.length ?? 0) !== v.length) throw new Error(`${shapeOf(u)} · ${shapeOf(v)}`)
  return grid(u.length, v[0]?.length ?? 0, (j, k) => u[j]!.reduce((total, value, i) => total + value * v[i]![k]!, 0))
}

function zip(u: Matrix, v: Matrix, f: (u: number, v: number) => number): Matrix {
  if (shapeOf(u) !== shapeOf(v)) throw new Error(`${shapeOf(u)} with ${shapeOf(v)}`)
  return u.map((row, j) => row.map((value, k) => f(value, v[j]![k]!)))
}

/** As books write it, a number may be taken from every entry of a vector. */
function minus(u: Matrix, v: Matrix): Matrix {
  return shapeOf(v) === "1×1" ? u.map((row) => row.map((value) => value - v[0]![0]!)) : zip(u, v, (x, y) => x - y)
}
