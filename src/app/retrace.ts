import { unseen, withNews } from "../store/learning"
import type { State } from "../store/state"
import type { AppStore } from "../store/store"
import { placeOf } from "../timeline/cycle"
import type { Experiment } from "../timeline/experiment"
import type { Evaluated, Learning } from "../timeline/training"
import type { Trained, TrainingAsked } from "../worker/protocol"

/** The curve of cycles that were gone over without being trained here: those of a link, a file, kept work, a jump. */
export interface Retrace {
  /** After every change of the store. */
  follow(now: State): void
  /** Whether the news were of it. */
  takes(news: Trained): boolean
  /** Something else is trained now: what is known is again what was. */
  giveWay(): void
  close(): void
}

/** What is retraced at the moment. */
interface Going {
  readonly experiment: Experiment
  readonly former: Learning | null
  evaluations: readonly Evaluated[]
}

/** ms without a change before it begins: whoever drags a number or steps on is not held up. */
const patience = 300

/** Where the panel of training is shown and nothing moves, the cycles before the present one are computed once more, with their costs; a little at a time, so that whatever else is asked for comes between. `train` asks the engine for that. */
export function createRetrace(
  store: AppStore,
  asked: () => Experiment | null,
  train: (asked: TrainingAsked) => void,
): Retrace {
  let going: Going | null = null
  /** A run that cannot be retraced. */
  let givenUp: Experiment | null = null
  let clock: ReturnType<typeof setTimeout> | undefined

  function missing({ experiment, pictured, frame, learning, tab, training, playing }: State): TrainingAsked | null {
    const isStill = !training && !playing && pictured === experiment && asked() === experiment
    if (tab !== "training" || !isStill || givenUp === experiment) return null
    const part = unseen(learning, placeOf(experiment, frame.t + 1).cycle)
    // One cost is no curve.
    return part && (learning || part.to > 1) ? { cycle: part.from, until: { cycles: part.to }, quiet: true } : null
  }

  function begin(): void {
    const state = store.getState()
    const part = going ? null : missing(state)
    if (!part) return
    going = { experiment: state.experiment, former: state.learning, evaluations: [] }
    train(part)
  }

  /** What is known grows from its beginning on; a part between others comes whole, for one that is broken off would look like the run. */
  function learn({ former, evaluations }: Going, { costs, end }: Trained): void {
    if (!costs || (former && !end)) return
    const before = former ?? { from: 0, samplesPerSecond: 0, sign: null, end: null }
    store.setState({ learning: { ...before, ...withNews(former, costs, evaluations) } })
  }

  return {
    follow(now) {
      if (going && going.experiment !== now.experiment) going = null
      clearTimeout(clock)
      if (!going && missing(now)) clock = setTimeout(begin, patience)
    },
    takes(news) {
      if (!going) return false
      const of = going
      of.evaluations = [...of.evaluations, ...news.evaluations]
      if (news.end) going = null
      if (news.end && news.end !== "cycles") givenUp = of.experiment
      else learn(of, news)
      return true
    },
    giveWay() {
      clearTimeout(clock)
      if (going) store.setState({ learning: going.former })
      going = null
    },
    close: () => clearTimeout(clock),
  }
}
