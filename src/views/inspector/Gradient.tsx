import { weightIndices } from "../../notation/convention"
import { layerNumber } from "../../notation/layerNumber"
import { knownNumber } from "../../store/shownValue"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { InlineSymbol } from "./InlineSymbol"
import styles from "./Inspector.module.css"
import { Known } from "./Known"
import { type Factor, Product } from "./Product"

interface Props {
  readonly l: number
  readonly j: number
  /** The neuron below for a weight; null for the bias. */
  readonly k: number | null
}

/** Where the gradient of a weight or bias comes from: δ_j · a_k of the sample at hand, and the batch's mean once it is known. */
export function Gradient({ l, j, k }: Props) {
  const say = useSay()
  const trace = useApp((state) => state.frame.trace)
  const batch = useApp((state) => state.frame.batch.length)
  const layer = layerNumber(l)
  const at = k === null ? 0 : j * (trace.network.layers[l - 1]?.inputs ?? 0) + k
  const gradient = knownNumber(k === null ? trace.db[l]?.[j] : trace.dW[l]?.[at])
  const mean = knownNumber(k === null ? trace.mean?.db[l]?.[j] : trace.mean?.dW[l]?.[at])
  const sub = indices(j, k)
  const delta: Factor = {
    symbol: <InlineSymbol letter="δ" sup={layer} sub={indices(j, null)} q="delta" />,
    term: `delta:${l}:${j}`,
    value: knownNumber(trace.delta[l]?.[j]),
  }
  const below: Factor[] =
    k === null
      ? []
      : [
          {
            symbol: <InlineSymbol letter="a" sup={layerNumber(l - 1)} sub={indices(k, null)} q="a" />,
            term: `a:${l - 1}:${k}`,
            value: knownNumber(trace.a[l - 1]?.[k]),
          },
        ]
  const isOne = mean !== null && batch > 1
  const left = (
    <span data-q="dW">
      ∂<i>C</i>
      {isOne ? <sub>x</sub> : null}/∂
      <InlineSymbol letter={k === null ? "b" : "w"} sup={layer} sub={sub} q="dW" />
    </span>
  )
  const term = k === null ? (`db:${l}:${j}` as const) : (`dW:${l}:${j}:${k}` as const)
  return (
    <>
      <Product
        left={left}
        factors={[delta, ...below]}
        result={{ symbol: left, term, value: gradient, ofSample: isOne }}
      />
      {isOne ? (
        <p className={styles.product}>
          {say("inspector.mean", { m: batch })} <Known term={term} value={mean} />
        </p>
      ) : null}
    </>
  )
}

/** "11", or "10,11" where one digit each would not be clear. */
export function indices(j: number, k: number | null): string {
  if (k === null) return String(j + 1)
  return weightIndices(j + 1, k + 1).join(j > 8 || k > 8 ? "," : "")
}
