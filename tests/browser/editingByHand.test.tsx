import axe from "axe-core"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { page, userEvent } from "vitest/browser"
import { render } from "vitest-browser-react"
import "../../src/app/tokens.css"
import "../../src/app/base.css"
import { Changes } from "../../src/app/Changes"
import { CompareStrip } from "../../src/app/CompareStrip"
import { dragNumbers } from "../../src/app/dragNumbers"
import { store } from "../../src/store/store"
import { NumberEditor } from "../../src/views/inspector/NumberEditor"
import { ValuesView } from "../../src/views/values/ValuesView"
import { answer, open } from "./answer"

let letGo = () => {}

beforeEach(() => {
  letGo = answer()
  open("mazur")
})
afterEach(() => {
  letGo()
  store.getState().unpin()
})

const w311 = (value: number) => ({ kind: "weight", l: 2, j: 0, k: 0, value }) as const

async function show() {
  await page.viewport(1280, 800)
  const screen = await render(
    <main style={{ width: 648, background: "var(--paper-stage)" }}>
      <CompareStrip />
      <Changes />
      <ValuesView />
    </main>,
  )
  await document.fonts.ready
  return screen
}

async function complaints(container: Element) {
  const { violations } = await axe.run(container)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)
}

describe("what changed most", () => {
  it("is a list with the largest difference first, by quantity; a row selects its number everywhere", async () => {
    const screen = await show()
    store.getState().seek(12)
    await screen.getByRole("button", { name: "What changed most" }).click()
    await expect.element(screen.getByText(/^Nothing differs/)).toBeVisible()
    store.getState().edit(w311(0.5))
    await expect.element(screen.getByRole("row", { name: /0\.4000 0\.5000 ▲0\.1000$/ })).toBeVisible()
    const changes = () =>
      [...document.querySelectorAll("tbody tr td:last-child")].map((cell) => Number(cell.textContent?.slice(1)))
    expect(changes()).toEqual([...changes()].sort((a, b) => b - a))
    await screen.getByRole("combobox", { name: "Show" }).selectOptions("δ")
    expect(document.querySelectorAll("tbody tr")).toHaveLength(3)
    await screen.getByRole("button", { name: /^error δ of neuron 1 of layer 2/ }).click()
    expect(store.getState().selected).toBe("delta:1:0")
    expect(await complaints(screen.container)).toEqual([])
  })
})

describe("of a batch", () => {
  it("the mean gives way to the sample at hand and comes back", async () => {
    open("xor")
    const screen = await show()
    const text = () => document.querySelector('[data-cell][data-term="db:2:0"]')?.textContent
    const own = screen.getByRole("button", { name: "This sample alone" })
    store.getState().seek(48)
    await expect.poll(text).toMatch(/\d/)
    const [last] = [text()]
    expect(own.query(), "there is no mean yet").toBeNull()
    store.getState().next()
    await expect.poll(text).not.toBe(last)
    const mean = text()
    await own.click()
    await expect.poll(text).toBe(last)
    expect(screen.getByText("mean of the batch").query()).toBeNull()
    await own.click()
    await expect.poll(text).toBe(mean)
  })
})

describe("the list of changes", () => {
  it("goes back by keyboard, keeps for comparison, and axe finds nothing", async () => {
    const screen = await show()
    store.getState().edit(w311(0.5))
    store.getState().edit({ kind: "learning-rate", value: 0.25 })
    await screen.getByRole("button", { name: "Changes" }).click()
    const back = screen.getByRole("button", { name: "Back to before: Weight w³₁₁: 0.4 → 0.5" })
    await expect.element(back).toBeVisible()
    expect(await complaints(screen.container)).toEqual([])
    back.element().focus()
    await userEvent.keyboard("{Enter}")
    expect(store.getState()).toMatchObject({ past: [], experiment: { edits: [] } })
    await screen.getByRole("button", { name: "Keep for comparison" }).click()
    await expect.element(screen.getByText(/^These numbers are kept/)).toBeVisible()
    await userEvent.keyboard("{Escape}")
    expect(await complaints(screen.container)).toEqual([])
    await screen.getByRole("button", { name: "Stop comparing" }).click()
    expect(store.getState().pinned).toBeNull()
  })

  it("shows which seed is used for anything that is typed, and sets all weights as one undo", async () => {
    const screen = await show()
    await screen.getByRole("button", { name: "Changes" }).click()
    await screen.getByRole("button", { name: "Randomise …" }).click()
    const dialog = screen.getByRole("dialog")
    for (const [text, seed] of [
      ["-1", "4294967295"],
      ["18446744073709551616", "0"],
      ["abc", "440920331"],
    ] as const) {
      await dialog.getByRole("textbox", { name: "Seed" }).fill(text)
      await expect.element(dialog.getByText(`Seed used: ${seed}`)).toBeVisible()
    }
    await dialog.getByRole("combobox", { name: "Initialisation" }).selectOptions("Zeros")
    await expect.element(dialog.getByText(/training cannot tell them apart/)).toBeVisible()
    expect(await complaints(screen.container)).toEqual([])
    await dialog.getByRole("button", { name: "Randomise" }).click()
    expect(store.getState().past).toHaveLength(1)
    expect(store.getState().experiment.network.layers[0]?.W).toEqual(new Float64Array(4))
  })
})

