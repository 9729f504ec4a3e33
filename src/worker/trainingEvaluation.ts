import { middleOfClasses } from "../engine/confusion"
import { type Evaluation, evaluate } from "../engine/evaluate"
import { numbersIn, type Sample, workPerSample } from "../engine/network"
import { changesAt, networkAfter, samplesAt } from "../timeline/edits"
import type { Experiment } from "../timeline/experiment"
import type { Keyframe } from "../timeline/keyframes"
import type { Evaluated } from "../timeline/training"
import { createPace } from "./trainingNews"

/** The part of the time that it may take, and the ms that it may take at first: the first epochs of many large samples, too, are points of the curve. */
const partOfTime = 0.05
const headStart = 1000
/** The least ms between two: in the beginning, when the cost moves most, more often. */
const between = (age: number) => Math.min(100, age / 20)

/** What the weights make of all samples, a little at a time beside training, so that many samples hold nothing up. */
export interface Evaluating {
  /** A little of the evaluation under way, or of a new one, where there is time for it; the result when it is done. */
  turn(now: () => Keyframe): Evaluated | null
  /** At one go; the caller may pause. */
  whole(key: Keyframe): Generator<number, Evaluated>
}

export function createEvaluating(experiment: Experiment, now: () => number): Evaluating {
  const pace = createPace(partOfTime, between, now, headStart)
  const middleOf = rememberMiddle()
  let under: Generator<number, Evaluated> | null = null

  function* whole({ cycle, network }: Keyframe): Generator<number, Evaluated> {
    const edited = networkAfter(network, changesAt(experiment, cycle))
    const { cost, test = [] } = experiment
    const samples = samplesAt(experiment, cycle)
    const middle = middleOf(samples, test)
    const train = yield* evaluate(edited, samples, cost, middle)
    const tested: Evaluation | null = test.length > 0 ? yield* evaluate(edited, test, cost, middle) : null
    return { cycle, train, test: tested }
  }

  return {
    whole,
    turn(key) {
      if (!pace.isDue(under !== null)) return null
      const began = now()
      under ??= whole(key())
      const next = under.next()
      pace.took(now() - began)
      if (!next.done) return null
      under = null
      return next.value
    },
  }
}

/** Where classes part, looked up again only when the samples are others. */
function rememberMiddle() {
  let known: { readonly samples: readonly Sample[]; readonly middle: number | null } | null = null
  return (samples: readonly Sample[], test: readonly Sample[]) => {
    if (known?.samples !== samples) known = { samples, middle: middleOfClasses(samples, test) }
    return known.middle
  }
}

/** Where an evaluation takes no more multiplications than this, one is made at the end of each of the first epochs, and then whenever this part of the epochs so far has been added: however fast a run is, its curve has its shape. */
const littleWork = 12_000_000
const firstEpochs = 50
const partOfEpochs = 1 / 40
/** With batches that cost so many times what is asked for all samples may be there already. */
const near = 2

/** After which epochs all samples are looked at in any case, whatever time that takes. */
export interface Epochs {
  /** At the end of each, with its mean cost: whether it is one. */
  isToBeEvaluated(mean: number): boolean
  /** Whether that was said since it was asked last. */
  takeDue(): boolean
}

/** `goal`: a cost that training ends with. */
export function createEpochs(experiment: Experiment, goal: number): Epochs {
  const { samples, test = [], network } = experiment
  const isLittle = (samples.length + test.length) * (numbersIn(network) + workPerSample) <= littleWork
  let epochs = 0
  let next = 1
  let isDue = false
  return {
    isToBeEvaluated(mean) {
      epochs += 1
      isDue = mean <= near * goal || (isLittle && epochs >= next)
      if (epochs >= next) next = epochs < firstEpochs ? epochs + 1 : Math.ceil(epochs * (1 + partOfEpochs))
      return isDue
    },
    takeDue() {
      const was = isDue
      isDue = false
      return was
    },
  }
}
