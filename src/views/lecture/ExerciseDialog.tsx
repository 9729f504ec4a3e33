import { Suspense, useMemo } from "react"
import { cycleAlone } from "../../lecture/tools/cycleAlone"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { startOf } from "../../timeline/cycle"
import type { Frame } from "../../timeline/trace"
import { Dialog } from "../../ui/Dialog"
import { asked, goTo, Predict } from "./Predict"
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
  const experiment = useApp((state) => state.experiment)
  const frame = useApp((state) => state.frame)
  const selected = useApp((state) => state.selected)
  const moment = useMemo(() => cycleAlone({ experiment, frame }), [experiment, frame])
  const close = () => store.getState().practise(null)
  return (
    <Dialog title={sayLecture("tool.exercise")} closeLabel={say("app.close")} open onClose={close}>
      {exercise === "by-hand" ? (
        <Worksheet moment={moment} />
      ) : (
        <Predict
          term={askedFirst(selected, frame)}
          moment={moment}
          onReveal={(term, t) => {
            close()
            goTo(term, startOf(experiment, frame.cycle) + t)
          }}
        />
      )}
    </Dialog>
  )
}

/** What is selected, where it can be asked for; else the first error of the output. */
function askedFirst(selected: TermId | null, { trace }: Frame): TermId {
  if (selected !== null && asked.some((quantity) => quantity === partsOf(selected).quantity)) return selected
  return termId("delta", trace.network.layers.length, 0)
}
