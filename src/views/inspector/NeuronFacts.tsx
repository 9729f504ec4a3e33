import { layerNumber } from "../../notation/layerNumber"
import { knownNumber } from "../../store/shownValue"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { indices } from "./Gradient"
import { InlineSymbol } from "./InlineSymbol"
import styles from "./Inspector.module.css"
import { Known } from "./Known"
import neuron from "./Neuron.module.css"
import { Product } from "./Product"

interface Props {
  readonly l: number
  readonly j: number
}

/** z, a, σ′(z) and δ of a neuron, and δ as the product of its two factors. */
export function NeuronFacts({ l, j }: Props) {
  const say = useSay()
  const trace = useApp((state) => state.frame.trace)
  const at = { sup: layerNumber(l), sub: indices(j, null) }
  const z = <InlineSymbol letter="z" {...at} q="z" />
  const delta = <InlineSymbol letter="δ" {...at} q="delta" />
  const a = <InlineSymbol letter="a" {...at} q="a" />
  const number = (quantity: "z" | "a" | "slope" | "delta" | "dCda") => knownNumber(trace[quantity][l]?.[j])
  const slope = (
    <span data-q="slope">
      <i>σ</i>
      <span className={styles.prime}>′</span>({z})
    </span>
  )
  const twoFactors = trace.delta[l] === null || (trace.slope[l] !== null && trace.dCda[l] !== null)
  return (
    <>
      <dl className={styles.facts}>
        <Fact symbol={z} name={say("inspector.z")}>
          <Known term={`z:${l}:${j}`} value={number("z")} />
        </Fact>
        <Fact symbol={a} name={say("inspector.a")}>
          <Known term={`a:${l}:${j}`} value={number("a")} />
        </Fact>
        {trace.slope[l] === null && trace.delta[l] !== null ? null : (
          <Fact symbol={slope} name={say("inspector.slope")}>
            <Known term={`slope:${l}:${j}`} value={number("slope")} />
          </Fact>
        )}
        <Fact symbol={delta} name={say("inspector.delta")}>
          <Known term={`delta:${l}:${j}`} value={number("delta")} />
        </Fact>
      </dl>
      {number("delta") === null ? null : (
        <p className={neuron.note}>
          {say(
            !twoFactors
              ? trace.dCda[l] === null
                ? "delta.fused"
                : "delta.jacobian"
              : l === trace.network.layers.length
                ? "delta.output"
                : "delta.hidden",
            {
              above: layerNumber(l + 1),
            },
          )}
        </p>
      )}
      {twoFactors ? (
        <Product
          left={delta}
          factors={[
            {
              symbol: (
                <span data-q="dCda">
                  ∂<i>C</i>/∂{a}
                </span>
              ),
              term: `dCda:${l}:${j}`,
              value: number("dCda"),
            },
            { symbol: slope, term: `slope:${l}:${j}`, value: number("slope") },
          ]}
          result={{ symbol: delta, term: `delta:${l}:${j}`, value: number("delta") }}
        />
      ) : null}
    </>
  )
}

interface FactProps {
  readonly symbol: React.ReactNode
  readonly name: string
  readonly children: React.ReactNode
}

function Fact({ symbol, name, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>
        {symbol} <span className={styles.soft}>{name}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
