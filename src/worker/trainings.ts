import { mostLosses } from "./line"
import type { Trained, TrainingAsked } from "./protocol"

/** What the page says of training; the revision is added. */
export type TrainingRequest =
  | ({ readonly type: "train" } & TrainingAsked)
  | { readonly type: "train-ack"; readonly of: number; readonly pictures: number }
  | { readonly type: "pause-training" }

interface Training {
  readonly id: number
  /** `cycle`: where it is begun again, should the worker be lost. */
  readonly asked: TrainingAsked
  /** Workers that were lost over it, without a word between. */
  readonly losses: number
  readonly isOver: boolean
}

/** The training that the page has asked for: one at a time. */
export interface Trainings {
  train(asked: TrainingAsked): void
  /** So many of its pictures are drawn, or were overtaken by another before they could be. */
  drawn(pictures: number): void
  pause(): void
  /** The same, and nothing more is told of it: the reader has gone elsewhere. */
  leave(): void
  /** News from the worker; those of a training that was left, or another followed, are not told. */
  received(id: number, news: Trained): void
  isOn(): boolean
  /** A new worker knows nothing; what every worker dies of is given up. */
  askAgain(): void
  /** Another experiment. */
  drop(): void
}

/** `send` sends a request and returns its id; `restarted`: what is told from now on comes of a training that was begun anew where the last news were. */
export function createTrainings(
  send: (request: TrainingRequest) => number,
  told: (news: Trained) => void,
  restarted: () => void,
): Trainings {
  let training: Training | null = null
  const isOn = () => training !== null && !training.isOver

  function begin(asked: TrainingAsked, losses: number): void {
    training = { asked, losses, isOver: false, id: send({ type: "train", ...asked }) }
  }

  function take(of: Training, news: Trained): void {
    // Costs that were not told yet are not to be lost; a curve without pictures is wanted whole.
    const asked = of.asked.quiet || !news.costs ? of.asked : { ...of.asked, cycle: news.cycle }
    training = { ...of, asked, losses: 0, isOver: of.isOver || news.end !== null }
    told(news)
  }

  return {
    train: (asked) => begin(asked, 0),
    drawn: (pictures) => void (training && send({ type: "train-ack", of: training.id, pictures })),
    pause: () => void (isOn() && send({ type: "pause-training" })),
    leave() {
      if (isOn()) send({ type: "pause-training" })
      training = null
    },
    received(id, news) {
      if (training?.id === id) take(training, news)
    },
    isOn,
    askAgain() {
      if (!training || training.isOver) return
      const { asked, losses } = training
      if (losses >= mostLosses) return take(training, ended(asked.cycle))
      begin(asked, losses + 1)
      restarted()
    },
    drop() {
      training = null
    },
  }
}

function ended(cycle: number): Trained {
  return { cycle, frame: null, costs: null, evaluations: [], samplesPerSecond: 0, sign: null, end: "paused" }
}
