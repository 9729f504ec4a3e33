import type { Say } from "../i18n/say"
import { proofSummary } from "../store/proofSummary"
import type { State } from "../store/state"
import { isSamePlace } from "../timeline/stops"
import { lineNumber, listingOf } from "../views/algorithm/listing"

/** What a listener must be told of that is no step and no change of a number; null where it is nothing. */
export function spokenEvent(now: State, was: State, say: Say): string | null {
  if (now.announced !== was.announced) return now.announced?.text ?? null
  if (now.pinned !== was.pinned) return say(keptMessage(now))
  if (now.playing && !was.playing) return say("spoken.playing")
  if (isPausedHere(now, was)) return say("spoken.paused")
  return breakpointEvent(now, was, say) ?? proofEvent(now, was, say)
}

function keptMessage({ pinned, experiment }: State) {
  if (!pinned) return "compare.stopped"
  return pinned === experiment ? "compare.kept" : "compare.with-kept"
}

/** By hand, not by a change, a breakpoint or a fault, each of which says so itself. */
function isPausedHere(now: State, was: State): boolean {
  const isByHand = now.experiment === was.experiment && !now.stopped && !now.fault
  return was.playing && !now.playing && isByHand && isSamePlace(now, was)
}

function breakpointEvent({ breakpoints, frame, experiment }: State, was: State, say: Say): string | null {
  if (breakpoints === was.breakpoints) return null
  const set = breakpoints.find((kind) => !was.breakpoints.includes(kind))
  const removed = was.breakpoints.filter((kind) => !breakpoints.includes(kind))
  const kind = set ?? (removed.length === 1 ? removed[0] : undefined)
  if (!kind) return null
  const line = lineNumber(listingOf(frame.trace.network, experiment.cost), kind)
  return line === null ? null : say(set ? "debug.breakpoint-set" : "debug.breakpoint-removed", { line })
}

/** Start, end and result of a proof that was asked for; of one that is done again by itself, only that it fails. */
function proofEvent({ proofWanted, proven }: State, was: State, say: Say): string | null {
  if (proofWanted && !proven && (!was.proofWanted || was.proven)) return say("proof.started")
  if (!proofWanted && was.proofWanted && !was.proven) return say("proof.stopped")
  if (!proven || proven === was.proven || (was.proven && proven.proof.agrees)) return null
  return proofSummary(proven.proof, say).words
}
