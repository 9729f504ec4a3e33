import { createStore, useStore } from "zustand"
import type { TermId } from "../../notation/term"
import type { State } from "../../store/state"
import type { Theme } from "../../store/themes"
import type { Sight } from "./audienceState"
import type { NetPlace } from "./netPlace"
import type { Stopwatch } from "./stopwatch"

/** How a class is led through the page. */
export interface Controls {
  /** Whether the class has a window of its own; otherwise this one is what it sees. */
  readonly mode: "window" | "here"
  /** How this page looked before it became what the class sees. */
  readonly before: Pick<State, "theme" | "isFocused"> | null
  /** Whether no other window of the lecturer has taken over. */
  readonly isDriving: boolean
  /** Whether a window of the class has given a sign of life lately. */
  readonly isSeen: boolean
  /** What the class goes on seeing while the lecturer looks ahead. */
  readonly frozen: Sight | null
  readonly blank: boolean
  readonly spotlight: boolean
  /** Whether the class sees where the lecturer points. */
  readonly points: boolean
  readonly pointer: NetPlace | null
  readonly hidden: readonly TermId[]
  readonly theme: Theme
  readonly watch: Stopwatch
}

const atFirst: Controls = {
  mode: "window",
  before: null,
  isDriving: true,
  isSeen: false,
  frozen: null,
  blank: false,
  spotlight: false,
  points: false,
  pointer: null,
  hidden: [],
  theme: "projector",
  watch: { before: 0, since: null },
}

/** Of this window; begun anew with each presentation. */
export const controls = createStore<Controls>()(() => atFirst)

export function begin(with_: Partial<Controls>): void {
  controls.setState({ ...atFirst, ...with_ }, true)
}

/** One small part of them, in a component. */
export function useControls<T>(selector: (state: Controls) => T): T {
  return useStore(controls, selector)
}

/** Whether, while a class is led, it has a window of its own beside this one. */
export function hasOwnWindow({ mode, isDriving }: Controls): boolean {
  return mode === "window" && isDriving
}

export function toggleBlank(): void {
  controls.setState(({ blank }) => ({ blank: !blank }))
}
