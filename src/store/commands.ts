import type { MessageId } from "../i18n/say"
import { cyclesPerEpoch, placeOf, startOf } from "../timeline/cycle"
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
  /** Done once, however long its key is held down. */
  readonly once?: true
  run(state: State): void
  enabled?(state: State): boolean
}

const notAtStart = ({ t, inside }: State) => t > 0 || inside > 0

/** Who takes a step takes over: play pauses. */
const byHand = (move: (state: State) => void) => (state: State) => {
  state.pause()
  move(state)
}

const letter = (key: string) => ({ key, code: `Key${key.toUpperCase()}` })

/** The commands, by id, in the order of the list of shortcuts. */
export const commands = {
  next: {
    id: "next",
    label: "command.next",
    keys: [{ key: "ArrowRight" }, { key: "PageDown" }],
    run: byHand((state) => state.next()),
  },
  previous: {
    id: "previous",
    label: "command.previous",
    keys: [{ key: "ArrowLeft" }, { key: "PageUp" }],
    run: byHand((state) => state.previous()),
    enabled: notAtStart,
  },
  nextLayer: {
    id: "nextLayer",
    label: "command.nextLayer",
    keys: [{ key: "ArrowRight", shift: true }],
    run: byHand((state) => state.nextLayer()),
  },
  previousLayer: {
    id: "previousLayer",
    label: "command.previousLayer",
    keys: [{ key: "ArrowLeft", shift: true }],
    run: byHand((state) => state.previousLayer()),
    enabled: notAtStart,
  },
  play: {
    id: "play",
    label: "command.play",
    keys: [{ key: " " }],
    once: true,
    run: (state) => (state.playing ? state.pause() : state.play()),
  },
  train: {
    id: "train",
    label: "command.train",
    keys: [letter("t")],
    once: true,
    run: (state) => (state.training ? state.stopTraining() : trained(state)),
  },
  epoch: {
    id: "epoch",
    label: "command.epoch",
    keys: [letter("e")],
    run: (state) => trained(state, cyclesOf(state, "epoch")),
  },
  first: {
    id: "first",
    label: "command.first",
    keys: [{ key: "Home" }],
    run: byHand((state) => state.seek(0)),
    enabled: notAtStart,
  },
  last: {
    id: "last",
    label: "command.last",
    keys: [{ key: "End" }],
    run: byHand((state) => state.seek(endOfCycle(state))),
  },
  into: {
    id: "into",
    label: "debug.into",
    keys: [letter("i")],
    run: byHand((state) => state.next("term")),
  },
  over: {
    id: "over",
    label: "debug.over",
    keys: [letter("o")],
    run: byHand((state) => state.next("layer")),
  },
  out: {
    id: "out",
    label: "debug.out",
    keys: [letter("u")],
    run: byHand((state) => state.stepOut()),
  },
  backInto: {
    id: "backInto",
    label: "debug.back-into",
    keys: [{ ...letter("i"), shift: true }],
    run: byHand((state) => state.previous("term")),
    enabled: notAtStart,
  },
  backOver: {
    id: "backOver",
    label: "debug.back-over",
    keys: [{ ...letter("o"), shift: true }],
    run: byHand((state) => state.previous("layer")),
    enabled: notAtStart,
  },
  backOut: {
    id: "backOut",
    label: "debug.back-out",
    keys: [{ ...letter("u"), shift: true }],
    run: byHand((state) => state.stepBackOut()),
    enabled: notAtStart,
  },
  breakpoint: {
    id: "breakpoint",
    label: "debug.breakpoint",
    keys: [letter("b"), { key: "F9" }],
    once: true,
    run: (state) => state.frame.step && state.toggleBreakpoint(state.frame.step.kind),
    enabled: (state) => state.frame.step !== null,
  },
  focus: {
    id: "focus",
    label: "command.focus",
    keys: [letter("f")],
    once: true,
    run: (state) => state.setFocused(!state.isFocused),
  },
  data: {
    id: "data",
    label: "data.title",
    keys: [letter("d")],
    once: true,
    run: byHand((state) => state.chooseData(true)),
    // Inside another page its controls may not be shown.
    enabled: ({ embedding }) => embedding === null || embedding.controls === "full",
  },
  present: {
    id: "present",
    label: "present.title",
    keys: [{ ...letter("p"), shift: true }],
    once: true,
    run: (state) => state.present(true),
    // Inside another page there is no class to lead.
    enabled: ({ embedding }) => embedding === null,
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

function trained(state: State, cycles?: number): void {
  state.setTab("training")
  state.train(cycles === undefined ? {} : { cycles })
}

/** How many cycles of the run are done after one more, or at the end of the epoch at hand. */
export function cyclesOf({ experiment, t }: State, until: "cycle" | "epoch"): number {
  const { cycle } = placeOf(experiment, t + 1)
  if (until === "cycle") return cycle + 1
  const perEpoch = cyclesPerEpoch(experiment)
  return (Math.floor(cycle / perEpoch) + 1) * perEpoch
}

/** The form that `aria-keyshortcuts` takes: "ArrowRight PageDown". */
export function ariaKeys(command: Command): string {
  return command.keys
    .map(({ key, shift, mod }) => `${mod ? "Control+" : ""}${shift ? "Shift+" : ""}${key === " " ? "Space" : key}`)
    .join(" ")
}
