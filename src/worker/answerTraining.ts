import "../engine/laterTrain"
import { createEpochMeans, createSigns } from "../timeline/costSeries"
import { cyclesPerEpoch } from "../timeline/cycle"
import { withEdit } from "../timeline/edits"
import type { Keyframe } from "../timeline/keyframes"
import { goOn, reach } from "../timeline/reach"
import { createSeeker, type Seeker, wholeCycle } from "../timeline/seeker"
import type { TrainingEnd } from "../timeline/training"
import type { InSlices } from "./inSlices"
import type { Reply, TrainingAsked } from "./protocol"
import { sent } from "./sent"
import type { Steered } from "./server"
import { createEpochs, createEvaluating } from "./trainingEvaluation"
import { createNews, createPace, createUsual } from "./trainingNews"

/** What training needs of its surroundings. */
export interface TrainingTools {
  tell(reply: Reply): void
  now(): number
  /** Whether anybody still wants it. */
  current(): boolean
  inSlices: InSlices
}

/** What the page has asked for, with the number of the experiment. */
export type AskedOf = TrainingAsked & { readonly revision: number }

/** The part of the time that pictures may take, and the least ms between two; between two curves without. */
const partOfPictures = 0.02
const betweenPictures = 1000 / 60
const betweenCurves = 100
/** Most ms of rest between two looks for a pause. */
const longestRest = 50
/** Most pictures on their way. */
const mostUndrawn = 2

/** Trains at full speed and tells how it goes, until it is paused or there is what was asked for; afterwards what the weights make of all samples, a quiet one with its end. */
export async function answerTraining(seeker: Seeker, asked: AskedOf, steered: Steered, tools: TrainingTools) {
  const { revision, quiet, cycle, change } = asked
  const { tell, current, inSlices } = tools
  // What is known of the cycles before the change is the run's.
  const of = change ? createSeeker(withEdit(seeker.experiment, { cycle, change }), seeker) : seeker
  const session = createSession(of, asked, steered, tools)
  const evaluated = async () => (await inSlices(session.evaluate(), current)) !== null && current()
  const end = await inSlices(session.run(), current)
  if (!end || !current() || (quiet && !(await evaluated()))) return
  tell({ type: "trained", revision, ...session.news(), frame: null, end })
  if (quiet || !(await evaluated())) return
  tell({ type: "trained", revision, ...session.news(), frame: null, end: null })
}

/** One training. `run` alternates between cycles and what is told of them; it yields the cycles that are done, as often as it can be paused. */
function createSession(
  { experiment, keyframes }: Seeker,
  { revision, cycle, until, quiet = false, change, pace = Number.POSITIVE_INFINITY }: AskedOf,
  steered: Steered,
  { tell, now }: TrainingTools,
) {
  const target = until.cycles ?? Number.POSITIVE_INFINITY
  const goal = until.cost ?? Number.NEGATIVE_INFINITY
  const epochs = createEpochs(experiment, goal)
  const news = createNews(experiment, now)
  const evaluating = createEvaluating(experiment, now)
  const means = createEpochMeans(experiment)
  const signs = createSigns()
  // At a pace there is time for each.
  const part = pace === Number.POSITIVE_INFINITY ? partOfPictures : 1
  const pictures = createPace(part, () => (quiet ? betweenCurves : betweenPictures), now)
  const usual = createUsual()
  const began = now()
  const msPerCycle = 1000 / (pace * cyclesPerEpoch(experiment))
  let done = cycle
  let here: () => Keyframe = () => keyframes.before(cycle)

  /** Cheap: it is called after each cycle. */
  function look(count: number, C: number, keyframe: () => Keyframe): boolean {
    done = count
    here = keyframe
    news.cost(count - 1, C)
    const mean = means(count - 1, C)
    if (mean === null) return msPerCycle > 0
    news.sign(signs.add(count - 1, mean))
    return epochs.isToBeEvaluated(mean) || msPerCycle > 0
  }

  function* run(): Generator<number, TrainingEnd> {
    const start = yield* unlessPaused(reach(experiment, keyframes, cycle), steered)
    if (!start) return "paused"
    here = () => start
    done = start.cycle
    if (done < cycle) return "fault"
    const work = goOn(experiment, keyframes, start, target, look)
    // Before the first cycle too: a curve begins where training does, and what is tried is compared with it.
    let evaluated = change ? yield* unlessPaused(evaluating.whole(here()), steered) : evaluating.turn(here)
    for (;;) {
      if (evaluated) news.evaluation(evaluated)
      if (steered.isPaused) return "paused"
      if (evaluated && evaluated.train.C <= goal) {
        if (evaluated.cycle === done) return "cost"
        // It took several turns, and the weights have gone on.
        evaluated = yield* unlessPaused(evaluating.whole(here()), steered)
        continue
      }
      if (done > cycle && done < target && steered.undrawn < mostUndrawn && pictures.isDue()) yield* shown()
      if (work.next().done) return done >= target ? "cycles" : "fault"
      yield done
      yield* kept()
      evaluated = epochs.takeDue() ? yield* unlessPaused(evaluating.whole(here()), steered) : evaluating.turn(here)
    }
  }

  /** Rests while it is ahead of its pace. */
  function* kept(): Generator<number, void> {
    for (;;) {
      const ahead = began + (done - cycle) * msPerCycle - now()
      if (ahead <= 0 || steered.isPaused) return
      yield -Math.min(ahead, longestRest)
    }
  }

  function* shown(): Generator<number, void> {
    if (quiet) tell({ type: "trained", revision, ...news.read(done, "now"), frame: null, end: null })
    else yield* picture()
  }

  /** The cycle that is trained next, step by step: with the same bits. */
  function* picture(): Generator<number, void> {
    const began = now()
    const key = here()
    const frame = yield* unlessPaused(wholeCycle(experiment, key), steered)
    if (!frame) return
    // From here the reader's steps begin, should this be where training ends.
    keyframes.pin(key)
    done = key.cycle + 1
    steered.undrawn += 1
    tell({ type: "trained", revision, ...news.read(done, "seldom"), frame: sent(frame), end: null })
    pictures.took(usual(now() - began))
  }

  return {
    run,
    *evaluate() {
      // After a picture the last cycle was stepped, not trained: the weights after it are one cycle away.
      const evaluated = yield* evaluating.whole(yield* goOn(experiment, keyframes, here(), done, look))
      news.evaluation(evaluated)
      return evaluated
    },
    news: () => news.read(done, "now"),
  }
}

/** The result of some work; null where training is paused meanwhile. */
function* unlessPaused<T>(work: Generator<number, T>, steered: Steered): Generator<number, T | null> {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
    if (steered.isPaused) return null
    yield next.value
  }
}
