import type { MatrixForm } from "../../notation/matrixForm"
import type { EntryAtWork } from "../../store/entryAtWork"

/** Rows or columns: one, or all of them; of those up to `upTo`, where a sum is under way. */
export type Span = { readonly one: number } | { readonly upTo: number | null }

/** What is lit of a form. */
export interface Light {
  readonly rows: Span
  readonly columns: Span
  readonly term: number | null
  readonly part: EntryAtWork["part"]
}

/** The light on the whole right side that makes an entry; `turned` where the equation counts its columns along the rows. */
export function lightOf({ row, column, term, part }: EntryAtWork, turned = false): Light {
  const [rows, columns] = turned ? [column, row] : [row, column]
  return { rows: { one: rows }, columns: { one: columns }, term, part }
}

/** The light on the parts of a form: in a product a row meets a column, entry by entry it stays. */
export function lightsIn(form: MatrixForm, light: Light | null): { u: Light | null; v: Light | null } {
  if (!light) return { u: null, v: null }
  const { term, part } = light
  const along: Span = { upTo: term }
  switch (form.kind) {
    case "product":
      // What comes back to a softmax layer is summed before its Jacobian is there to meet it.
      if (part === "sum" && isJacobian(form.u)) return { u: null, v: light }
      if (part === "sum" && isJacobian(form.v)) return { u: light, v: null }
      return { u: { ...light, columns: along }, v: { ...light, rows: along } }
    case "entrywise":
      return {
        u: part === "rest" && form.u.kind === "product" ? null : light,
        // What follows a sum – the bias, the slope – waits until it is done.
        v: part === "sum" && form.v.kind === "block" && "one" in light.rows && "one" in light.columns ? null : light,
      }
    case "norm":
      return { u: null, v: alongVector(form.v, light, along) }
    case "function":
      return { u: null, v: form.name === "softmax" ? alongVector(form.v, light, { upTo: null }) : light }
    default:
      return { u: light, v: light }
  }
}

function alongVector(v: MatrixForm, light: Light, along: Span): Light {
  return v.columns === 1 ? { ...light, rows: along } : { ...light, columns: along }
}

function isJacobian(form: MatrixForm): boolean {
  return form.kind === "block" && form.name.quantity === "dadz"
}

/** How an entry is lit: `met` with its whole row or column, `now` where the sum is. */
export function lightAt(light: Light | null, r: number, c: number): "now" | "met" | undefined {
  if (!light || !holds(light.rows, r) || !holds(light.columns, c)) return undefined
  return isEnd(light.rows, r) || isEnd(light.columns, c) ? "now" : "met"
}

function holds(span: Span, i: number): boolean {
  return "one" in span ? span.one === i : span.upTo === null || i <= span.upTo
}

function isEnd(span: Span, i: number): boolean {
  return "upTo" in span && span.upTo === i
}

/** The row or column that is not folded away; null where none is at work more than the others. */
export function keptOf(span: Span | undefined): number | null {
  if (!span) return null
  return "one" in span ? span.one : span.upTo
}
