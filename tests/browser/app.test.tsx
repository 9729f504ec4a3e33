import axe from "axe-core"
import { type ComponentType, Suspense } from "react"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { page, userEvent } from "vitest/browser"
import { render } from "vitest-browser-react"
import { App } from "../../src/app/App"
import { ErrorBoundary } from "../../src/app/ErrorBoundary"
import { store } from "../../src/store/store"
import { answer, open } from "./answer"

let letGo = () => {}

async function show(width = 1280, height = 800) {
  await page.viewport(width, height)
  const screen = await render(<App />)
  await document.fonts.ready
  return screen
}

const t = () => store.getState().t
const press = (init: KeyboardEventInit) =>
  document.body.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }))

beforeEach(() => {
  letGo = answer()
  open("mazur")
})
afterEach(() => letGo())

describe("keys of the page", () => {
  it("step, go to the ends and play", async () => {
    await show()
    const positionAfter = async (keys: string) => {
      await userEvent.keyboard(keys)
      return t()
    }
    expect(await positionAfter("{ArrowRight}{PageDown}")).toBe(2)
    expect(await positionAfter("{ArrowLeft}{PageUp}")).toBe(0)
    expect(await positionAfter("{End}")).toBe(14)
    expect(await positionAfter("{Home}")).toBe(0)
    expect(await positionAfter("{Shift>}{ArrowRight}{/Shift}")).toBeGreaterThan(0)
    await userEvent.keyboard(" ")
    expect(store.getState().playing).toBe(true)
  })

  it("undo and redo by the key's place, as a Korean keyboard sends another letter", async () => {
    await show()
    store.getState().edit({ kind: "weight", l: 2, j: 0, k: 0, value: 0.5 })
    const edited = store.getState().experiment
    press({ key: "ㅋ", code: "KeyZ", ctrlKey: true })
    expect(store.getState().experiment).not.toBe(edited)
    press({ key: "ㅋ", code: "KeyZ", ctrlKey: true, shiftKey: true })
    expect(store.getState().experiment).toEqual(edited)
  })

  it("belong to a field, a list or a slider while it has the focus", async () => {
    const screen = await show()
    screen.getByRole("textbox", { name: "Learning rate" }).element().focus()
    await userEvent.keyboard("{ArrowRight}{Home} ")
    screen.getByRole("combobox", { name: "Grain" }).element().focus()
    await userEvent.keyboard("{ArrowRight}")
    expect(t()).toBe(0)
    expect(store.getState().playing).toBe(false)
    store.getState().seek(5)
    screen.getByRole("slider", { name: "Timeline" }).element().focus()
    await userEvent.keyboard("{ArrowRight}")
    expect(t(), "one step, not two").toBe(6)
  })

  it("leave Space to a button that has the focus", async () => {
    const screen = await show()
    screen.getByRole("button", { name: "Next step", exact: true }).element().focus()
    await userEvent.keyboard(" ")
    expect(t()).toBe(1)
    expect(store.getState().playing).toBe(false)
  })

  it("are not heard while a syllable is composed", async () => {
    await show()
    press({ key: "ArrowRight", isComposing: true })
    press({ key: "ArrowRight", keyCode: 229 })
    expect(t()).toBe(0)
  })

  it("undo the text of a field that is being typed in, not the last edit", async () => {
    const screen = await show()
    store.getState().edit({ kind: "weight", l: 2, j: 0, k: 0, value: 0.5 })
    const edited = store.getState().experiment
    const field = screen.getByRole("textbox", { name: "Learning rate" })
    await userEvent.fill(field, "0.7")
    await userEvent.keyboard("{Control>}z{/Control}")
    expect(store.getState().experiment).toBe(edited)
  })

  it("show themselves on ?, and Escape closes the list", async () => {
    const screen = await show()
    await userEvent.keyboard("?")
    const dialog = screen.getByRole("dialog", { name: "Keyboard shortcuts" })
    await expect.element(dialog).toBeVisible()
    await expect.element(dialog).toHaveTextContent("Next step")
    await userEvent.keyboard("{ArrowRight}")
    expect(t()).toBe(0)
    await userEvent.keyboard("{Escape}")
    await expect.element(dialog).not.toBeInTheDocument()
  })
})

describe("the bar", () => {
  it("pages through the cycles at the same step", async () => {
    const screen = await show()
    store.getState().seek(8)
    await userEvent.click(screen.getByRole("button", { name: "Next cycle" }))
    expect(t()).toBe(22)
    await expect.element(screen.getByText("cycle 2 · sample 1 of 1 · backward · δ² · step 8 of 14")).toBeVisible()
    await userEvent.click(screen.getByRole("button", { name: "Previous cycle" }))
    expect(t()).toBe(8)
  })

  it("draws the frame of the timeline around the last step done", async () => {
    const screen = await show()
    for (const id of ["mazur", "xor", "neuron"] as const) {
      open(id)
      const { perCycle } = store.getState().frame
      for (const done of [1, Math.floor(perCycle / 2), perCycle]) {
        store.getState().seek(done)
        const timeline = screen.getByRole("slider", { name: "Timeline" }).element() as HTMLInputElement
        await expect.poll(() => timeline.value).toBe(String(done))
        const slider = timeline.getBoundingClientRect()
        const tick = document.querySelector("rect[data-current]")!.getBoundingClientRect()
        const thumb = Math.max(14, slider.width / (perCycle + 1))
        const centre = slider.left + thumb / 2 + (done / perCycle) * (slider.width - thumb)
        expect(Math.abs(tick.left + tick.width / 2 - centre), `${id} at ${done}`).toBeLessThan(1)
      }
    }
  })

  it("says the timeline's place in words", async () => {
    const screen = await show()
    store.getState().seek(8)
    await expect
      .element(screen.getByRole("slider", { name: "Timeline" }))
      .toHaveAttribute("aria-valuetext", "cycle 1, sample 1 of 1, backward, δ², step 8 of 14")
  })
})

