import axe from "axe-core"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { page, userEvent } from "vitest/browser"
import { render } from "vitest-browser-react"
import { App } from "../../src/app/App"
import { store } from "../../src/store/store"
import { answer, open } from "./answer"

let letGo = () => {}

beforeEach(() => {
  letGo = answer()
  open("mazur")
  store.getState().removeBreakpoints()
})
afterEach(() => letGo())

async function show(width = 1280, height = 800) {
  await page.viewport(width, height)
  store.getState().setTab("algorithm")
  const screen = await render(<App />)
  await expect.element(screen.getByRole("button", { name: "Breakpoint on line 9" })).toBeInTheDocument()
  return screen
}

const place = () => {
  const { t, inside } = store.getState()
  return [t, inside]
}
const press = (init: KeyboardEventInit, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }))
const nextFrame = () => new Promise(requestAnimationFrame)
const marks = () => document.querySelectorAll("[data-break]").length

describe("breakpoints", () => {
  it("are set and taken away in the gutter, and stand on the timeline", async () => {
    const screen = await show()
    const dot = screen.getByRole("button", { name: "Breakpoint on line 4" })
    await userEvent.click(dot)
    await expect.element(dot).toHaveAttribute("aria-pressed", "true")
    expect(marks(), "z of two layers").toBe(2)
    await userEvent.click(dot)
    await expect.element(dot).toHaveAttribute("aria-pressed", "false")
    expect(marks()).toBe(0)
  })

  it("are set by B or F9 on the line in focus, also on a Korean keyboard, once however long the key is held", async () => {
    const screen = await show()
    store.getState().seek(2)
    const line = screen.getByRole("button", { name: "Go to: cost" }).element()
    const run = screen.getByRole("button", { name: "Run to line 14: update of weights and biases" }).element()
    press({ key: "ㅠ", code: "KeyB" }, line)
    for (let i = 0; i < 5; i++) press({ key: "ㅠ", code: "KeyB", repeat: true }, line)
    press({ key: "F9", code: "F9" }, run)
    expect(store.getState().breakpoints).toEqual(["cost", "update"])
    press({ key: "F9", code: "F9" })
    expect(store.getState().breakpoints, "without focus, the current line").toEqual([
      "cost",
      "update",
      "weighted-input",
    ])
  })

  it("say where play has stopped, by ear and on the line, and are all removed with one press", async () => {
    const screen = await show()
    store.getState().toggleBreakpoint("hidden-error")
    store.getState().setGrain("cycle")
    store.getState().play()
    store.getState().next()
    expect(store.getState()).toMatchObject({ t: 8, playing: false })
    await expect.element(screen.getByRole("status")).toHaveTextContent(/^Stopped at the breakpoint on line 9\. error/)
    const dot = screen.getByRole("button", { name: "Breakpoint on line 9" })
    await expect.element(dot).toHaveAttribute("data-stopped")
    const seen = screen.getByRole("region", { name: "Algorithm" }).first().getByText("Stopped at the breakpoint")
    await expect.element(seen).toBeVisible()
    await userEvent.keyboard("{ArrowRight}")
    await expect.element(dot).not.toHaveAttribute("data-stopped")
    await userEvent.click(screen.getByRole("button", { name: "Remove all breakpoints" }))
    expect(store.getState().breakpoints).toEqual([])
    await expect.element(screen.getByRole("button", { name: "Remove all breakpoints" })).not.toBeInTheDocument()
  })

  it("mark a long cycle once for each mark that they hit", async () => {
    await show()
    const { samples, ...rest } = store.getState().experiment
    const many = { ...rest, samples: Array.from({ length: 100 }, () => samples[0]!), batchSize: 100 }
    store.getState().open(many, null)
    store.getState().toggleBreakpoint("update")
    await nextFrame()
    expect(marks()).toBe(1)
    store.getState().toggleBreakpoint("cost")
    await nextFrame()
    expect(marks()).toBe(101)
  })
})

