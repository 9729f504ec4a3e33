import { comparedWith } from "../../store/compareSlice"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { copyText } from "./copyText"
import styles from "./ValuesView.module.css"
import { valuesAsTsv } from "./valuesAsTsv"

interface Props {
  readonly isList: boolean
  onList(isList: boolean): void
}

/** The tables or what changed most; and all numbers on the clipboard. */
export function Tools({ isList, onList }: Props) {
  const say = useSay()
  async function copy(): Promise<void> {
    const state = store.getState()
    const copied = await copyText(valuesAsTsv(state.frame, comparedWith(state)))
    state.notify(copied ? "values.copied" : "values.not-copied", {}, copied ? "info" : "error")
  }
  return (
    <span className={styles.tools}>
      <button type="button" className={styles.tool} aria-pressed={isList} onClick={() => onList(!isList)}>
        {say("values.changed")}
      </button>
      <button type="button" className={styles.tool} title={say("values.copy.means")} onClick={() => void copy()}>
        {say("values.copy")}
      </button>
    </span>
  )
}
