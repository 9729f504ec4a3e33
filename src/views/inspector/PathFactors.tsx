import type { ReactNode } from "react"
import { layerNumber } from "../../notation/layerNumber"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { indices } from "./Gradient"
import { InlineSymbol } from "./InlineSymbol"
import inspector from "./Inspector.module.css"
import styles from "./Paths.module.css"

/** The factors of a path in symbols: a¹ · σ′(z²) · w³ · σ′(z³) · ∂C/∂a³. For the eye alone: its row has a name. */
export function PathFactors({ terms }: { readonly terms: readonly TermId[] }) {
  return (
    <span className={styles.symbols} aria-hidden="true">
      {terms.map((term, at) => (
        <span key={term}>
          {at > 0 ? " · " : null}
          {symbolOf(term)}
        </span>
      ))}
    </span>
  )
}

function symbolOf(term: TermId): ReactNode {
  const { quantity, l, j, k } = partsOf(term)
  if (l === null || j === null) return null
  const symbol = (letter: string, q: string) => (
    <InlineSymbol letter={letter} sup={layerNumber(l)} sub={indices(j, k)} q={q} />
  )
  switch (quantity) {
    case "W":
      return symbol("w", "W")
    case "delta":
      return symbol("δ", "delta")
    case "slope":
      return <Slope>{symbol("z", "z")}</Slope>
    case "dCda":
      return (
        <span data-q="dCda">
          ∂<i>C</i>/∂{symbol("a", "a")}
        </span>
      )
    default:
      return symbol("a", "a")
  }
}

/** σ′ of what is inside. */
export function Slope({ children }: { readonly children: ReactNode }) {
  return (
    <span data-q="slope">
      <i>σ</i>
      <span className={inspector.prime}>′</span>({children})
    </span>
  )
}
