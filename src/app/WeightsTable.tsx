import { Fragment } from "react"
import { shapeText } from "../document/weights/tensor"
import type { FoundWeights } from "../document/weights/weights"
import { layerNumber } from "../notation/layerNumber"
import { useSay } from "../store/useSay"
import styles from "./OpenWeights.module.css"

/** Which tensor becomes which layer, with its shape there and here. Names are a stranger's text: they stand alone and in one direction. */
export function WeightsTable({ weights: { layers, transposed } }: { readonly weights: FoundWeights }) {
  const say = useSay()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("weights.layer")}</th>
          <th scope="col">{say("weights.in-file")}</th>
          <th scope="col">{say("weights.read-as", { symbol: "W[out][in]" })}</th>
          <th scope="col">{say("inspector.bias")}</th>
        </tr>
      </thead>
      <tbody>
        {layers.map(({ name, shape, bias, units, inputs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the layers of a net; long names may be cut to the same
          <tr key={index}>
            <th scope="row">{layerNumber(index + 1)}</th>
            <td>
              <TensorName name={name} /> <span className={styles.shape}>{shapeText(shape)}</span>
            </td>
            <td>
              <span className={styles.shape}>{`${units}×${inputs}`}</span>{" "}
              {say(transposed ? "weights.transposed" : "weights.as-it-is")}
            </td>
            <td>
              {bias === null ? (
                say("weights.zeros")
              ) : (
                <>
                  <TensorName name={bias} /> <span className={styles.shape}>{shapeText([units])}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A long name is broken where its parts end. */
function TensorName({ name }: { readonly name: string }) {
  return (
    <bdi className={styles.name} translate="no">
      {[...name.matchAll(/[^./_]*[./_]|[^./_]+/g)].map(({ 0: part, index }) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </bdi>
  )
}
