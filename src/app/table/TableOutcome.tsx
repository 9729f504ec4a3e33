import { activations } from "../../engine/activations"
import { sizesOf } from "../../engine/network"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Survey } from "../../table/survey"
import type { Fit } from "../../timeline/fit"

interface Props {
  readonly surveyed: Survey
  readonly fitted: Fit
}

/** What will be taken and what becomes of the net. */
export function TableOutcome({ surveyed: { rows, test, names }, fitted }: Props) {
  const say = useSay()
  const isShuffled = useApp((state) => state.experiment.shuffle !== undefined)
  const output = fitted.network.layers.at(-1)
  const slots = output && {
    shape: sizesOf(fitted.network).join("-"),
    activation: activations[output.activation].name,
    cost: say(`cost.${fitted.cost}`),
  }
  return (
    <ul>
      <li>
        {say("table.taken", {
          n: rows.length - test,
          test,
          inputs: names.x.length,
          outputs: names.y.length,
        })}
      </li>
      {isShuffled ? null : <li>{say("table.shuffled")}</li>}
      {slots && <li>{keepsWeights(fitted) ? say("table.net-kept", slots) : say("table.net-anew", slots)}</li>}
    </ul>
  )
}

/** Whether all weights are those that the net has. */
function keepsWeights({ changes }: Fit): boolean {
  return changes.every(({ kind }) => kind !== "inputs" && kind !== "outputs")
}
