import { sameRun } from "../../store/sameRun"
import { placeOf, shortWay } from "../../timeline/cycle"
import type { Experiment } from "../../timeline/experiment"
import { type OncePerFrame, oncePerFrame } from "../oncePerFrame"
import { type AudienceState, audienceDocument, isSameState, type Sight, type Staging } from "./audienceState"
import type { Checkpoint } from "./checkpoint"
import { curveOf } from "./curve"
import type { Seen, ToAudience } from "./messages"

/** What is to be shown: a place in a run, and how. */
export interface Show extends Sight {
  readonly staging: Staging
}

export interface Sender {
  /** Something may have changed: told at most once a frame, the last of it always. */
  follow(): void
  /** A window of the class has seen this last: all of it again where that is not the last that was told, else a sign of life. */
  answer(seen: Seen | null): void
  flush(): void
  close(): void
}

interface Options {
  readonly version: string
  /** Since when this window drives. */
  lease(): number
  show(): Show
  post(message: ToAudience): void
  readonly thin?: (run: () => void) => OncePerFrame
}

/** What was told last. */
interface Told {
  readonly show: Show
  readonly state: AudienceState
}

/** From what the engine of a window that has seen all goes on, and in which run. */
interface Begun {
  readonly experiment: Experiment
  readonly begin: Checkpoint
}

/** While something is trained, least ms between two pictures, and the part of the time that telling them may take. */
const betweenPictures = 250
const partOfTime = 0.02

/** Tells the class's windows what is shown: the whole run when it is another one, otherwise only where in it. */
export function createSender({ version, lease, show, post, thin = oncePerFrame }: Options): Sender {
  let serial = 0
  let run = 0
  let told: Told | null = null
  let begun: Begun | null = null
  /** Not before that time another picture of training is told. */
  let due = 0
  let clock: ReturnType<typeof setTimeout> | undefined

  function tell(whole: boolean): void {
    const given = show()
    const now = told && isHeld(given) ? held(given, told.show) : given
    const { experiment, picture, staging, curve } = now
    const { bug } = experiment
    const isOther = experiment !== told?.show.experiment
    if (isOther) run += 1
    const begin = now.begin ?? (leads(begun, now) ? begun.begin : null)
    // With each run anew: that engine may never have heard of the one before.
    const begins = begin !== null && isFar(now) && (whole || isOther || !leads(begun, now))
    const isNews = whole || isOther || begins || curve !== (told?.show.curve ?? null)
    const state: AudienceState = { run, ...picture, ...staging, ...(bug && { bug }) }
    if (!isNews && told && isSameState(state, told.state)) return
    const from = performance.now()
    serial += 1
    const sent = {
      ...state,
      ...((whole || isOther) && { document: audienceDocument(experiment) }),
      ...(begins && { begin }),
      ...((whole || curve !== (told?.show.curve ?? null)) && { curve: curve && curveOf(curve) }),
    }
    post({ kind: "state", version, lease: lease(), serial, state: sent })
    if (begins) begun = { experiment, begin }
    else if (begun?.begin.cycle !== cycleOf(now)) begun = null
    told = { show: now, state }
    const time = performance.now()
    due = time + Math.max(betweenPictures, (time - from) / partOfTime)
  }

  /** Whether it would come too soon, or before this page is there itself: the class's engine would begin a long way that this one has gone already. */
  function isHeld(given: Show): boolean {
    clearTimeout(clock)
    const rest = given.picture.trains ? due - performance.now() : 0
    if (rest > 0) clock = setTimeout(telling.ask, rest)
    return rest > 0 || (isFar(given) && !given.begin && !leads(begun, given))
  }

  const telling = thin(() => tell(false))
  return {
    follow: telling.ask,
    flush: telling.flush,
    answer(seen) {
      telling.flush()
      if (seen?.lease === lease() && seen.serial === serial && told) {
        post({ kind: "pulse", version, lease: lease(), serial })
      } else tell(true)
    },
    close() {
      clearTimeout(clock)
      telling.close()
    },
  }
}

function cycleOf({ experiment, picture }: Sight): number {
  return placeOf(experiment, picture.position).cycle
}

function isFar(sight: Sight): boolean {
  return cycleOf(sight) > shortWay
}

/** Whether it leads to a place at once; what has the edits of its cycle in it, only in the run that has just those. */
function leads(begun: Begun | null, to: Sight): begun is Begun {
  if (begun?.begin.cycle !== cycleOf(to)) return false
  const { experiment, begin } = begun
  const { cycle, edited } = begin
  if (edited) return experiment === to.experiment
  const editsBefore = ({ edits }: Experiment) => edits.filter((edit) => edit.cycle < cycle)
  const [was, now] = [editsBefore(experiment), editsBefore(to.experiment)]
  const isSameWay = was.length === now.length && was.every((edit, i) => edit === now[i])
  return isSameWay && sameRun(experiment, to.experiment)
}

/** The place that was shown, as it would be shown now. */
function held({ picture, staging, curve }: Show, { picture: was, ...last }: Show): Show {
  const { position, inside, parts } = was
  return { ...last, staging, picture: { ...picture, position, inside, parts }, curve: curve && last.curve }
}
