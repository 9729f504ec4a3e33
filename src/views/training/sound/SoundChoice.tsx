import { useEffect, useState } from "react"
import { store } from "../../../store/store"
import { useSay } from "../../../store/useSay"
import type { Drawn } from "../ChartOptions"
import styles from "../Training.module.css"
import { lastNotes, type Note } from "./notes"
import { openEar, play } from "./play"

/** ms from one note to the next while training. */
const pace = 300

const broken: readonly Note[] = [{ at: 0, hertz: null, line: "train" }]

/** Whether it is heard how training goes. */
export function SoundChoice({ drawn: { measure, isLog } }: { readonly drawn: Drawn }) {
  const say = useSay()
  const [isOn, setOn] = useState(false)
  useEffect(() => (isOn ? follow({ measure, isLog }) : undefined), [isOn, measure, isLog])
  return (
    <label className={styles.option}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={() => {
          void openEar()
          setOn(!isOn)
        }}
      />
      {say("training.sound")}
    </label>
  )
}

/** Sounds the last evaluation a few times a second as long as there is training, and once that it breaks. */
function follow(drawn: Drawn): () => void {
  let due = 0
  let silence = () => {}
  const leave = store.subscribe(({ training, learning }, before) => {
    if (!learning || learning === before.learning) return
    // What is undone or done again ends nothing.
    if (before.training && learning.end === "fault") silence = play(broken)
    else if (training && performance.now() >= due) {
      due = performance.now() + pace
      silence = play(lastNotes(learning, drawn))
    }
  })
  return () => {
    leave()
    silence()
  }
}
