import { type KeyboardEvent, useRef } from "react"
import { flushSync } from "react-dom"
import { lessonLimits, noteLanguages } from "../../document/lesson"
import { locales } from "../../i18n/say"
import { readTerm } from "../../notation/term"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { HiddenChoice } from "../presenting/HiddenChoice"
import { moveEntry, removeEntry, replaceByNow, visit } from "./acts"
import { write } from "./edit"
import styles from "./Lesson.module.css"
import type { Entry } from "./lessons"
import { titleOf } from "./momentNow"
import { play } from "./player"

interface Props {
  readonly entry: Entry
  /** Its place, from 0, of how many. */
  readonly at: number
  readonly of: number
  readonly isPlayed: boolean
  /** Says what was done. */
  tell(text: string): void
}

/** A moment of the list: its title, what can be done with it, its notes and what is asked for. */
export function EntryItem({ entry, at, of, isPlayed, tell }: Props) {
  const say = useSay()
  const item = useRef<HTMLLIElement>(null)
  const n = at + 1
  function shift(by: -1 | 1): void {
    const had = document.activeElement
    // What is moved in the page loses the focus.
    flushSync(() => tell(moveEntry(entry, at, by, say)))
    if (had instanceof HTMLElement) had.focus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (!altKey || ctrlKey || metaKey || shiftKey || (key !== "ArrowUp" && key !== "ArrowDown")) return
    event.preventDefault()
    shift(key === "ArrowUp" ? -1 : 1)
  }
  function takeOut(): void {
    const next = item.current?.nextElementSibling ?? item.current?.previousElementSibling
    flushSync(() => tell(removeEntry(entry, say)))
    const place = next?.querySelector("textarea") ?? document.querySelector("dialog[open] button[aria-keyshortcuts=M]")
    if (place instanceof HTMLElement) place.focus()
  }
  return (
    <li
      ref={item}
      className={styles.entry}
      aria-label={say("lesson.moment", { n })}
      aria-current={isPlayed || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.row}>
        <span className={styles.nth}>{n}</span>
        <textarea
          className={`${styles.field} ${styles.titled}`}
          rows={1}
          aria-label={say("lesson.title-of", { n })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          placeholder={titleOf({ ...entry, title: "" }, say)}
          value={entry.title}
          maxLength={lessonLimits.title}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault()
          }}
          // One line of text, that is shown in as many as it needs.
          onChange={(event) => write(entry.id, { title: event.target.value.replace(/\s*\n\s*/g, " ") })}
        />
        <Button label={say("lesson.delete", { n })} icon={<Icon name="close" />} onPress={takeOut} />
      </div>
      <div className={styles.row}>
        <Button
          label={say("lesson.play-from", { n })}
          icon={<Icon name="play" />}
          onPress={() => void play(entry.id)}
        />
        <Button label={say("lesson.go", { n })} icon={<Icon name="runTo" />} onPress={() => void visit(entry)} />
        <Button
          label={say("lesson.up", { n })}
          icon={<span className={styles.short}>↑</span>}
          disabled={at === 0}
          onPress={() => shift(-1)}
        />
        <Button
          label={say("lesson.down", { n })}
          icon={<span className={styles.short}>↓</span>}
          disabled={at === of - 1}
          onPress={() => shift(1)}
        />
        <Button
          label={say("lesson.replace", { n })}
          icon={<span className={styles.short}>{say("lesson.replace-short")}</span>}
          onPress={() => tell(replaceByNow(entry.id, at, say))}
        />
      </div>
      <Details entry={entry} />
    </li>
  )
}

function Details({ entry }: { entry: Entry }) {
  const say = useSay()
  const { id, notes, hidden, view } = entry
  const locale = useApp((state) => state.locale)
  // The own language first.
  const languages = [...noteLanguages].sort((a, b) => Number(b === locale) - Number(a === locale))
  return (
    <details className={styles.details}>
      <summary>{say("lesson.details")}</summary>
      {languages.map((language) => (
        <label key={language} className={styles.label}>
          {say("lesson.note", { language: locales[language].name })}
          <textarea
            className={styles.field}
            rows={2}
            lang={language}
            maxLength={lessonLimits.note}
            value={notes[language] ?? ""}
            onChange={(event) => write(id, { notes: { ...notes, [language]: event.target.value } })}
          />
        </label>
      ))}
      <HiddenChoice
        hidden={hidden}
        selected={view.selected === undefined ? null : readTerm(view.selected)}
        onChange={(next) => write(id, { hidden: next })}
      />
    </details>
  )
}
