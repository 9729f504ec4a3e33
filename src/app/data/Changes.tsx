import { activations } from "../../engine/activations"
import { sizesOf } from "../../engine/network"
import type { Say } from "../../i18n/say"
import { layerNumber } from "../../notation/layerNumber"
import { exactNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import type { Fit, FitChange } from "../../timeline/fit"
import type { Suited } from "./suited"

interface Props {
  readonly fit: Pick<Fit, "changes" | "network">
  /** Another net in place of the present one, whatever else changes. */
  readonly becomes?: Pick<Suited, "network" | "cost" | "eta"> | undefined
}

/** What taking the data does, before it is done. */
export function Changes({ fit, becomes }: Props) {
  const say = useSay()
  const { changes } = fit
  const kept = keptOf(fit)
  return (
    <ul>
      {becomes && <li>{becomesText(becomes, say)}</li>}
      {changes.map((change) => (
        <li key={change.kind}>{changeText(change, say)}</li>
      ))}
      {changes.length === 0 && !becomes && <li>{say("data.fit.same")}</li>}
      {!becomes && kept !== "none" && <li>{say(`data.fit.first.${kept}`)}</li>}
      <li>{say("data.fit.begins")}</li>
    </ul>
  )
}

function becomesText({ network, cost, eta }: NonNullable<Props["becomes"]>, say: Say): string {
  const [first, last] = [network.layers[0], network.layers.at(-1)]
  return say("data.fit.becomes", {
    shape: sizesOf(network).join("-"),
    hidden: first ? activations[first.activation].name : "",
    output: last ? activations[last.activation].name : "",
    cost: say(`cost.${cost}`),
    eta: exactNumber(eta),
  })
}

/** How many layers are not drawn anew. */
function keptOf({ changes, network }: Props["fit"]): "all" | "some" | "none" {
  const drawn = new Set(
    changes.flatMap((change) => (change.kind === "inputs" ? [1] : change.kind === "outputs" ? [change.l] : [])),
  ).size
  if (drawn === 0) return "all"
  return drawn < network.layers.length ? "some" : "none"
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