describe("dragging", () => {
  const press = (target: Element, type: string, clientX: number, more: PointerEventInit = {}) =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, isPrimary: true, pointerId: 1, buttons: 1, clientX, ...more }),
    )

  it("asks for one picture a frame however many movements there are, and the last value lands", async () => {
    await show()
    const stop = dragNumbers(store)
    const root = document.documentElement
    const { setPointerCapture } = root
    root.setPointerCapture = () => {}
    const target = document.querySelector('[data-drag][data-term="W:2:0:0"]')!
    let edits = 0
    const unsubscribe = store.subscribe((now, was) => {
      if (now.experiment !== was.experiment) edits += 1
    })
    press(target, "pointerdown", 0)
    press(target, "pointermove", 4)
    for (let x = 5; x <= 54; x++) press(target, "pointermove", x)
    press(target, "pointermove", 400, { pointerId: 2, isPrimary: false })
    expect(edits).toBe(0)
    press(target, "pointerup", 54, { buttons: 0 })
    expect(edits).toBe(1)
    expect(store.getState().experiment.edits).toMatchObject([{ change: { value: 0.9 } }])
    expect(store.getState().past).toHaveLength(1)
    press(target, "pointermove", 300)
    expect(edits, "it is over").toBe(1)
    for (const end of ["pointercancel", "contextmenu"]) {
      press(target, "pointerdown", 0)
      press(target, "pointermove", 4)
      press(target, "pointermove", 14)
      press(target, end, 14)
      press(target, "pointermove", 99)
    }
    expect(store.getState().experiment.edits).toMatchObject([{ change: { value: 1.1 } }])
    expect(store.getState().past).toHaveLength(3)
    root.setPointerCapture = setPointerCapture
    unsubscribe()
    stop()
  })
})

describe("the press after a drag", () => {
  it("makes its click even if no timer has run since, while the click of the drag itself selects nothing", async () => {
    const screen = await show()
    const stop = dragNumbers(store)
    const { setPointerCapture } = document.documentElement
    document.documentElement.setPointerCapture = () => {}
    const later = window.setTimeout
    const target = document.querySelector('[data-drag][data-term="W:2:0:0"]')!
    const press = (type: string, clientX: number) =>
      target.dispatchEvent(
        new PointerEvent(type, { bubbles: true, isPrimary: true, pointerId: 1, buttons: 1, clientX }),
      )
    press("pointerdown", 0)
    press("pointermove", 4)
    press("pointermove", 44)
    // As on a machine so busy that input comes before every timer.
    window.setTimeout = (() => 0) as unknown as typeof setTimeout
    press("pointerup", 44)
    window.setTimeout = later
    const clicks: EventTarget[] = []
    const count = (event: Event) => clicks.push(event.target!)
    addEventListener("click", count)
    target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))
    expect(clicks).toEqual([])
    await screen.getByRole("button", { name: "What changed most" }).click()
    expect(clicks).toHaveLength(1)
    removeEventListener("click", count)
    document.documentElement.setPointerCapture = setPointerCapture
    stop()
  })
})

describe("while the engine is at work", () => {
  it("the number that was changed is shown at once, in its field, its slider and its cell", async () => {
    store.getState().seek(12)
    await show()
    const editor = await render(<NumberEditor term="W:2:0:0" label="Weight" />)
    letGo()
    store.getState().edit(w311(0.5))
    await expect.element(editor.getByRole("textbox", { name: "Weight" })).toHaveValue("0.5000")
    await expect.element(editor.getByRole("slider")).toHaveValue("0.5")
    const cell = document.querySelector('[data-cell][data-term="W:2:0:0"]')!
    await expect.poll(() => cell.textContent).toBe("0.50000.4000▲0.1000")
    expect(document.querySelector('[data-cell][data-term="z:2:0"]')?.textContent).toBe("1.1059")
    expect(store.getState().frame.trace.network.layers[1]?.W[0]).toBe(0.4)
    letGo = answer()
  })
})
