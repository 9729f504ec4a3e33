import { etaAt, etaSince, ruleAt } from "../../timeline/edits"
import type { Experiment } from "../../timeline/experiment"

/** The most points that are drawn. */
const most = 200

/** η of a cycle; cycles count from 0. */
export interface EtaPoint {
  readonly cycle: number
  readonly eta: number
}

export interface EtaSketch {
  readonly points: readonly EtaPoint[]
  /** Those that are told in words: the first, and where the schedule has done what it does. */
  readonly told: readonly EtaPoint[]
}

/** η over the cycles from `from` on, the first and the last among them; one that is not finite ends it. */
export function etaSketch(experiment: Experiment, from: number): EtaSketch {
  const { tells, last } = cyclesOf(experiment, from)
  const count = Math.min(last - from, most)
  const drawn = Array.from({ length: count + 1 }, (_, i) => from + Math.round((i * (last - from)) / count))
  const points = (cycles: readonly number[]) => {
    const all = cycles.map((cycle) => ({ cycle, eta: etaAt(experiment, cycle) }))
    const end = all.findIndex(({ eta }) => !Number.isFinite(eta))
    return end < 0 ? all : all.slice(0, end)
  }
  return { points: points(drawn), told: points([...new Set([from, ...tells.filter((cycle) => cycle > from)])]) }
}

/** Which cycles tell a schedule, and which one ends its picture: the next two of four steps; half a wave and its end, and a little of what follows. */
function cyclesOf(experiment: Experiment, from: number): { readonly tells: readonly number[]; readonly last: number } {
  const { schedule } = ruleAt(experiment, from)
  const since = etaSince(experiment, from)
  switch (schedule.kind) {
    case "constant":
      return { tells: [], last: from + 20 }
    case "step": {
      const { every } = schedule
      const next = from + every - ((from - since) % every)
      return { tells: [next, next + every], last: from + 4 * every }
    }
    case "cosine": {
      const { cycles } = schedule
      const last = since + Math.ceil(1.25 * cycles)
      return { tells: [since + Math.round(cycles / 2), since + cycles], last: Math.max(last, from + 1) }
    }
  }
}
