import { layerNumber } from "../../notation/layerNumber"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"

/** Why there are no single paths from a number to the cost. */
export function NoPaths({ term }: { readonly term: TermId }) {
  const say = useSay()
  const layers = useApp((state) => state.frame.trace.network.layers)
  const l = partsOf(term).l ?? 1
  const softmax = layers.slice(0, -1).findIndex(({ activation }, index) => index >= l - 1 && activation === "softmax")
  return (
    <p className={styles.words}>
      {softmax < 0 ? say("paths.not-finite") : say("paths.softmax", { l: layerNumber(softmax + 1) })}
    </p>
  )
}
