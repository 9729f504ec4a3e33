import type { MessageId } from "../i18n/say"
import { placeOf, startOf } from "../timeline/cycle"
import type { State } from "./state"

/** A key with its modifiers. `mod` is Ctrl, on a Mac ⌘. Letters are read from `code`: a Korean layout sends another `key`. */
export interface KeyBinding {
  readonly key: string
  readonly code?: string
  readonly shift?: true
  readonly mod?: true
}

/** One thing the reader can ask for: buttons, keys and the list of shortcuts all read it here. */
export interface Command {
  readonly id: string
  readonly label: MessageId
  readonly keys: readonly KeyBinding[]
  run(state: State): void
  enabled?(state: State): boolean
}

const notAtStart = (state: State) => state.t > 0

/** The commands, by id, in the order of the list of shortcuts. */
export const commands = {
  next: {
    id: "next",
    label: "command.next",
    keys: [{ key: "ArrowRight" }, { key: "PageDown" }],
    run: (state) => state.next(),
  },
  previous: {
    id: "previous",
    label: "command.previous",
    keys: [{ key: "ArrowLeft" }, { key: "PageUp" }],
    run: (state) => state.previous(),
    enabled: notAtStart,
  },
  nextLayer: {
    id: "nextLayer",
    label: "command.nextLayer",
    keys: [{ key: "ArrowRight", shift: true }],
    run: (state) => state.nextLayer(),
  },
  previousLayer: {
    id: "previousLayer",
    label: "command.previousLayer",
    keys: [{ key: "ArrowLeft", shift: true }],
    run: (state) => state.previousLayer(),
    enabled: notAtStart,
  },
  play: {
    id: "play",
    label: "command.play",
    keys: [{ key: " " }],
    run: (state) => (state.playing ? state.pause() : state.play()),
  },
  first: {
    id: "first",
    label: "command.first",
    keys: [{ key: "Home" }],
    run: (state) => state.seek(0),
    enabled: notAtStart,
  },
  last: {
    id: "last",
    label: "command.last",
    keys: [{ key: "End" }],
    run: (state) => state.seek(endOfCycle(state)),
  },
  undo: {
    id: "undo",
    label: "command.undo",
    keys: [{ key: "z", code: "KeyZ", mod: true }],
    run: (state) => state.undo(),
    enabled: (state) => state.past.length > 0,
  },
  redo: {
    id: "redo",
    label: "command.redo",
    keys: [{ key: "z", code: "KeyZ", mod: true, shift: true }],
    run: (state) => state.redo(),
    enabled: (state) => state.future.length > 0,
  },
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof commands

/** The end of the cycle at hand; from there, of the next one. */
function endOfCycle({ experiment, t }: State): number {
  const { cycle, perCycle } = placeOf(experiment, t + 1)
  return startOf(experiment, cycle) + perCycle
}

/** The form that `aria-keyshortcuts` takes: "ArrowRight PageDown". */
export function ariaKeys(command: Command): string {
  return command.keys
    .map(({ key, shift, mod }) => `${mod ? "Control+" : ""}${shift ? "Shift+" : ""}${key === " " ? "Space" : key}`)
    .join(" ")
}
