import { useSay } from "../../store/useSay"
import { Select } from "../../ui/Select"
import type { Measure } from "./chart"
import styles from "./Training.module.css"

/** What of a run is drawn, and on which axis. */
export interface Drawn {
  readonly measure: Measure
  readonly isLog: boolean
}

interface Props {
  readonly drawn: Drawn
  readonly hasClasses: boolean
  onDraw(drawn: Drawn): void
}

const measures: readonly Measure[] = ["cost", "accuracy"]

/** Which curves are drawn, and how. */
export function ChartOptions({ drawn, hasClasses, onDraw }: Props) {
  const say = useSay()
  const { measure, isLog } = drawn
  return (
    <>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={isLog}
          disabled={measure !== "cost"}
          onChange={() => onDraw({ measure, isLog: !isLog })}
        />
        {say("training.log")}
      </label>
      {hasClasses && (
        <Select
          label={say("training.measure")}
          quiet
          value={measure}
          options={measures.map((id) => ({ value: id, label: say(`training.measure.${id}`) }))}
          onPick={(id) => onDraw({ measure: id, isLog })}
        />
      )}
    </>
  )
}
