import { type FeatureId, featureIds, featureNames } from "../../data/features"
import { useSay } from "../../store/useSay"
import styles from "./Data.module.css"

interface Props {
  readonly chosen: readonly FeatureId[]
  onChoose(chosen: readonly FeatureId[]): void
}

/** What the net is told of a point; one feature at least. */
export function Features({ chosen, onChoose }: Props) {
  const say = useSay()
  return (
    <fieldset className={styles.features}>
      <legend>{say("data.features")}</legend>
      {featureIds.map((id) => {
        const isLast = chosen.length === 1 && chosen[0] === id
        return (
          <label key={id} className={styles.feature}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              aria-disabled={isLast || undefined}
              aria-describedby={isLast ? "data-one-input" : undefined}
              onChange={({ currentTarget }) => {
                if (isLast) return
                onChoose(featureIds.filter((one) => (one === id ? currentTarget.checked : chosen.includes(one))))
              }}
            />
            {featureNames[id]}
          </label>
        )
      })}
      {chosen.length === 1 && (
        <p id="data-one-input" className={styles.hint}>
          {say("data.features-one")}
        </p>
      )}
    </fieldset>
  )
}
