import { grouped } from "../../document/refusal"
import { activations } from "../../engine/activations"
import { sizesOf } from "../../engine/network"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Survey } from "../../table/survey"
import type { Fit } from "../../timeline/fit"
import styles from "./OpenTable.module.css"

interface Props {
  readonly surveyed: Survey
  /** null where there is nothing to fit. */
  readonly fitted: Fit | null
}

/** What will be taken and what becomes of the net. */
export function TableOutcome({ surveyed: { rows, test, names }, fitted }: Props) {
  const say = useSay()
  const isShuffled = useApp((state) => state.experiment.shuffle !== undefined)
  const output = fitted?.network.layers.at(-1)
  const slots = fitted &&
    output && {
      shape: sizesOf(fitted.network).join("-"),
      activation: activations[output.activation].name,
      cost: say(`cost.${fitted.cost}`),
    }
  return (
    <section className={styles.outcome}>
      <h3 className={styles.title}>{say("table.outcome")}</h3>
      <div className={styles.told} aria-live="polite">
        {fitted && slots ? (
          <>
            <p>
              {say("table.taken", {
                n: grouped(rows.length - test),
                test: grouped(test),
                inputs: names.x.length,
                outputs: names.y.length,
              })}
            </p>
            {isShuffled ? null : <p>{say("table.shuffled")}</p>}
            <p>{keepsWeights(fitted) ? say("table.net-kept", slots) : say("table.net-anew", slots)}</p>
          </>
        ) : null}
      </div>
    </section>
  )
}

/** Whether all weights are those that the net has. */
function keepsWeights({ changes }: Fit): boolean {
  return changes.every(({ kind }) => kind !== "inputs" && kind !== "outputs")
}
