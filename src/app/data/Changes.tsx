import { activations } from "../../engine/activations"
import { sizesOf } from "../../engine/network"
import type { Say } from "../../i18n/say"
import { layerNumber } from "../../notation/layerNumber"
import { exactNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import type { FitChange } from "../../timeline/fit"
import styles from "./Data.module.css"
import type { Suited } from "./suited"

interface Props {
  readonly changes: readonly FitChange[]
  /** Another net in place of the present one, whatever else changes. */
  readonly becomes?: Pick<Suited, "network" | "eta"> | undefined
}

/** What taking the data does, before it is done. */
export function Changes({ changes, becomes }: Props) {
  const say = useSay()
  return (
    <>
      <h3 className={styles.title}>{say("data.does")}</h3>
      <ul className={styles.changes}>
        {becomes && (
          <li>
            {say("data.fit.becomes", { shape: sizesOf(becomes.network).join("-"), eta: exactNumber(becomes.eta) })}
          </li>
        )}
        {changes.map((change) => (
          <li key={change.kind}>{changeText(change, say)}</li>
        ))}
        {changes.length === 0 && !becomes && <li>{say("data.fit.same")}</li>}
        <li>{say("data.fit.begins")}</li>
      </ul>
    </>
  )
}

function changeText(change: FitChange, say: Say): string {
  switch (change.kind) {
    case "inputs":
      return say("data.fit.inputs", { from: change.from, to: change.to, l: layerNumber(1) })
    case "outputs":
      return say("data.fit.outputs", { from: change.from, to: change.to, l: layerNumber(change.l) })
    case "activation":
      return say("data.fit.activation", { from: activations[change.from].name, to: activations[change.to].name })
    case "cost":
      return say("data.fit.cost", { from: say(`cost.${change.from}`), to: say(`cost.${change.to}`) })
    case "coded":
      return say("data.fit.coded")
  }
}
