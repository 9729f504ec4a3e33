import { isRounded } from "./number"
import type { Quantity, TermId } from "./term"

export interface MatrixShape {
  readonly rows: number
  readonly columns: number
}

/** A block of numbers, of which each entry is asked for by row and column. */
export interface Block extends MatrixShape {
  readonly kind: "block"
  readonly name: { readonly quantity: Quantity; readonly l: number }
  /** Whether it is a vector that stands down the diagonal of a matrix. */
  readonly diagonal?: true
  readonly transposed: boolean
  /** Which one of the batch it belongs to, from 0; null where it is no part of a mean. */
  readonly sample: number | null
  /** The address of an entry, where the network has one. */
  term(r: number, c: number): TermId | null
  /** null while it is not known. */
  value(r: number, c: number): number | null
}

/** Blocks of numbers and the signs between them, each with its shape. */
export type MatrixForm =
  | Block
  | Product
  | (MatrixShape & {
      readonly kind: "entrywise"
      readonly sign: "hadamard" | "plus" | "minus" | "over"
      readonly u: MatrixForm
      readonly v: MatrixForm
    })
  | (MatrixShape & {
      readonly kind: "function"
      readonly name: "sigma" | "slope" | "softmax" | "ln" | "one-minus" | "sign" | "root"
      readonly v: MatrixForm
      value(r: number, c: number): number | null
    })
  | (MatrixShape & { readonly kind: "scale"; readonly by: Block | "half" | "minus" | number; readonly v: MatrixForm })
  /** ‖v‖² */
  | (MatrixShape & { readonly kind: "norm"; readonly v: MatrixForm })
  /** (1/m) Σ over the samples of the batch. */
  | (MatrixShape & { readonly kind: "mean"; readonly m: number; part(i: number): Block })

/** u v: the rows of u meet the columns of v. */
export interface Product extends MatrixShape {
  readonly kind: "product"
  readonly u: MatrixForm
  readonly v: MatrixForm
}

/** "2×1" */
export function printShape({ rows, columns }: MatrixShape): string {
  return `${rows}×${columns}`
}

/** Whether the inner numbers agree, so that there is a product. */
export function meet(u: MatrixShape, v: MatrixShape): boolean {
  return u.columns === v.rows
}

export function multiply(u: MatrixForm, v: MatrixForm): Product {
  if (!meet(u, v)) throw shapeError("product", u, v)
  return { kind: "product", rows: u.rows, columns: v.columns, u, v }
}

export function entrywise(sign: "hadamard" | "plus" | "minus" | "over", u: MatrixForm, v: MatrixForm): MatrixForm {
  if (u.rows !== v.rows || u.columns !== v.columns) throw shapeError(sign, u, v)
  return { kind: "entrywise", sign, rows: u.rows, columns: u.columns, u, v }
}

/** An expression whose shapes do not fit is a mistake in `equations.ts`. */
function shapeError(what: string, u: MatrixShape, v: MatrixShape): Error {
  return new Error(`${what} of ${printShape(u)} and ${printShape(v)}`)
}

/** A block turned over: its rows become its columns. */
export function transposed(v: MatrixForm): Block {
  if (v.kind !== "block") throw new Error(`${v.kind} is not turned`)
  return {
    ...v,
    transposed: !v.transposed,
    rows: v.columns,
    columns: v.rows,
    term: (r, c) => v.term(c, r),
    value: (r, c) => v.value(c, r),
  }
}

/** The entry that the blocks of a form make; null while one of them is not known. */
export function entryOf(form: MatrixForm, r: number, c: number): number | null {
  switch (form.kind) {
    case "block":
    case "function":
      return form.value(r, c)
    case "product":
      return sum(form.u.columns, (i) => both(entryOf(form.u, r, i), entryOf(form.v, i, c), times))
    case "entrywise":
      return both(entryOf(form.u, r, c), entryOf(form.v, r, c), signs[form.sign])
    case "scale": {
      const by =
        typeof form.by === "number"
          ? form.by
          : form.by === "half"
            ? 0.5
            : form.by === "minus"
              ? -1
              : form.by.value(0, 0)
      return both(by, entryOf(form.v, r, c), times)
    }
    case "norm": {
      const { v } = form
      const entry = (i: number) => (v.columns === 1 ? entryOf(v, i, 0) : entryOf(v, 0, i))
      return sum(v.rows * v.columns, (i) => both(entry(i), entry(i), times))
    }
    case "mean": {
      const total = sum(form.m, (i) => form.part(i).value(r, c))
      return total === null ? null : total / form.m
    }
  }
}

/** 0 · ln 0 counts 0, as in the cost. */
const times = (u: number, v: number) => (u === 0 || v === 0 ? 0 : u * v)

const signs = {
  hadamard: times,
  plus: (u: number, v: number) => u + v,
  minus: (u: number, v: number) => u - v,
  over: (u: number, v: number) => (u === 0 ? 0 : u / v),
}

function both(u: number | null, v: number | null, of: (u: number, v: number) => number): number | null {
  return u === null || v === null ? null : of(u, v)
}

function sum(count: number, of: (i: number) => number | null): number | null {
  let total: number | null = 0
  for (let i = 0; i < count && total !== null; i++) total = both(total, of(i), signs.plus)
  return total
}

/** All blocks of a form; of a mean its first sample's. */
export function blocksOf(form: MatrixForm): readonly Block[] {
  switch (form.kind) {
    case "block":
      return [form]
    case "product":
    case "entrywise":
      return [...blocksOf(form.u), ...blocksOf(form.v)]
    case "scale":
      return typeof form.by !== "object" ? blocksOf(form.v) : [form.by, ...blocksOf(form.v)]
    case "function":
    case "norm":
      return blocksOf(form.v)
    case "mean":
      return [form.part(0)]
  }
}

/** Whether one of the first entries is printed with fewer digits than it has. */
export function hidesDigits({ rows, columns, value }: Block, most: number): boolean {
  for (let r = 0; r < Math.min(rows, most); r++)
    for (let c = 0; c < Math.min(columns, most); c++) if (isRounded(value(r, c) ?? 0)) return true
  return false
}