describe("the spoken sentence", () => {
  const spoken = () => [...document.querySelectorAll('[role="status"]')].map((element) => element.textContent).join("")

  it("is one for each step, and for the way back to the start", async () => {
    await show()
    await userEvent.keyboard("{ArrowRight}")
    expect(spoken()).toContain("step 1 of 14")
    await userEvent.keyboard("{ArrowLeft}")
    expect(spoken()).toContain("before the first step")
  })

  it("is not spoken while playing faster than one can follow", async () => {
    await show()
    store.setState({ playing: true, speed: 2 })
    store.getState().seek(3)
    await vi.waitFor(() => expect(spoken()).toBe("Playing."))
    store.setState({ speed: 1 })
    await vi.waitFor(() => expect(spoken()).toContain("step 3 of 14"))
  })
})

describe("the tabs", () => {
  it("are there where there is no room, and move with the arrow keys, Home and End", async () => {
    const screen = await show(390, 844)
    const tab = (name: string) => screen.getByRole("tab", { name })
    tab("Equation").element().focus()
    for (const [key, chosen] of [
      ["{ArrowRight}", "Algorithm"],
      ["{End}", "Training"],
      ["{ArrowRight}", "Equation"],
      ["{ArrowLeft}", "Training"],
      ["{Home}", "Equation"],
    ] as const) {
      await userEvent.keyboard(key)
      await expect.element(tab(chosen)).toHaveAttribute("aria-selected", "true")
      await expect.element(tab(chosen)).toHaveFocus()
      await expect.element(screen.getByRole("tabpanel", { name: chosen })).toBeVisible()
      await expect.element(screen.getByRole("region", { name: chosen })).toBeVisible()
    }
    expect(t(), "the page's own keys stay out of it").toBe(0)
    expect(document.querySelectorAll('[role="tabpanel"]:not([data-hidden])')).toHaveLength(1)
  })

  it("are not there where all places are shown", async () => {
    const screen = await show()
    expect(screen.getByRole("tab").elements()).toHaveLength(0)
    for (const name of ["Network", "Equation", "Algorithm", "Values"])
      await expect.element(screen.getByRole("region", { name, exact: true })).toBeVisible()
  })
})

const sizes = [
  [1440, 900],
  [1366, 620],
  [1024, 768],
  [1024, 600],
  [844, 390],
  [390, 844],
  [320, 568],
  [320, 256],
] as const

describe.each(sizes)("at %d × %d", (width, height) => {
  it("the page scrolls in one direction at most, and Next step is in sight", async () => {
    const screen = await show(width, height)
    store.getState().seek(8)
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    const next = screen.getByRole("button", { name: "Next step", exact: true }).element().getBoundingClientRect()
    expect(next.left).toBeGreaterThanOrEqual(0)
    expect(next.right).toBeLessThanOrEqual(width)
    expect(next.bottom).toBeLessThanOrEqual(height)
    expect(next.top).toBeGreaterThan(0)
  })

  async function violations(): Promise<readonly string[]> {
    const found = await axe.run(document.body, { rules: { "page-has-heading-one": { enabled: true } } })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)
  }

  it("axe finds nothing", async () => {
    await show(width, height)
    store.getState().seek(12)
    store.getState().edit({ kind: "weight", l: 2, j: 0, k: 0, value: 0.5 })
    store.getState().notify("notice.worker-restarted")
    await new Promise(requestAnimationFrame)
    for (const tab of ["equation", "algorithm", "values"] as const) {
      store.getState().setTab(tab)
      // What does not fit is found out, and told, once it has been laid out.
      await expect.poll(violations, { timeout: 15_000 }).toEqual([])
    }
  })
})

describe("a notice that is closed", () => {
  it("hands the focus to the next one, the last to the next step", async () => {
    const screen = await show()
    for (const names of ["a", "b", "c"]) store.getState().notify("notice.later", { names })
    const close = (nth: number) => screen.getByRole("region", { name: "Notices" }).getByRole("button").nth(nth)
    await close(1).click()
    expect(store.getState().notices.map(({ slots }) => slots.names)).toEqual(["a", "c"])
    await expect.element(close(1)).toHaveFocus()
    await userEvent.keyboard("{Enter}")
    await expect.element(close(0)).toHaveFocus()
    await userEvent.keyboard("{Enter}")
    await expect.element(screen.getByRole("button", { name: "Next step", exact: true })).toHaveFocus()
  })
})

describe("a panel that fails", () => {
  it("falls alone and comes back on demand", async () => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {})
    let broken = true
    const Fragile: ComponentType = () => {
      if (broken) throw new Error("broken")
      return <p>whole</p>
    }
    const screen = await render(
      <Suspense>
        <ErrorBoundary title="values.title">
          <Fragile />
        </ErrorBoundary>
        <p>beside it</p>
      </Suspense>,
    )
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Values")
    await expect.element(screen.getByText("beside it")).toBeVisible()
    broken = false
    await userEvent.click(screen.getByRole("button", { name: "Draw it again" }))
    await expect.element(screen.getByText("whole")).toBeVisible()
    complaint.mockRestore()
  })
})
