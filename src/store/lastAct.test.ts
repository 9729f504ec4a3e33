import { describe, expect, it } from "vitest"
import { sayIn } from "../i18n/say"
import { presets } from "../presets"
import { randomised } from "./fresh"
import { lastAct } from "./lastAct"
import { reshape } from "./reshaping"
import { createAppStore } from "./store"

const say = sayIn("en")

describe("how the net that is open came about", () => {
  it("is named once it is another, also when it is taken back or done again", () => {
    const { getState } = createAppStore()
    const told = (act: () => void) => {
      const was = getState()
      act()
      return lastAct(getState(), was, say)
    }
    expect(told(() => reshape([{ kind: "add-neuron", l: 1 }], getState()))).toBe("Neuron added to layer 2.")
    expect(told(() => getState().undo())).toBe("Back to before: Neuron added to layer 2.")
    expect(told(() => getState().redo())).toBe("Neuron added to layer 2.")
    expect(told(() => reshape([{ kind: "activation", l: 1, activation: "tanh" }], getState()))).toBe("Layer 2 is tanh.")
    const randomise = { kind: "randomise", initialisation: "xavier", seed: 7 } as const
    expect(told(() => getState().replace(randomised(getState(), "xavier", 7), randomise))).toBe(
      "Randomised (Xavier, seed 7).",
    )
    // Of what was opened as it is the title is told.
    expect(told(() => getState().open(presets.xor.experiment, "xor"))).toBeUndefined()
  })
})
