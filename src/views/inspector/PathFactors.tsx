import type { ReactNode } from "react"
import type { CostPath } from "../../engine/paths"
import { layerNumber } from "../../notation/layerNumber"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { indices } from "./Gradient"
import { InlineSymbol } from "./InlineSymbol"
import inspector from "./Inspector.module.css"
import styles from "./Paths.module.css"

interface Props {
  readonly term: TermId
  readonly path: CostPath
  readonly closedByDelta: boolean
}

/** The factors of a path in symbols: a¹ · σ′(z²) · w³ · σ′(z³) · ∂C/∂a³. For the eye alone: its row has a name. */
export function PathFactors({ term, path, closedByDelta }: Props) {
  const { l, j, k } = partsOf(term)
  if (l === null || j === null) return null
  const symbol = (letter: string, q: string, m: number, i: number, from: number | null = null) => (
    <InlineSymbol letter={letter} sup={layerNumber(m)} sub={indices(i, from)} q={q} />
  )
  const slope = (m: number, i: number) => (
    <span data-q="slope">
      <i>σ</i>
      <span className={inspector.prime}>′</span>({symbol("z", "z", m, i)})
    </span>
  )
  const factors: ReactNode[] = k === null ? [] : [symbol("a", "a", l - 1, k)]
  for (const [at, i] of path.through.entries()) {
    const next = path.through[at + 1]
    const m = l + at
    if (next !== undefined) factors.push(slope(m, i), symbol("w", "W", m + 1, next, i))
    else if (closedByDelta) factors.push(symbol("δ", "delta", m, i))
    else
      factors.push(
        slope(m, i),
        <span data-q="dCda">
          ∂<i>C</i>/∂{symbol("a", "a", m, i)}
        </span>,
      )
  }
  return (
    <span className={styles.symbols} aria-hidden="true">
      {factors.map((factor, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: factors never change places
        <span key={at}>
          {at > 0 ? " · " : null}
          {factor}
        </span>
      ))}
    </span>
  )
}