describe("a run", () => {
  it("goes to the next time of a line, again and again; a click on the line stays in its cycle", async () => {
    const screen = await show()
    const run = screen.getByRole("button", { name: "Run to line 9: error of layer l" })
    await userEvent.click(run)
    expect(place()).toEqual([8, 0])
    await userEvent.click(run)
    expect(place()).toEqual([22, 0])
    await userEvent.click(screen.getByRole("button", { name: /^Go to: error of layer l/ }))
    expect(place()).toEqual([22, 0])
  })

  it("goes to a number of a neuron, inside its step", async () => {
    const screen = await show()
    store.getState().select("a:1:0")
    await userEvent.click(screen.getByRole("button", { name: "Run until δ of neuron 1 of layer 2 is known" }))
    expect(place()).toEqual([7, 3])
    await userEvent.click(screen.getByRole("button", { name: "Run until z of neuron 1 of layer 2 is known" }))
    // It is known: back to where this cycle computed it.
    expect(place()).toEqual([1, 3])
    store.getState().select("a:2:1")
    await userEvent.click(screen.getByRole("button", { name: "Run until δ of neuron 2 of layer 3 is known" }))
    expect(place()).toEqual([7, 0])
  })
})

describe("the keys of a debugger", () => {
  it("step into, over and out, and with Shift back, by the place of the key", async () => {
    await show()
    const placeAfter = (code: string, shiftKey = false) => {
      press({ key: "ㅑ", code, shiftKey })
      return place()
    }
    expect(placeAfter("KeyO")).toEqual([1, 0])
    expect(placeAfter("KeyI")).toEqual([1, 1])
    expect(placeAfter("KeyU")).toEqual([2, 0])
    expect(placeAfter("KeyU")).toEqual([6, 0])
    expect(placeAfter("KeyU", true)).toEqual([0, 0])
    expect(placeAfter("KeyI")).toEqual([0, 1])
    expect(placeAfter("KeyI", true)).toEqual([0, 0])
    expect(placeAfter("KeyO", true)).toEqual([0, 0])
  })

  it("are letters in a text field", async () => {
    const screen = await show()
    const field = screen.getByRole("textbox", { name: "Learning rate" })
    await userEvent.click(field)
    await userEvent.keyboard("iouB")
    expect(place()).toEqual([0, 0])
    expect(store.getState().breakpoints).toEqual([])
  })

  it("stand in the list of shortcuts and on buttons", async () => {
    const screen = await show()
    await userEvent.click(screen.getByRole("button", { name: "Step into: one term" }))
    expect(place()).toEqual([0, 1])
    await userEvent.click(screen.getByRole("button", { name: "Step out: to the end of the step, or of the pass" }))
    expect(place()).toEqual([1, 0])
    press({ key: "?" })
    await expect.element(screen.getByRole("dialog")).toHaveTextContent(/Step into: one term\s*I\s*Step over/)
    await userEvent.keyboard("{Escape}")
  })
})

describe("a key that is held down", () => {
  it("steps once for each frame that is drawn", async () => {
    await show()
    const hold = () => {
      for (let i = 0; i < 50; i++) press({ key: "ArrowRight", repeat: true })
    }
    press({ key: "ArrowRight" })
    hold()
    expect(place()).toEqual([1, 0])
    await nextFrame()
    hold()
    expect(place()).toEqual([2, 0])
  })

  it("waits until the picture has followed", async () => {
    await show()
    letGo()
    press({ key: "ArrowRight" })
    await nextFrame()
    press({ key: "ArrowRight", repeat: true })
    expect(place()).toEqual([1, 0])
    await nextFrame()
    press({ key: "ArrowRight" })
    expect(place(), "a press of its own counts").toEqual([2, 0])
  })

  it("plays or pauses once", async () => {
    await show()
    press({ key: " " })
    for (let i = 0; i < 3; i++) {
      await nextFrame()
      press({ key: " ", repeat: true })
    }
    expect(store.getState().playing).toBe(true)
  })
})

describe("who steps while it plays", () => {
  it("takes over", async () => {
    const screen = await show()
    store.getState().seek(5)
    for (const name of ["Next step", "Previous step"]) {
      store.getState().play()
      await userEvent.click(screen.getByRole("button", { name, exact: true }))
      expect(store.getState().playing, name).toBe(false)
    }
    expect(place()).toEqual([5, 0])
  })
})

describe.each([
  [1440, 900],
  [390, 844],
])("at %d × %d", (width, height) => {
  it("axe finds nothing, and no button of a line is smaller than a fingertip needs", async () => {
    const screen = await show(width, height)
    store.getState().toggleBreakpoint("input")
    store.getState().seek(1)
    store.setState({ stopped: true })
    await nextFrame()
    const { violations } = await axe.run(document.body)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([])
    for (const name of [/^Breakpoint on line/, /^Run to line/])
      for (const element of screen.getByRole("button", { name }).elements()) {
        const box = element.getBoundingClientRect()
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
      }
  })
})
