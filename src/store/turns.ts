import type { Frame } from "../timeline/trace"
import type { ShownPanel } from "./panelStates"
import type { State } from "./state"

/** What comes with each picture of training, also where the reader sets it meanwhile. */
const ofPicture = [
  "frame",
  "t",
  "inside",
  "parts",
  "stopped",
  "fault",
  "pictured",
  "baseline",
  "baselineOf",
  "pinnedFrame",
  "learning",
] as const satisfies readonly (keyof State)[]

const isOfPicture: ReadonlySet<string> = new Set(ofPicture)

/** Of the time of the page's thread a round of the panels takes one part, and leaves so many to who reads and to what moves. */
const leftAlone = 2

/** The least ms between two rounds: digits that change more often cannot be read. */
const betweenRounds = 100

/** The least ms between two pictures of what moves. */
const betweenMoves = 33

/** The most ms between two rounds, or two pictures of what moves: on a machine that does something else, too, what was measured is no measure. */
const longestRest = 2000

/** The clock and the frames of the screen. */
export interface Screen {
  /** ms */
  now(): number
  /** With the next frame. */
  next(run: () => void): void
  /** Once the frame at hand is drawn. */
  after(run: () => void): void
}

/** Who draws with pictures of a net that is trained more often than the panels show them. */
export const movers = new Set<(frame: Frame) => void>()

/** What the panels of a page show. Each of them shows whatever happens at once, but for the pictures of a net that is trained: they come with every frame of the screen, and a panel that sets tables or equations takes longer than a frame lasts. So one picture goes round, to one panel in each frame, and then the next. The picture after training is shown by all at once. */
export function createTurns(panels: ReadonlySet<ShownPanel>, getState: () => State, screen: Screen) {
  /** Whether the picture of the page is one of training: until the next that is not, which may come a while after the end. */
  let isHeld = false
  let isAsked = false
  /** The picture that goes round. */
  let picture: Pick<State, (typeof ofPicture)[number]> | null = null
  let waiting: ShownPanel[] = []
  let took = 0
  let nextRound = 0
  let nextMove = 0
  let moved: Frame | null = null

  function follow(now: State, was: State): void {
    if (now.frame !== was.frame) isHeld = now.training !== null && now.experiment === was.experiment
    if (!isHeld) {
      waiting = []
      for (const panel of panels) panel.show(now)
      return
    }
    if (isMoreThanPicture(now, was)) for (const panel of panels) panel.show(withPicture(now, panel.state))
    ask()
  }

  function ask(): void {
    if (isAsked) return
    isAsked = true
    screen.next(turn)
  }

  function turn(): void {
    isAsked = false
    if (!isHeld) return
    const began = screen.now()
    const state = getState()
    if (waiting.length === 0 && began >= nextRound && picture !== state) {
      picture = state
      waiting = [...panels]
      took = 0
    }
    const panel = waiting.shift()
    if (panel && picture && panels.has(panel)) panel.show(withPicture(state, picture))
    const moves = began >= nextMove && moved !== state.frame
    moved = moves ? state.frame : moved
    if (moves) for (const draw of movers) draw(state.frame)
    if (panel || moves) screen.after(() => rest(began, panel !== undefined, moves))
    // Where all show it, the next change asks again.
    else if (picture !== state || moved !== state.frame) ask()
  }

  function rest(began: number, isOfRound: boolean, moves: boolean): void {
    const now = screen.now()
    const cost = now - began
    if (isOfRound) {
      took += cost
      nextRound = now + Math.min(longestRest, Math.max(betweenRounds, leftAlone * took))
    }
    if (moves) nextMove = began + Math.min(longestRest, Math.max(betweenMoves, isOfRound ? 0 : (1 + leftAlone) * cost))
    ask()
  }

  return { follow }
}

function isMoreThanPicture(now: State, was: State): boolean {
  return (Object.keys(now) as (keyof State)[]).some((key) => now[key] !== was[key] && !isOfPicture.has(key))
}

function withPicture(now: State, picture: Pick<State, (typeof ofPicture)[number]>): State {
  return { ...now, ...Object.fromEntries(ofPicture.map((key) => [key, picture[key]])) }
}
