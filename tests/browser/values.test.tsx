import axe from "axe-core"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { page, userEvent } from "vitest/browser"
import { render } from "vitest-browser-react"
import "../../src/app/tokens.css"
import "../../src/app/base.css"
import { type PresetId, presets } from "../../src/presets"
import { store } from "../../src/store/store"
import { ValuesView } from "../../src/views/values/ValuesView"
import { answer, open } from "./answer"

let letGo = () => {}

async function show(width = 648) {
  await page.viewport(1280, 800)
  const screen = await render(
    <main style={{ width, background: "var(--paper-stage)" }}>
      <ValuesView />
    </main>,
  )
  await document.fonts.ready
  return screen
}

const cell = (term: string) => document.querySelector<HTMLElement>(`[data-cell][data-term="${term}"]`)!
const text = (term: string) => cell(term).textContent
const terms = () => [...document.querySelectorAll<HTMLElement>("[data-cell]")].map(({ dataset }) => dataset.term)

beforeEach(() => {
  letGo = answer()
  open("mazur")
})
afterEach(() => letGo())

describe("the values of the Mazur net", () => {
  it("are blank before they are computed, and say so", async () => {
    await show()
    expect(text("z:1:0")).toBe("")
    expect(cell("z:1:0").getAttribute("aria-label")).toContain("not computed yet")
    expect(text("W:2:0:1")).toBe("0.4500")
  })

  it("are all there after the last gradient: 4 errors and 12 gradients", async () => {
    await show()
    store.getState().seek(12)
    await expect.element(page.getByText("0.00877").first()).toBeVisible()
    const gradients = terms().filter((term) => /^(delta|dW|db):/.test(term ?? ""))
    expect(gradients).toHaveLength(4 + 8 + 4)
    for (const term of gradients) expect(text(term!)).toMatch(/^−?\d/)
    expect(cell("delta:1:0").title).toMatch(/^0\.00877135\d+$/)
  })

  it("show after an edit what they were and by how much they changed; what is upstream stays", async () => {
    await show()
    store.getState().seek(12)
    store.getState().edit({ kind: "weight", l: 2, j: 0, k: 0, value: 0.5 })
    await expect.poll(() => text("W:2:0:0")).toBe("0.50000.4000▲0.1000")
    expect(text("delta:1:0")).toBe("0.01190.00877▲0.0031")
    expect(cell("delta:1:0").getAttribute("aria-label")).toMatch(/, 0\.0119, was 0\.00877, up by 0\.0031$/)
    expect(text("a:1:0")).toBe("0.5933")
    store.getState().next()
    await expect.poll(() => text("W:2:0:0")).toBe("0.5000")
  })

  it("show after the update the old weights beside the new", async () => {
    await show()
    store.getState().seek(14)
    await expect.poll(() => text("W:2:0:0")).toBe("0.35890.4000▼0.0411")
  })

  it("link both ways, and Enter selects", async () => {
    await show()
    store.getState().hover("W:2:0:1")
    await expect.poll(() => cell("W:2:0:1").dataset.lit).toBe("true")
    expect(cell("W:2:0:0").dataset.lit).toBeUndefined()
    cell("b:1:1").focus()
    expect(store.getState().hovered).toBe("b:1:1")
    await userEvent.keyboard("{Enter}")
    expect(store.getState().selected).toBe("b:1:1")
    await expect.poll(() => cell("b:1:1").getAttribute("aria-pressed")).toBe("true")
  })
})

describe("the arrow keys", () => {
  it("move through the cells as they stand on the screen; there is one tab stop", async () => {
    await show()
    cell("b:1:0").focus()
    const path = []
    for (const key of ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
      await userEvent.keyboard(`{${key}}`)
      path.push((document.activeElement as HTMLElement).dataset.term)
      expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1)
    }
    expect(path).toEqual(["z:1:0", "z:1:1", "z:2:0", "b:2:0", "b:1:1"])
    await userEvent.keyboard("{ArrowLeft}")
    expect((document.activeElement as HTMLElement).dataset.term, "at the edge nothing moves").toBe("b:1:1")
  })

  it("reach W from the neurons, side by side or below", async () => {
    for (const [width, key] of [
      [648, "ArrowRight"],
      [366, "ArrowDown"],
    ] as const) {
      const screen = await show(width)
      cell("db:1:1").focus()
      await userEvent.keyboard(`{${key}}`)
      expect((document.activeElement as HTMLElement).dataset.term).toMatch(/^(W|dW):1:/)
      await screen.unmount()
    }
  })
})

describe.each(Object.keys(presets) as PresetId[])("%s", (id) => {
  it("has a cell for every number, in tables with names and heads", async () => {
    open(id)
    await show()
    const { network } = presets[id].experiment
    const expected = network.layers.flatMap(({ units, inputs, activation }) => {
      const neuron = activation === "softmax" ? 5 : 6
      return [units * neuron, 2 * units * inputs]
    })
    const data = terms().filter((term) => /^[xyC]/.test(term ?? "")).length
    expect(terms()).toHaveLength(expected.reduce((sum, count) => sum + count, data))
    expect(new Set(terms()).size).toBe(terms().length)
    for (const table of document.querySelectorAll("table")) {
      expect(table.caption?.textContent).not.toBe("")
      for (const head of table.querySelectorAll("th")) expect(head.scope).toMatch(/^(col|row)$/)
    }
  })

  it.each([648, 620])("cuts nothing off in %d pixels, and axe finds nothing", async (width) => {
    open(id)
    const { container } = await show(width)
    store.getState().next("cycle")
    await new Promise(requestAnimationFrame)
    store.getState().previous()
    await new Promise(requestAnimationFrame)
    for (const layer of document.querySelectorAll("[data-layer]"))
      expect(layer.scrollWidth).toBeLessThanOrEqual(layer.clientWidth)
    const { violations } = await axe.run(container)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([])
  })
})

describe("a wide layer", () => {
  it("shows the weights into the selected neuron", async () => {
    const layer = {
      inputs: 2,
      units: 20,
      activation: "sigmoid" as const,
      W: new Float64Array(40).fill(0.1),
      b: new Float64Array(20),
    }
    const last = { ...layer, inputs: 20, units: 2, b: new Float64Array(2) }
    const { mazur } = presets
    store.getState().open({ ...mazur.experiment, network: { layers: [layer, last] } }, null)
    const screen = await show()
    await expect.element(screen.getByText("into neuron 1 of layer 3")).toBeVisible()
    expect(terms().filter((term) => term?.startsWith("W:2:"))).toHaveLength(20)
    store.getState().select("a:2:1")
    await expect.element(screen.getByText("into neuron 2 of layer 3")).toBeVisible()
  })
})
