import { useRef } from "react"
import type { Say } from "../i18n/say"
import type { Act } from "../store/act"
import { actText } from "../store/actText"
import { isOriginal, originalExperiment } from "../store/fresh"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { useKeptFocus } from "../ui/useKeptFocus"
import styles from "./Changes.module.css"

/** What was done, oldest first: a press on an entry goes back to before it; below the line what was undone, to be done again. */
export function ChangeList({ onRandomise }: { onRandomise(): void }) {
  const say = useSay()
  const past = useApp((state) => state.past)
  const future = useApp((state) => state.future)
  const root = useRef<HTMLDivElement>(null)
  // The entry that was pressed is another now: it stands on the other side of the line.
  useKeptFocus(root, future.length > 0 ? "[data-undone]" : "li:last-child button")
  return (
    <div ref={root}>
      <All onRandomise={onRandomise} />
      {past.length + future.length === 0 ? <p className={styles.empty}>{say("history.empty")}</p> : null}
      <ol className={styles.list}>
        {past.map(({ act }, index) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what an entry is
            key={index}
            text={entryText(act, say)}
            meaning={say("history.back", { act: entryText(act, say) })}
            onPress={() => store.getState().undo(past.length - index)}
          />
        ))}
        {future.length > 0 && <li className={styles.here}>{say("history.undone")}</li>}
        {future.map(({ act }, index) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what an entry is
            key={`undone ${past.length + index}`}
            undone
            text={entryText(act, say)}
            meaning={say("history.again", { act: entryText(act, say) })}
            onPress={() => store.getState().redo(index + 1)}
          />
        ))}
      </ol>
    </div>
  )
}

/** What was done, and of an edit in which cycle. */
function entryText(act: Act, say: Say): string {
  const text = actText(act, say)
  return act.kind === "edit" ? say("history.in-cycle", { act: text, cycle: act.cycle + 1 }) : text
}

interface EntryProps {
  readonly text: string
  readonly meaning: string
  readonly undone?: boolean
  onPress(): void
}

function Entry({ text, meaning, undone = false, onPress }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        data-undone={undone || undefined}
        aria-label={meaning}
        title={meaning}
        onClick={onPress}
      >
        {text}
      </button>
    </li>
  )
}

/** Comparison, reset and random numbers. */
function All({ onRandomise }: { onRandomise(): void }) {
  const say = useSay()
  const isPinned = useApp((state) => state.pinned !== null)
  // After an edit it is the run before it that is kept.
  const wasEdited = useApp((state) => state.pinned === null && state.baseline !== null && state.baselineOf !== null)
  const original = useApp(isOriginal)
  return (
    <div className={styles.all}>
      <Button
        label={say(wasEdited ? "compare.keep-before" : "compare.keep")}
        pressed={isPinned}
        onPress={() => {
          const { pin, unpin } = store.getState()
          if (isPinned) unpin()
          else pin()
        }}
      />
      <Button
        label={say("history.reset-all")}
        disabled={original}
        onPress={() => {
          const state = store.getState()
          state.replace(originalExperiment(state), { kind: "reset" })
        }}
      />
      <Button label={say("randomise.open")} onPress={onRandomise} />
    </div>
  )
}
