import axe from "axe-core"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { userEvent } from "vitest/browser"
import { render } from "vitest-browser-react"
import "../../src/app/tokens.css"
import "katex/dist/katex.min.css"
import { sizesOf } from "../../src/engine/network"
import { type PresetId, presets } from "../../src/presets"
import { store } from "../../src/store/store"
import { createSeeker } from "../../src/timeline/seeker"
import { Inspector } from "../../src/views/inspector/Inspector"
import { NetworkView } from "../../src/views/network/NetworkView"

let letGo = () => {}

/** Answers the store as the page's engine does, at once. */
function answer(): () => void {
  let seeker = createSeeker(store.getState().experiment)
  const draw = () => {
    const search = seeker.seek(store.getState().t)
    let result = search.next()
    while (!result.done) result = search.next()
    store.getState().arrived(result.value.frame, null)
  }
  return store.subscribe((now, was) => {
    if (now.experiment !== was.experiment) seeker = createSeeker(now.experiment)
    if (now.experiment !== was.experiment || now.t !== was.t) draw()
  })
}

function open(id: PresetId, t = 0): void {
  store.getState().open(presets[id].experiment, id)
  store.getState().seek(t)
}

async function show(width = 700, height = 580) {
  const screen = await render(
    <div style={{ width, height, background: "var(--paper-stage)" }}>
      <NetworkView />
    </div>,
  )
  await document.fonts.ready
  return screen
}

const item = (term: string) => document.querySelector<SVGGElement>(`[role="button"][data-term="${term}"]`)!
const printed = () => [...document.querySelectorAll("svg text")].map((text) => text.textContent)
const row = (term: string) => document.querySelector(`g:not([role])[data-term="${term}"]`)?.textContent ?? ""

beforeEach(() => {
  letGo = answer()
  store.getState().setLocale("en")
  store.getState().select(null)
  store.getState().hover(null)
  open("mazur")
})
afterEach(() => letGo())

describe("the Mazur net, step by step", () => {
  it("is blank before the first step, not zero", async () => {
    await show()
    expect(row("z:1:0")).not.toMatch(/\d\.\d/)
    expect(item("a:1:0").getAttribute("aria-label")).toBe("neuron 1 of layer 2, nothing computed yet")
  })

  it("shows the published numbers as they become known, and loses them on the way back", async () => {
    await show()
    const known: [number, string, RegExp][] = [
      [2, "z:1:0", /0\.3775/],
      [3, "a:1:0", /0\.5933/],
      [3, "a:1:1", /0\.5969/],
      [4, "z:2:0", /1\.1059/],
      [5, "a:2:0", /0\.7514/],
      [5, "a:2:1", /0\.7729/],
      [7, "delta:2:0", /0\.1385/],
      [7, "delta:2:1", /−0\.0381/],
      [8, "delta:1:0", /0\.00877/],
      [8, "delta:1:1", /0\.00995/],
    ]
    const check = (t: number) => {
      for (const [from, term, number] of known) {
        if (t >= from) expect.soft(row(term), `${term} at ${t}`).toMatch(number)
        else expect.soft(row(term), `${term} at ${t}`).not.toMatch(/\d\.\d/)
      }
    }
    for (let t = 1; t <= 14; t++) {
      store.getState().next()
      await expect.poll(() => store.getState().frame.t).toBe(t)
      await new Promise(requestAnimationFrame)
      check(t)
    }
    expect(printed().join(" ")).toContain("0.2984")
    for (const weight of ["0.3589", "0.4087", "0.5113", "0.5614", "0.1498", "0.1996", "0.2498", "0.2995"]) {
      expect.soft(printed()).toContain(weight)
    }
    for (let t = 13; t >= 0; t--) {
      store.getState().previous()
      await new Promise(requestAnimationFrame)
      check(t)
    }
  })

  it("turns the flow round on the way back", async () => {
    open("mazur", 4)
    await show()
    const phases = () =>
      new Set(
        [...document.querySelectorAll<SVGElement>("g[data-light]")].map(
          (g) => g.closest<SVGElement>("[data-phase]")?.dataset["phase"],
        ),
      )
    const lightOf = (term: string) => item(term).closest<SVGElement>("[data-light]")?.dataset["light"]
    expect(phases()).toEqual(new Set(["forward"]))
    expect(item("W:2:0:0").querySelector('[data-flow="forward"]')).not.toBeNull()
    store.getState().seek(8)
    await expect.poll(phases).toEqual(new Set(["backward"]))
    expect(item("W:2:0:0").querySelector('[data-flow="backward"]')).not.toBeNull()
    expect(lightOf("W:2:0:0")).toBe("reads")
    expect(lightOf("W:1:0:0")).toBeUndefined()
    expect(lightOf("a:1:0")).toBe("writes")
  })
})

