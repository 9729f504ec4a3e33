import { layerNumber } from "../../notation/layerNumber"
import { exactNumber } from "../../notation/number"
import type { Frame } from "../../timeline/trace"
import { useSayLecture } from "./useSayLecture"
import styles from "./Worksheet.module.css"

/** What the pass starts from: input, target, weights, biases and η. */
export function SheetGiven({ whole: { trace, samples } }: { readonly whole: Frame }) {
  const sayLecture = useSayLecture()
  const { x, y } = samples[trace.sample ?? 0]!
  const listed = (values: Float64Array) => Array.from(values, exactNumber).join(", ")
  return (
    <div className={styles.given}>
      <strong>{sayLecture("tool.sheet.given")}</strong>
      <span>x = ({listed(x)})</span>
      <span>y = ({listed(y)})</span>
      {trace.network.layers.map(({ W, b, inputs, units }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the layers of a net
        <span key={index}>
          W<sup>{layerNumber(index + 1)}</sup> = (
          {Array.from({ length: units }, (_, j) => listed(W.subarray(j * inputs, (j + 1) * inputs))).join("; ")}), b
          <sup>{layerNumber(index + 1)}</sup> = ({listed(b)})
        </span>
      ))}
      <span>η = {trace.eta}</span>
    </div>
  )
}
