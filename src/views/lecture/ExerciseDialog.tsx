import { Suspense, useState } from "react"
import type { Standing } from "../../lecture/tools/cycleAlone"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Dialog } from "../../ui/Dialog"
import { asked, Predict } from "./Predict"
import { useSayLecture } from "./useSayLecture"
import { Worksheet } from "./Worksheet"

/** The exercises of the lecture on whatever run is on the stage. */
export function ExerciseDialog() {
  const isOpen = useApp((state) => state.exercise !== null)
  return isOpen ? (
    <Suspense>
      <Opened />
    </Suspense>
  ) : null
}

function Opened() {
  const say = useSay()
  const sayLecture = useSayLecture()
  const exercise = useApp((state) => state.exercise)
  // Nothing moves under the hands of who works it out.
  const [{ pictured, frame, selected }] = useState(() => store.getState())
  const moment: Standing = { experiment: pictured, frame }
  const close = () => store.getState().practise(null)
  return (
    <Dialog
      title={sayLecture(exercise === "by-hand" ? "tool.exercise.by-hand" : "tool.exercise.predict")}
      closeLabel={say("app.close")}
      open
      onClose={close}
    >
      {exercise === "by-hand" ? (
        <Worksheet moment={moment} />
      ) : (
        <Predict term={askedFirst(selected, moment)} moment={moment} onReveal={close} />
      )}
    </Dialog>
  )
}

/** What is selected, where it can be asked for; else the first error of the output. */
function askedFirst(selected: TermId | null, { frame }: Standing): TermId {
  const { quantity, l } = partsOf(selected ?? "C")
  if (selected !== null && l !== null && l > 0 && asked.some((one) => one === quantity)) return selected
  return termId("delta", frame.trace.network.layers.length, 0)
}
