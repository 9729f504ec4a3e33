import "../../engine/laterRules"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { plainSgd } from "../../engine/updateRule"
import { presets } from "../../presets"
import { store } from "../../store/store"
import { frameAt } from "../../timeline/frameAt"
import { sightOf } from "./audienceState"
import { begin, controls } from "./controls"
import { keepFor, lastKept } from "./kept"

/** What a browser's window keeps, and how many characters of it. */
let kept = new Map<string, string>()
let most = Number.POSITIVE_INFINITY

beforeEach(() => {
  kept = new Map()
  most = Number.POSITIVE_INFINITY
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > most) throw new DOMException("", "QuotaExceededError")
      kept.set(key, value)
    },
  })
  vi.stubGlobal("addEventListener", vi.fn())
  vi.stubGlobal("removeEventListener", vi.fn())
})

afterEach(() => void vi.unstubAllGlobals())

/** A window that has frozen what the class sees at a late cycle. */
function frozen() {
  const adam = { kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const
  const experiment = { ...presets.xor.experiment, rule: { ...plainSgd, optimizer: adam } }
  const t = 3000
  store.setState({ experiment, pictured: experiment, t, frame: frameAt(experiment, t) })
  const sight = sightOf(store.getState())
  // To the bit: a zero below zero too.
  if (sight.begin?.moments?.m?.[0]) sight.begin.moments.m[0].W[0] = -0
  begin({ frozen: sight })
  keepFor("name")()
  return sight
}

it("what is frozen comes back with what its cycle begins with", () => {
  const sight = frozen()
  expect(sight.begin).toMatchObject({ moments: { kind: "adam" } })
  const back = lastKept()?.controls.frozen
  expect(back?.picture).toEqual(sight.picture)
  expect(back?.begin).toEqual(sight.begin)
})

it("and as the run with a mistake in its backward pass that it is", () => {
  const { experiment } = sightOf(store.getState())
  begin({ frozen: { ...sightOf(store.getState()), experiment: { ...experiment, bug: "swapped" } } })
  keepFor("name")()
  expect(lastKept()?.controls.frozen?.experiment).toMatchObject({ bug: "swapped" })
})

it("without that where it is too much for the window to keep", () => {
  frozen()
  const long = [...kept.values()].join("").length
  kept.clear()
  most = long - 1
  frozen()
  expect(lastKept()).toMatchObject({ session: "name", controls: { frozen: { begin: null } } })
})

it("nothing where nothing was frozen, or what was kept makes no sense", () => {
  begin({})
  keepFor("name")()
  expect(lastKept()).toMatchObject({ session: "name", controls: { frozen: null } })
  expect(controls.getState().frozen).toBeNull()
  frozen()
  const [key = "", text = ""] = [...kept][0] ?? []
  kept.set(key, text.replace('"cycle":', '"other":'))
  expect(lastKept()?.controls.frozen).toMatchObject({ begin: null })
})
