import type { TermId } from "../../notation/term"
import type { PanelState } from "../../store/panelStates"
import type { State } from "../../store/state"
import { store, useApp } from "../../store/store"
import { PanelStateProvider } from "../../store/usePanelState"
import { later } from "../../ui/later"
import styles from "./Audience.module.css"
import { type Trained as Seen, trainedSeen } from "./seen"
import { shown, useShown } from "./shown"

const Curves = later(async () => (await import("../../views/training/trainingPanels")).trainingPanels.LearningCurves)
const Answers = later(async () => (await import("../../views/pictures/PicturesView")).picturePanels.Surface)

/** What of training the class is to see; null where there is none of it. */
export function useTrained(): Seen | null {
  const learning = useApp((state) => state.learning)
  const isOpen = useShown(({ state }) => state?.training ?? false)
  const hidden = useShown(({ state }) => state?.hidden ?? none)
  return isOpen ? trainedSeen(learning, hidden) : null
}

const none: readonly TermId[] = []
const drawn = { measure: "cost", isLog: false } as const

/** How the cost goes, and what the net answers, in the place of the equation: as in the lecturer's panels, without what moves them. */
export function Trained({ learning, answers }: Seen) {
  return (
    <PanelStateProvider value={asTrained}>
      <div className={styles.trained}>
        {learning && (
          <div className={styles.curve}>
            <Curves learning={learning} drawn={drawn} />
          </div>
        )}
        {answers && (
          <div className={styles.answers}>
            <Answers />
          </div>
        )}
      </div>
    </PanelStateProvider>
  )
}

const trains = {}

/** The state as panels show it where training goes on: it does in the lecturer's window, not in this one. */
const asTrained: PanelState = {
  getState: () => withTraining(store.getState()),
  getInitialState: store.getInitialState,
  subscribe(listener) {
    const stop = [
      store.subscribe((now, was) => listener(withTraining(now), was)),
      shown.subscribe(() => listener(asTrained.getState(), asTrained.getState())),
    ]
    return () => {
      for (const end of stop) end()
    }
  },
}

function withTraining(state: State): State {
  return shown.getState().state?.trains ? { ...state, training: trains } : state
}
