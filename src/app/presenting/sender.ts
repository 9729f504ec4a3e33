import type { Experiment } from "../../timeline/experiment"
import { type OncePerFrame, oncePerFrame } from "../oncePerFrame"
import { type AudienceState, audienceDocument, isSameState, type Picture, type Staging } from "./audienceState"
import type { Seen, ToAudience } from "./messages"

/** What is to be shown: a place in a run, and how. */
export interface Show {
  readonly experiment: Experiment
  readonly picture: Picture
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

/** Tells the class's windows what is shown: the whole run when it is another one, otherwise only where in it. */
export function createSender({ version, lease, show, post, thin = oncePerFrame }: Options): Sender {
  let serial = 0
  let run = 0
  let told: Experiment | null = null
  let last: AudienceState | null = null

  function tell(whole: boolean): void {
    const { experiment, picture, staging } = show()
    const isOther = experiment !== told
    if (isOther) run += 1
    const { bug } = experiment
    const state: AudienceState = { run, ...picture, ...staging, ...(bug && { bug }) }
    if (!whole && !isOther && last && isSameState(state, last)) return
    told = experiment
    last = state
    serial += 1
    const sent = whole || isOther ? { ...state, document: audienceDocument(experiment) } : state
    post({ kind: "state", version, lease: lease(), serial, state: sent })
  }

  const telling = thin(() => tell(false))
  return {
    follow: telling.ask,
    flush: telling.flush,
    answer(seen) {
      telling.flush()
      if (seen?.lease === lease() && seen.serial === serial && last) {
        post({ kind: "pulse", version, lease: lease(), serial })
      } else tell(true)
    },
    close: telling.close,
  }
}