describe("an edit in the middle of the pass", () => {
  it("shows what changed and by how much, and leaves the rest alone", async () => {
    open("mazur", 12)
    await show()
    const before = row("a:1:0")
    store.getState().edit({ kind: "weight", l: 2, j: 0, k: 0, value: 0.5 })
    await expect.poll(() => row("delta:1:0")).toMatch(/▲/)
    expect(row("delta:1:0")).toMatch(/0\.00877/)
    expect(row("delta:1:1")).toMatch(/▼/)
    expect(row("a:1:0")).toBe(before)
    expect(item("W:2:0:0").getAttribute("aria-label")).toBe(
      "weight from neuron 1 of layer 2 to neuron 1 of layer 3, 0.5, was 0.4",
    )
    store.getState().undo()
    await expect.poll(() => row("delta:1:0")).not.toMatch(/▲/)
    expect(row("delta:1:0")).toMatch(/0\.00877/)
  })
})

describe("pointing", () => {
  it("tells every other panel, and is told by them", async () => {
    open("mazur", 8)
    await show()
    await userEvent.hover(item("b:1:0"))
    expect(store.getState().hovered).toBe("b:1:0")
    store.getState().hover("delta:2")
    await expect.poll(() => item("a:2:0").dataset["hovered"]).toBe("true")
    expect(item("a:2:1").dataset["hovered"]).toBe("true")
    expect(item("a:1:0").dataset["hovered"]).toBeUndefined()
    expect(item("b:2:0").dataset["hovered"]).toBeUndefined()
    store.getState().hover("W:1:1:0")
    await expect.poll(() => item("W:1:1:0").dataset["hovered"]).toBe("true")
    expect(item("W:1:0:0").dataset["hovered"]).toBeUndefined()
  })

  it("selects by a click", async () => {
    await show()
    await userEvent.click(item("x:0:1"))
    expect(store.getState().selected).toBe("x:0:1")
    await expect.poll(() => item("x:0:1").getAttribute("aria-pressed")).toBe("true")
  })
})

/** Past the button that changes the net. */
async function toDrawing() {
  await userEvent.tab()
  await userEvent.tab()
}

describe("the keyboard", () => {
  it("has one tab stop and reaches every item from it", async () => {
    await show()
    expect(document.querySelectorAll('svg [tabindex="0"]')).toHaveLength(1)
    await toDrawing()
    const at = () => (document.activeElement as SVGElement | null)?.dataset["term"]
    expect(at()).toBe("x:0:0")
    await userEvent.keyboard("{ArrowRight}")
    expect(at()).toBe("W:1:0:0")
    expect(store.getState().hovered).toBe("W:1:0:0")
    await userEvent.keyboard("{ArrowRight}{ArrowDown}")
    expect(at()).toBe("b:1:0")
    await userEvent.keyboard("{Enter}")
    expect(store.getState().selected).toBe("b:1:0")
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}")
    expect(at()).toBe("C")
  })

  it("keeps its arrows to itself, so that no step is made", async () => {
    await show()
    let heard = 0
    const listen = () => {
      heard += 1
    }
    window.addEventListener("keydown", listen)
    await toDrawing()
    const before = heard
    await userEvent.keyboard("{ArrowRight}{ArrowDown}")
    window.removeEventListener("keydown", listen)
    expect(heard).toBe(before)
  })

  it("changes the number that has the focus by + and −", async () => {
    open("mazur", 8)
    await show()
    await toDrawing()
    await userEvent.keyboard("{ArrowRight}+")
    await expect.poll(() => item("W:1:0:0").getAttribute("aria-label")).toContain("0.25, was 0.15")
  })
})

const ids = Object.keys(presets) as PresetId[]
const places = ids.flatMap((id) => [390, 700, 1000].map((width) => ({ id, width })))

/** Boxes of texts that are drawn, a little tightened: letters do not fill their line. */
function textBoxes() {
  return [...document.querySelectorAll<SVGTextElement>("svg text")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect()
    const quarter = (bottom - top) / 4
    return {
      text: text.textContent,
      left: left + 0.5,
      right: right - 0.5,
      top: top + quarter,
      bottom: bottom - quarter,
      element: text,
    }
  })
}

function overlaps(): readonly string[] {
  const boxes = textBoxes()
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  )
}

