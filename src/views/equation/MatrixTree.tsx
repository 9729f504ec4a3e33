import type { ReactNode } from "react"
import type { MatrixForm } from "../../notation/matrixForm"
import { printNumber } from "../../notation/number"
import { type Light, lightsIn } from "./lightsIn"
import styles from "./Matrices.module.css"
import { MatrixBlock } from "./MatrixBlock"
import { Sign } from "./Sign"

export interface Shown {
  readonly light: Light | null
  /** The light of the step itself: what it is at is not folded away. */
  readonly keep: Light | null
  /** Rows and columns that are shown of a large matrix. */
  readonly limit: number
  /** Whether the entries are those of the equation, which can be pointed at. */
  readonly isResult: boolean
  /** Whether the sum of an entry is under way. */
  isRunning(r: number, c: number): boolean
}

/** Samples of a mean that are written out. */
const mostSamples = 3

/** Blocks and the signs between them. */
export function MatrixTree({ form, ...shown }: Shown & { readonly form: MatrixForm }) {
  const [lights, kept] = [lightsIn(form, shown.light), lightsIn(form, shown.keep)]
  const u = { ...shown, light: lights.u, keep: kept.u }
  const v = { ...shown, light: lights.v, keep: kept.v }
  switch (form.kind) {
    case "block":
      return <MatrixBlock block={form} {...shown} />
    case "product":
      return (
        <span className={styles.together}>
          <MatrixTree form={form.u} {...u} />
          <Sign sign="product" />
          <MatrixTree form={form.v} {...v} />
        </span>
      )
    case "entrywise":
      return (
        <>
          <Operand of={form.sign} form={form.u} shown={u} />
          <span className={styles.together}>
            <Sign sign={form.sign} />
            <Operand of={form.sign} form={form.v} shown={v} />
          </span>
        </>
      )
    case "function":
      return (
        <Round before={heads[form.name]}>
          <MatrixTree form={form.v} {...v} />
        </Round>
      )
    case "scale": {
      const by =
        typeof form.by === "number" ? (
          <>
            <span className={styles.sign}>{printNumber(form.by)}</span>
            <Sign sign="product" />
          </>
        ) : typeof form.by === "string" ? (
          <span className={styles.sign}>{form.by === "half" ? "½" : "−"}</span>
        ) : (
          <>
            <MatrixBlock block={form.by} {...shown} light={null} keep={null} />
            <Sign sign="product" />
          </>
        )
      const inner = <MatrixTree form={form.v} {...v} />
      return (
        <span className={styles.together}>
          {by}
          {form.v.kind === "entrywise" ? <Round before="">{inner}</Round> : inner}
        </span>
      )
    }
    case "norm":
      return (
        <span className={styles.together}>
          <span className={styles.sign}>‖</span>
          <MatrixTree form={form.v} {...v} />
          <span className={styles.sign}>‖²</span>
        </span>
      )
    case "mean":
      return (
        <>
          <span className={styles.sign}>1/{form.m}</span>
          <span className={styles.sign}>·</span>
          {samplesOf(form.m).map((i, at) => (
            <span key={i} className={styles.together}>
              {at === 0 ? <span className={styles.sign}>(</span> : <Sign sign="plus" />}
              {i === null ? <span className={styles.sign}>⋯</span> : <MatrixBlock block={form.part(i)} {...v} />}
              {i === form.m - 1 && <span className={styles.sign}>)</span>}
            </span>
          ))}
        </>
      )
  }
}

const heads = {
  sigma: "σ",
  slope: "σ′",
  softmax: "softmax",
  ln: "ln",
  "one-minus": "1 −",
  sign: "sign",
  root: "√",
} as const

/** The first samples and the last. */
function samplesOf(m: number): readonly (number | null)[] {
  if (m <= mostSamples + 1) return Array.from({ length: m }, (_, i) => i)
  return [0, 1, null, m - 1]
}

interface OperandProps {
  readonly of: "hadamard" | "plus" | "minus" | "over"
  readonly form: MatrixForm
  readonly shown: Shown
}

/** A part of ⊙ stands in brackets where it is more than a block. */
function Operand({ of, form, shown }: OperandProps) {
  const inner = <MatrixTree form={form} {...shown} />
  const isSum = form.kind === "entrywise" && form.sign !== "hadamard"
  const brackets = of === "hadamard" ? form.kind === "product" || isSum : of === "minus" && isSum
  return brackets ? <Round before="">{inner}</Round> : inner
}

/** In round brackets as high as what they hold. */
function Round({ before, children }: { readonly before: string; readonly children: ReactNode }) {
  return (
    <span className={styles.together}>
      {before && <span className={styles.sign}>{before}</span>}
      <span className={styles.round}>{children}</span>
    </span>
  )
}
