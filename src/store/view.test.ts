import { expect, it } from "vitest"
import { presets } from "../presets"
import { createAppStore } from "./store"
import { standpointOf, viewOf } from "./view"

const { experiment } = presets.mazur

it("a standpoint is the view that was written of it", () => {
  const store = createAppStore()
  store.setState({ t: 7, inside: 2, grain: "term", selected: "W:2:0:1", trail: ["W:2:0:1"], tab: "values" })
  const { t, inside, grain, selected, trail, tab } = store.getState()
  expect(standpointOf(viewOf(store.getState()), experiment)).toEqual({ t, inside, grain, selected, trail, tab })
})

it("a place, a number, a grain or a panel that is not there is left out: nothing is waited for that never comes", () => {
  const view = { position: 7, inside: 99_999, grain: "leap", selected: "Q:1:2", panel: "lecture" }
  expect(standpointOf(view, experiment)).toEqual({ t: 7, inside: 0, selected: null, trail: [] })
  // A number of a larger net gives way to its neighbour.
  expect(standpointOf({ selected: "W:9:50:50" }, experiment)).toMatchObject({ selected: "W:2:1:1" })
})
