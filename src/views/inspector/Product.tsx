import type { ReactNode } from "react"
import { isRounded } from "../../notation/number"
import type { TermId } from "../../notation/term"
import { useSay } from "../../store/useSay"
import styles from "./Inspector.module.css"
import { Known } from "./Known"
import { OfSample } from "./OfSample"

/** One factor: its symbol, its address and its number. */
export interface Factor {
  readonly symbol: ReactNode
  readonly term: TermId
  readonly value: number | null
}

interface Props {
  readonly left: ReactNode
  readonly factors: readonly Factor[]
  /** `ofSample`: where the picture shows the mean of the batch at its address. */
  readonly result: Factor & { readonly ofSample?: boolean }
}

/** "∂C/∂w = δ · a ≈ 0.1385 · 0.5933 ≈ 0.0822": in symbols, then in numbers once they are known; "≈" where digits are hidden. */
export function Product({ left, factors, result }: Props) {
  const say = useSay()
  const dotted = (parts: readonly ReactNode[]) =>
    parts.map((part, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: factors never change places
      <span key={i}>
        {i > 0 ? " · " : null}
        {part}
      </span>
    ))
  const about = [...factors, result].some(({ value }) => value !== null && isRounded(value)) ? "≈ " : "= "
  const known = result.value !== null && factors.every(({ value }) => value !== null)
  return (
    <p className={styles.product}>
      <span className={styles.part}>
        {left} = {dotted(factors.map(({ symbol }) => symbol))}
      </span>
      {known ? (
        <>
          {" "}
          {factors.length > 1 ? (
            <span className={styles.part}>
              {about}
              {dotted(factors.map((factor, i) => <Bracketed key={factor.term} factor={factor} isFirst={i === 0} />))}
            </span>
          ) : null}{" "}
          <span className={styles.part}>
            {about}
            {result.ofSample && result.value !== null ? (
              <OfSample term={result.term} value={result.value} />
            ) : (
              <Known term={result.term} value={result.value} />
            )}
          </span>
        </>
      ) : (
        <span className={styles.unknown}>{say("term.unknown")}</span>
      )}
    </p>
  )
}

/** A number with its own sign is bracketed after a dot. */
function Bracketed({ factor: { term, value }, isFirst }: { readonly factor: Factor; readonly isFirst: boolean }) {
  const known = <Known term={term} value={value} />
  return !isFirst && value !== null && value < 0 ? <>({known})</> : known
}
