import { useEffect, useRef } from "react"
import type { Block, Deed } from "../../lecture/chapter"
import type { Moment } from "../../lecture/moment"
import { isPictured } from "../../store/momentOf"
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
  // Of a picture that is still on its way nothing is said.
  const before = useRef(false)
  const holds = moment.isThere ? task.done(moment) : before.current
  useEffect(() => {
    before.current = holds
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
            void show(task.deeds)
          }}
        />
      )}
      <p role="status">{holds && task.reward && <Prose sentence={task.reward} moment={moment} />}</p>
    </section>
  )
}

/** Does it for the reader. A number is changed at the step of the scene, where what follows from it is seen. */
async function show(deeds: readonly Deed[]): Promise<void> {
  const { scene, pause, seek } = store.getState()
  pause()
  if (scene && deeds.some(({ kind }) => kind === "edit")) {
    seek(scene.t)
    await pictured()
    // Who has gone on meanwhile is left alone.
    if (store.getState().scene !== scene) return
  }
  deeds.forEach(perform)
}

/** Resolves when the picture is there, or the reader is on another page. */
function pictured(): Promise<void> {
  return new Promise((resolve) => {
    const { scene } = store.getState()
    const check = () => isPictured(store.getState()) || store.getState().scene !== scene
    if (check()) return resolve()
    const stop = store.subscribe(() => {
      if (!check()) return
      stop()
      resolve()
    })
  })
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
