import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { page, userEvent } from "vitest/browser"
import { render } from "vitest-browser-react"
import { App } from "../../src/app/App"
import { costCurve } from "../../src/engine/costCurve"
import { presets } from "../../src/presets"
import { store } from "../../src/store/store"
import { answer, open } from "./answer"

let letGo = () => {}

beforeEach(() => {
  letGo = answer()
  open("mazur")
})
afterEach(() => letGo())

async function show() {
  await page.viewport(1280, 800)
  const screen = await render(<App />)
  await document.fonts.ready
  return screen
}

const inspector = () => page.getByRole("region", { name: "Inspector" })
const equation = () => page.getByRole("region", { name: "Equation", exact: true })

describe("run until known", () => {
  it("goes back to where a number of this cycle was made, and on to what is not known yet", async () => {
    await show()
    store.getState().seek(12)
    store.getState().select("z:2:0")
    const until = (what: string) =>
      inspector().getByRole("button", { name: `Run until ${what} of neuron 1 of layer 3` })
    await until("δ").click()
    expect(store.getState()).toMatchObject({ t: 6, inside: 1 })
    await until("z").click()
    expect(store.getState()).toMatchObject({ t: 3, inside: 3 })
    store.getState().seek(3)
    await until("a").click()
    expect(store.getState()).toMatchObject({ t: 4, inside: 1 })
  })
})

it("a learning rate of 0, and one below it, are taken and explained", async () => {
  await show()
  const rate = inspector().getByRole("textbox", { name: "Learning rate" })
  for (const [typed, said] of [
    ["0", "With η = 0 no update changes anything."],
    ["-0.5", "η is below 0: each update goes up the slope, and the cost grows."],
  ] as const) {
    await userEvent.fill(rate, typed)
    await userEvent.keyboard("{Enter}")
    await expect.element(inspector().getByText(said)).toBeVisible()
    expect(store.getState().experiment.edits).toMatchObject([{ change: { value: Number(typed) } }])
  }
  await userEvent.fill(rate, "NaN")
  await userEvent.keyboard("{Enter}")
  await expect.element(rate).toHaveAttribute("aria-invalid", "true")
  expect(store.getState().experiment.edits).toMatchObject([{ change: { value: -0.5 } }])
})

it("what an example's hint says is gone once its numbers are others", async () => {
  await show()
  await expect.element(equation()).toHaveTextContent(/0\.298371109/)
  store.getState().edit({ kind: "weight", l: 1, j: 0, k: 0, value: 0.5 })
  await expect.element(equation()).not.toHaveTextContent(/0\.298371109/)
  store.getState().undo()
  await expect.element(equation()).toHaveTextContent(/0\.298371109/)
})

it("of a batch that is smaller than the data the algorithm says so", async () => {
  open("classify", 3)
  store.getState().setTab("algorithm")
  await show()
  await expect.element(page.getByText(/^for each sample x of the batch \(1 of 3\)/)).toBeInTheDocument()
})

it("a sample's gradient beside the mean is told from it, and leads to the sample's moment", async () => {
  const { samples } = presets.xor.experiment
  open("xor", 12 * samples.length + 1)
  await show()
  store.getState().select("W:2:0:0")
  await expect.element(inspector()).toHaveTextContent(/∂Cx\/∂/)
  const own = inspector().getByRole("button", { name: /go to sample 4, step 48$/ })
  await own.click()
  expect(store.getState()).toMatchObject({ t: 48, selected: "dW:2:0:0" })
})

it("the addends of a mean are no links to the mean itself; what leads to the samples says where", async () => {
  open("xor", 49)
  await show()
  store.getState().select("dW:2:0:0")
  const trail = page.getByRole("region", { name: "Where this number comes from" })
  await expect.element(trail.getByRole("button", { name: "go to sample 2, step 24" })).toBeVisible()
  await expect.poll(() => document.querySelectorAll('[data-trail] .katex [data-term="dW:2:0:0"]').length).toBe(3)
})

it("a softmax layer with the quadratic cost has no factors, but a Jacobian", async () => {
  const { experiment } = presets.classify
  store.getState().open({ ...experiment, cost: "quadratic" }, null)
  store.getState().seek(7)
  await show()
  store.getState().select("delta:2:0")
  await expect.element(inspector()).toHaveTextContent(/through the Jacobian/)
})

it("after the update z as a sum says that its weights are the former ones", async () => {
  open("mazur", 14)
  await show()
  store.getState().select("z:2:0")
  await expect.element(inspector()).toHaveTextContent("z as a sum, with the weights before the update")
})

describe("letting go", () => {
  const edge = () => document.querySelector<SVGElement>('svg [data-term="a:1:0"]')!

  it("by a press on what is selected, and by one on empty paper", async () => {
    await show()
    await userEvent.click(edge())
    expect(store.getState().selected).toBe("a:1:0")
    await userEvent.click(edge())
    expect(store.getState().selected).toBeNull()
    await userEvent.click(edge())
    const stage = edge().ownerSVGElement!
    await userEvent.click(stage, { position: { x: 3, y: 3 } })
    expect(store.getState().selected).toBeNull()
  })
})

describe("the list of changes", () => {
  it("names the cycle of an edit, and says with what is compared", async () => {
    await show()
    const list = page.getByRole("region", { name: "Changes" })
    await page.getByRole("button", { name: "Changes" }).click()
    await expect.element(list.getByRole("button", { name: "Keep for comparison" })).toBeVisible()
    store.getState().seek(14)
    store.getState().edit({ kind: "weight", l: 1, j: 0, k: 0, value: 0.5 })
    await expect.element(list.getByText(/w²₁₁: .* → 0\.5 \(cycle 2\)$/)).toBeVisible()
    await list.getByRole("button", { name: "Compare with before the edit" }).click()
    const strip = page.getByRole("region", { name: "Comparison" })
    const stop = strip.getByRole("button", { name: "Stop comparing" })
    for (const width of [1280, 390]) {
      await page.viewport(width, 844)
      const box = stop.element().getBoundingClientRect()
      expect(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)).toBe(stop.element())
    }
    store.getState().unpin()
  })
})

it.each([
  [0.001, true],
  [5, false],
])("with η = %d a ring shows that the update's mark lies under the point: %s", async (eta, rings) => {
  const { network, samples, cost } = presets.mazur.experiment
  store.getState().open({ ...presets.mazur.experiment, eta }, null)
  store.getState().seek(12)
  await show()
  store.getState().select("W:2:0:0")
  await expect.poll(() => store.getState().curveWanted?.term).toBe("W:2:0:0")
  const parameter = { l: 2, j: 0, k: 0 }
  const search = costCurve(network, samples, cost, { parameter, now: 0.4, eta, range: null })
  let next = search.next()
  while (!next.done) next = search.next()
  const { curveWanted, experiment, curveArrived } = store.getState()
  if (curveWanted) curveArrived({ ...curveWanted, experiment, cycle: 0, sample: 0, curve: next.value, paths: null })
  await expect.element(inspector().getByRole("slider", { name: "w on the curve of C" })).toBeVisible()
  expect(document.querySelector("circle[class*=ring]") !== null).toBe(rings)
})
