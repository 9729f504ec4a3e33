import { expect, it } from "vitest"
import { presets } from "../presets"
import type { Experiment } from "../timeline/experiment"
import { reshape } from "./reshaping"
import { createAppStore } from "./store"
import { dataName, titled } from "./titled"

const { mazur, xor } = presets

/** The title once the hidden layer has a neuron more. */
function grown(experiment: Experiment): string {
  const store = createAppStore()
  store.getState().open(experiment, null)
  reshape([{ kind: "add-neuron", l: 1 }], store.getState())
  return store.getState().experiment.title
}

it("data keep their name when the net gets another shape", () => {
  expect(grown({ ...xor.experiment, title: "Circle 2-2-1" })).toBe("Circle 2-3-1")
  expect(grown({ ...xor.experiment, title: "원형 2-2-1" })).toBe("원형 2-3-1")
  expect(grown(xor.experiment)).toBe("XOR 2-3-1")
})

it("a name without a shape is kept, with the new one", () => {
  expect(grown({ ...xor.experiment, title: "Monday" })).toBe("Monday 2-3-1")
  expect(grown({ ...xor.experiment, title: "" })).toBe("2-3-1")
  expect(grown({ ...xor.experiment, title: "2-2-1" })).toBe("2-3-1")
})

it("an example with numbers of its own is that example no more, also where it came from a file", () => {
  expect(grown(mazur.experiment)).toBe("2-3-2")
})

it("a shape within a longer one is no shape", () => {
  expect(dataName({ ...xor.experiment, title: "12-2-1" })).toBe("12-2-1")
})

it("a long name is cut off, not its shape", () => {
  for (const letter of ["가", "😀"]) {
    const title = titled(letter.repeat(80), xor.experiment.network)
    expect(Array.from(title)).toHaveLength(64)
    expect(title).toMatch(/[가😀] 2-2-1$/u)
  }
})
