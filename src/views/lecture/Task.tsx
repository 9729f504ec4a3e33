import { useEffect, useRef } from "react"
import type { Block, Deed } from "../../lecture/chapter"
import type { Moment } from "../../lecture/moment"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import styles from "./Lecture.module.css"
import { Prose } from "./Prose"

interface Props {
  readonly task: Extract<Block, { kind: "task" }>
  readonly moment: Moment
  readonly chapter: string
}

/** Something to do on the stage. Once it was done it stays done; who does not want to do it is shown. */
export function Task({ task, moment, chapter }: Props) {
  const say = useSay()
  const id = `${chapter} ${task.id}`
  const isDone = useApp((state) => state.achieved.includes(id))
  const section = useRef<HTMLElement>(null)
  const holds = task.done(moment)
  useEffect(() => {
    if (holds) store.getState().achieve(id)
  }, [holds, id])
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.task}
      data-done={isDone || undefined}
      aria-label={say("lecture.task")}
    >
      <p className={styles.ask}>
        <span className={styles.mark}>
          {isDone ? <Icon name="check" size={16} /> : null}
          {say(isDone ? "lecture.done" : "lecture.task")}
        </span>{" "}
        <Prose sentence={task.ask} moment={moment} />
      </p>
      {!isDone && (
        <Button
          label={say("lecture.show-me")}
          onPress={() => {
            // The button goes once it is done.
            section.current?.focus()
            task.deeds.forEach(perform)
          }}
        />
      )}
      <p role="status">{holds && task.reward && <Prose sentence={task.reward} moment={moment} />}</p>
    </section>
  )
}

function perform(deed: Deed): void {
  const state = store.getState()
  switch (deed.kind) {
    case "seek":
      state.pause()
      state.seek(deed.t)
      return
    case "edit":
      state.edit(deed.change)
      return
    case "select":
      state.select(deed.term)
      return
    case "prove":
      state.prove()
  }
}