describe.each(places)("$id at $width px", ({ id, width }) => {
  it("lets no text overlap another, nor leave the drawing, at any step of a cycle and after an edit", async () => {
    open(id)
    const { network } = store.getState().experiment
    await show(width, 560)
    const { left, right } = document.querySelector("svg[data-form]")!.getBoundingClientRect()
    const check = (when: string) => {
      expect.soft(overlaps(), when).toEqual([])
      for (const box of textBoxes()) {
        expect.soft(box.left, `${box.text} ${when}`).toBeGreaterThanOrEqual(left - 1)
        expect.soft(box.right, `${box.text} ${when}`).toBeLessThanOrEqual(right + 1)
        expect.soft(Number.parseFloat(getComputedStyle(box.element).fontSize)).toBeGreaterThanOrEqual(11)
      }
    }
    const { perCycle } = store.getState().frame
    const L = sizesOf(network).length - 1
    for (const t of new Set([0, 2, 3, 2 * L + 2, 3 * L + 2, perCycle - 1, perCycle])) {
      store.getState().seek(t)
      await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      check(`at ${t}`)
    }
    store.getState().seek(perCycle - 1)
    store.getState().edit({ kind: "weight", l: 1, j: 0, k: 0, value: (network.layers[0]?.W[0] ?? 0) + 0.25 })
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    check("after an edit")
  })
})

describe.each(ids)("axe on %s", (id) => {
  it("finds nothing, at the start and in the middle of the way back", async () => {
    open(id)
    const { container } = await render(
      <main style={{ width: 900, background: "var(--paper-stage)" }}>
        <NetworkView />
        <Inspector />
      </main>,
    )
    for (const t of [0, Math.ceil(store.getState().frame.perCycle * 0.6)]) {
      store.getState().seek(t)
      store.getState().select("a:1:0")
      await new Promise(requestAnimationFrame)
      const { violations } = await axe.run(container)
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`)).toEqual([])
    }
  })
})

describe("the inspector", () => {
  it("is about the learning rate when nothing is selected", async () => {
    const screen = await render(<Inspector />)
    await expect.element(screen.getByRole("textbox", { name: "Learning rate" })).toHaveValue("0.5000")
  })

  it("says of whom a cost is: of the sample, and from the mean on of the batch", async () => {
    open("xor", 40)
    store.getState().select("C")
    const screen = await render(<Inspector />)
    await expect.element(screen.getByRole("heading", { name: /of this sample/ })).toBeVisible()
    store.getState().seek(49)
    await expect.element(screen.getByRole("heading", { name: /mean over the batch of 4/ })).toBeVisible()
  })

  it("changes a weight by its field; a refusal stays in place and changes nothing", async () => {
    open("mazur", 12)
    store.getState().select("W:2:0:0")
    const screen = await render(<Inspector />)
    const field = screen.getByRole("textbox", { name: "Weight" })
    await field.fill("1/2")
    await userEvent.keyboard("{Enter}")
    await expect.element(screen.getByText("was 0.4000")).toBeVisible()
    expect(store.getState().past).not.toHaveLength(0)
    const { experiment } = store.getState()
    await field.fill("0x10")
    await userEvent.keyboard("{Enter}")
    await expect.element(screen.getByRole("alert").first()).toHaveTextContent("not a number")
    await field.fill("2e6")
    await userEvent.keyboard("{Enter}")
    await expect.element(screen.getByRole("alert").first()).toHaveTextContent("1,000,000")
    expect(store.getState().experiment).toBe(experiment)
  })

  it("makes one undo of one gesture on the slider", async () => {
    open("mazur", 12)
    store.getState().select("W:2:0:0")
    const screen = await render(<Inspector />)
    const slider = screen.getByRole("slider").element() as HTMLInputElement
    const move = (value: number) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(slider, String(value))
      slider.dispatchEvent(new Event("input", { bubbles: true }))
    }
    const before = store.getState().past.length
    for (const value of [0.45, 0.5, 0.6]) move(value)
    slider.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }))
    expect(store.getState().past.length).toBe(before + 1)
    move(0.7)
    expect(store.getState().past.length).toBe(before + 2)
    slider.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }))
    expect(store.getState().experiment.edits).toHaveLength(1)
    slider.focus()
    slider.blur()
    expect(store.getState().experiment.edits[0]?.change).toMatchObject({ value: 0.7 })
  })

  it("gives the gradient as a product, and chooses targets of classes by 0 and 1", async () => {
    open("mazur", 12)
    store.getState().select("W:2:0:0")
    const screen = await render(<Inspector />)
    await expect.element(screen.getByText("0.0822")).toBeVisible()
    open("classify", 3)
    store.getState().select("y:2:1")
    await screen.getByRole("radio", { name: "1" }).click()
    expect([...store.getState().frame.samples[0]!.y]).toEqual([0, 1, 0])
  })

  it("returns a number to what it was", async () => {
    open("mazur", 3)
    store.getState().select("b:1:0")
    const screen = await render(<Inspector />)
    await screen.getByRole("button", { name: "Change the sign" }).click()
    await expect.element(screen.getByRole("textbox", { name: "Bias" })).toHaveValue("−0.3500")
    await screen.getByRole("button", { name: "Reset" }).click()
    await expect.element(screen.getByRole("textbox", { name: "Bias" })).toHaveValue("0.3500")
  })
})
