import { passWith } from "../engine/backwardPass"
import { learn } from "../engine/learn"
import { type Network, numbersIn, type Sample, workPerSample } from "../engine/network"
import type * as Training from "../engine/train"
import { trainer } from "../engine/trainer"
import type { Moments, RuleOfCycle, UpdateRule } from "../engine/updateRule"
import { batchAt } from "./cycle"
import { changesAt, etaFrom, networkAfter, ruleAt, samplesAfter, samplesAt } from "./edits"
import type { Change, Experiment } from "./experiment"
import type { Keyframe, Keyframes } from "./keyframes"

/** Multiplications between two chances to pause: some milliseconds. */
const workPerTurn = 500_000
/** Multiplications of a cycle that is done at one go: a pause waits for so many at most, some tens of milliseconds. */
const mostAtOnce = 12_000_000

/** What holds from a cycle until the next one that has an edit. */
interface Stretch {
  readonly end: number
  /** The edits at its first cycle. */
  readonly changes: readonly Change[]
  readonly samples: readonly Sample[]
  readonly rule: UpdateRule
  eta(cycle: number): number
  batch(cycle: number): readonly Sample[]
}

/** Looks on while cycles are computed: the number of cycles that are done, the mean cost of the last one's batch, and what gives a copy of what the next one begins with. True makes a pause there, for the caller to look on or to leave it at that. */
export type Onlooker = (cycle: number, C: number, now: () => Keyframe) => boolean

/** Computes whole cycles, with nothing recorded, up to the start of a cycle; before that to the start of the cycle in which a number stops being finite. Leaves keyframes on the way. */
export function* reach(experiment: Experiment, keyframes: Keyframes, cycle: number): Generator<number, Keyframe> {
  return yield* goOn(experiment, keyframes, keyframes.before(cycle), cycle)
}

/** The same from a given keyframe on. */
export function* goOn(
  experiment: Experiment,
  keyframes: Keyframes,
  from: Keyframe,
  cycle: number,
  watch?: Onlooker,
): Generator<number, Keyframe> {
  let key = from
  let stretch: Stretch | null = null
  while (key.cycle < cycle) {
    // Each may be short: a document can have an edit in every cycle.
    if (stretch) yield key.cycle
    stretch = stretchFrom(experiment, key.cycle, stretch)
    const end = Math.min(stretch.end, cycle)
    key = yield* cross(experiment, stretch, key, end, keyframes, watch)
    if (key.cycle < end) break
  }
  return key
}

/** From a keyframe to the end of its stretch, or to the cycle that cannot be finished. */
function* cross(
  { cost, batchSize, samples, bug }: Experiment,
  stretch: Stretch,
  key: Keyframe,
  end: number,
  keyframes: Keyframes,
  watch?: Onlooker,
): Generator<number, Keyframe> {
  const m = Math.min(batchSize, samples.length)
  const work = m * (numbersIn(key.network) + workPerSample)
  const start = networkAfter(key.network, stretch.changes)
  const ruled = { rule: stretch.rule, moments: key.moments }
  const quick = work > mostAtOnce || bug ? null : trainer()
  const runner = quick ? training(quick, start, work, end - key.cycle, ruled) : stepping(start, bug, ruled)
  const keyframe = (): Keyframe => (cycle === key.cycle ? key : { cycle, ...runner.state() })
  let { cycle } = key
  while (cycle < end) {
    const finished = yield* runner.run(cycle, stretch.batch(cycle), cost, stretch.eta(cycle))
    // A keyframe is from before the edits of its cycle, which the runner's network already has at first.
    if (!finished) return keyframe()
    cycle++
    if (keyframes.wants(cycle)) keyframes.add(keyframe())
    if (watch?.(cycle, runner.cost(), keyframe)) yield cycle
  }
  return keyframe()
}

/** Runs one cycle after another, with chances to pause; false when one cannot be finished, with the weights as before it. */
interface Runner {
  run(cycle: number, batch: readonly Sample[], cost: Experiment["cost"], eta: number): Generator<number, boolean>
  /** What the next cycle begins with. */
  state(): { readonly network: Network; readonly moments: Moments | null }
  /** The mean cost of the last cycle's batch. */
  cost(): number
}

/** In place, for so many cycles of little work; a pause after many of them. */
function training(
  { arithmeticFor, createWorkspace, train, networkOf, momentsOf }: typeof Training,
  start: Network,
  workPerCycle: number,
  cycles: number,
  ruled: RuleOfCycle,
): Runner {
  const workspace = createWorkspace(start, ruled, arithmeticFor(start, cycles * workPerCycle))
  let work = 0
  return {
    *run(cycle, batch, cost, eta) {
      work += workPerCycle
      if (work > workPerTurn) {
        work = 0
        yield cycle
      }
      return train(workspace, batch, cost, eta)
    },
    state: () => ({ network: networkOf(workspace), moments: momentsOf(workspace) }),
    cost: () => workspace.C,
  }
}

/** Step by step with the same bits, for cycles so long that the caller must be able to pause within one, for those of the bug lab, and where there is no trainer yet. */
function stepping(start: Network, bug: Experiment["bug"], { rule, moments }: RuleOfCycle): Runner {
  let state: ReturnType<Runner["state"]> = { network: start, moments }
  let C = Number.NaN
  return {
    *run(cycle, batch, cost, eta) {
      const steps = learn(state.network, batch, cost, eta, passWith(bug), { rule, moments: state.moments })
      for (let next = steps.next(); ; next = steps.next()) {
        if (!next.done) {
          if (next.value.kind === "mean") C = next.value.mean.C
          yield cycle
        } else if (next.value.kind !== "network") return false
        else {
          state = { network: next.value.network, moments: next.value.moments }
          return true
        }
      }
    },
    state: () => state,
    cost: () => C,
  }
}

/** `before`: the stretch that ends there, if it is known. */
function stretchFrom(experiment: Experiment, cycle: number, before: Stretch | null): Stretch {
  const changes = changesAt(experiment, cycle)
  const samples = before ? samplesAfter(experiment, before.samples, changes) : samplesAt(experiment, cycle)
  const later = experiment.edits.find((edit) => edit.cycle > cycle)
  const batches = new Map<number, readonly Sample[]>()
  const rule = ruleAt(experiment, cycle)
  return {
    end: later ? later.cycle : Number.POSITIVE_INFINITY,
    changes,
    samples,
    rule,
    eta: etaFrom(experiment, cycle),
    batch(at) {
      const indices = batchAt(experiment, at)
      const take = () => indices.flatMap((index) => samples[index] ?? [])
      // Shuffled, no batch comes again.
      if (experiment.shuffle !== undefined) return take()
      const first = indices[0] ?? 0
      const batch = batches.get(first) ?? take()
      batches.set(first, batch)
      return batch
    },
  }
}
