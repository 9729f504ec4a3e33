import type { ReactNode } from "react"
import { useSay } from "../../store/useSay"
import { InlineSymbol } from "./InlineSymbol"
import { Slope } from "./PathFactors"
import styles from "./Paths.module.css"

interface Props {
  readonly ofWeight: boolean
  /** Whether a path passes a layer above that of its number. */
  readonly passes: boolean
  readonly closedByDelta: boolean
}

/** What each factor of a path is. */
export function FactorNames({ ofWeight, passes, closedByDelta }: Props) {
  const z = <InlineSymbol letter="z" q="z" />
  const a = <InlineSymbol letter="a" q="a" />
  return (
    <dl className={styles.names}>
      {ofWeight ? <Name symbol={a} of="paths.is.a" /> : null}
      {passes || !closedByDelta ? <Name symbol={<Slope>{z}</Slope>} of="paths.is.slope" /> : null}
      {passes ? <Name symbol={<InlineSymbol letter="w" q="W" />} of="paths.is.w" /> : null}
      {closedByDelta ? (
        <Name symbol={<InlineSymbol letter="δ" q="delta" />} of="paths.is.delta" />
      ) : (
        <Name
          symbol={
            <span data-q="dCda">
              ∂<i>C</i>/∂{a}
            </span>
          }
          of="paths.is.dCda"
        />
      )}
    </dl>
  )
}

function Name({
  symbol,
  of,
}: {
  readonly symbol: ReactNode
  readonly of: `paths.is.${"a" | "slope" | "w" | "dCda" | "delta"}`
}) {
  const say = useSay()
  return (
    <div>
      <dt>{symbol}</dt>
      <dd>{say(of)}</dd>
    </div>
  )
}
