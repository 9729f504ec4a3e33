import { type ReactNode, useMemo } from "react"
import { sumTerms } from "../../engine/sumTerms"
import { layerNumber } from "../../notation/layerNumber"
import { printNumber } from "../../notation/number"
import { termId } from "../../notation/term"
import { knownNumber } from "../../store/shownValue"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { indices } from "./Gradient"
import { InlineSymbol } from "./InlineSymbol"
import { Known } from "./Known"
import { Lead } from "./Lead"
import styles from "./Neuron.module.css"
import { barsOf, type SumBar } from "./sumBars"

interface Props {
  readonly l: number
  readonly j: number
}

/** z as a sum: a bar for each w·a and the bias, to the right and full where it is positive, to the left and hollow where it is negative. Once z is known. */
export function NeuronSum({ l, j }: Props) {
  const say = useSay()
  const trace = useApp((state) => state.frame.trace)
  const layer = trace.network.layers[l - 1]
  const below = trace.a[l - 1]
  const z = knownNumber(trace.z[l]?.[j])
  const terms = useMemo(() => (layer && below ? sumTerms(layer, below, j) : null), [layer, below, j])
  if (z === null || !terms) return null
  const bars = barsOf(terms)
  const largest = Math.max(...bars.map(({ value }) => Math.abs(value)), Math.abs(z))
  const hidden = terms.length - bars.length + 1
  const label = ({ k }: SumBar): ReactNode => {
    if (k === "others") return say("sum.others", { n: hidden })
    if (k === null) return <InlineSymbol letter="b" sup={layerNumber(l)} sub={indices(j, null)} q="b" />
    return (
      <>
        <InlineSymbol letter="w" sup={layerNumber(l)} sub={indices(j, k)} q="W" /> ·{" "}
        <InlineSymbol letter="a" sup={layerNumber(l - 1)} sub={indices(k, null)} q="a" />
      </>
    )
  }
  return (
    <table className={styles.sum}>
      <caption className={styles.caption}>{say(trace.updated ? "sum.title-before" : "sum.title")}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={String(bar.k)} data-negative={bar.value < 0 || undefined}>
            <th scope="row">{label(bar)}</th>
            <td>
              <Bar value={bar.value} largest={largest} />
            </td>
            <td className={styles.amount}>
              <Amount l={l} j={j} bar={bar} />
            </td>
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row">
            <InlineSymbol letter="z" sup={layerNumber(l)} sub={indices(j, null)} q="z" />
          </th>
          <td>
            <Bar value={z} largest={largest} />
          </td>
          <td className={styles.amount}>
            <Known term={`z:${l}:${j}`} value={z} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** What one bar stands for leads to its weight or bias; all others together to z, whose equation holds them. */
function Amount({ l, j, bar: { k, value } }: Props & { readonly bar: SumBar }) {
  const say = useSay()
  const printed = printNumber(value)
  const term = k === null ? termId("b", l, j) : k === "others" ? termId("z", l, j) : termId("W", l, j, k)
  const leads = k === null ? "sum.to-bias" : k === "others" ? "sum.to-z" : "sum.to-weight"
  return (
    <Lead
      term={term}
      text={printed}
      label={say(leads, { value: printed })}
      onPress={() => store.getState().follow(term)}
    />
  )
}

/** Where all are 0 there is the axis alone. */
function Bar({ value, largest }: { readonly value: number; readonly largest: number }) {
  const width = largest > 0 && Number.isFinite(value / largest) ? (Math.abs(value) / largest) * 58 : 0
  return (
    <svg className={styles.bars} viewBox="0 0 120 14" aria-hidden="true">
      <path className={styles.axis} d="M60,0V14" />
      <rect
        className={value < 0 ? styles.negative : styles.positive}
        x={value < 0 ? 60 - width : 60}
        y={3}
        width={width}
        height={8}
      />
    </svg>
  )
}
