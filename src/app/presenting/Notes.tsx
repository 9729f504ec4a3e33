import { noteLimits } from "../../document/view"
import { noteKey } from "../../store/notes"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./Presenter.module.css"

/** What the lecturer wrote about this step or page, for themselves. */
export function Notes() {
  const say = useSay()
  const key = useApp(noteKey)
  const text = useApp(({ notes }) => notes[key] ?? "")
  const isReading = useApp((state) => state.reading !== null)
  return (
    <label className={styles.notes}>
      {say(isReading ? "present.notes-page" : "present.notes-step")}
      <textarea
        className={styles.field}
        rows={2}
        maxLength={noteLimits.characters}
        value={text}
        onChange={(event) => write(key, event.target.value)}
      />
    </label>
  )
}

function write(key: string, text: string): void {
  const { [key]: _, ...others } = store.getState().notes
  store.setState({ notes: text === "" ? others : { ...others, [key]: text } })
}
