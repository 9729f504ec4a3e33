import type { Locator, Page } from "@playwright/test"
import { netOf } from "../../scripts/bench/nets.mjs"
import "../../src/i18n/later"
import { type Locale, loadLocale, type Say, sayIn } from "../../src/i18n/say"
import { expect, test } from "./page"
import { frameOf, mazur } from "./reading"

// Everything the stage can do, on a phone, with nothing but a finger: no hover, no keys, no second button.
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const near = (expected: number) => expect.closeTo(expected, 9)
const position = (page: Page) => async () => (await frameOf(page)).position
const weight = (page: Page) =>
  page.evaluate(() => {
    const { layers, edits } = window.chainrule.document()
    const last = edits?.at(-1)?.change
    return last && "value" in last ? last.value : layers[1]?.weights[0]?.[0]
  })

/** What a finger can press, by the names that the page has in a language. */
function touches(page: Page, say: Say) {
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true }).filter({ visible: true })
  const region = (id: "equation.title" | "inspector.title" | "values.title" | "network.title") =>
    page.getByRole("region", { name: say(id), exact: true })
  const cell = (term: string) => region("values.title").locator(`[data-cell][data-term="${term}"]`).first()
  return {
    button,
    region,
    cell,
    tab: (id: "equation" | "algorithm" | "values") => page.getByRole("tab", { name: say(`${id}.title`) }).tap(),
    /** Opens what stands behind a button of the bar, does something there, and closes it. */
    async within(name: string, act: () => Promise<unknown>) {
      await button(name).tap()
      await act()
      await button(name).tap()
    },
    async select(term: string) {
      await page.getByRole("tab", { name: say("values.title") }).tap()
      await cell(term).tap()
      await page.getByRole("tab", { name: say("equation.title") }).tap()
    },
  }
}

/** A finger that is laid down on the middle of something, moved, and lifted. */
async function drag(page: Page, from: Locator, dx: number) {
  await from.scrollIntoViewIfNeeded()
  const box = await from.boundingBox()
  if (!box) throw new Error("nothing there to drag")
  const session = await page.context().newCDPSession(page)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", by = 0) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: x + by, y }] })
  await touch("touchStart")
  for (const part of [0.1, 0.4, 0.7, 1]) await touch("touchMove", dx * part)
  await touch("touchEnd")
  await session.detach()
}

for (const locale of ["en", "ko"] satisfies Locale[])
  test.describe(locale, () => {
    test.use({ locale })
    let say: Say
    test.beforeAll(async () => {
      await loadLocale(locale)
      say = sayIn(locale)
    })

    test("1: five grains, into, over and out, breakpoints, run to a line and until a number is known", async ({
      page,
      open,
    }) => {
      await open()
      const { button, tab, within, select } = touches(page, say)
      const settings = say("bar.settings")
      for (const [grain, at] of [
        ["layer", 1],
        ["pass", 6],
        ["cycle", 14],
      ] as const) {
        await within(settings, () =>
          page.getByRole("combobox", { name: say("bar.grain") }).selectOption({ label: say(`bar.grain.${grain}`) }),
        )
        await button(say("command.next")).tap()
        await expect.poll(position(page)).toBe(at)
      }
      await button(say("command.previous")).tap()
      await expect.poll(position(page)).toBe(0)
      for (const grain of ["neuron", "term"] as const) {
        await page.evaluate(() => window.chainrule.seek(1))
        await within(settings, () =>
          page.getByRole("combobox", { name: say("bar.grain") }).selectOption({ label: say(`bar.grain.${grain}`) }),
        )
        await button(say("command.next")).tap()
        await expect.poll(async () => (await frameOf(page)).within?.done).toBe(grain === "term" ? 1 : 3)
      }
      const press = async (id: "debug.out" | "debug.into" | "debug.back-into" | "debug.over") => {
        await button(settings).tap()
        await button(say(id)).tap()
      }
      await press("debug.out")
      await expect.poll(async () => (await frameOf(page)).within).toBeNull()
      await expect.poll(position(page)).toBe(2)
      await press("debug.into")
      await expect.poll(async () => (await frameOf(page)).within).toMatchObject({ done: 1 })
      await press("debug.back-into")
      await expect.poll(async () => (await frameOf(page)).within).toBeNull()
      await press("debug.over")
      await expect.poll(position(page)).toBe(3)
      await tab("algorithm")
      await page
        .getByRole("button", { name: say("debug.run-to", { line: 9, what: "" }).trim() })
        .first()
        .tap()
      await expect.poll(async () => (await frameOf(page)).values.delta[0]).toEqual(mazur.delta2.map(near))
      await button(say("debug.breakpoint-on", { line: 14 })).tap()
      await within(settings, () =>
        page.getByRole("combobox", { name: say("bar.grain") }).selectOption({ label: say("bar.grain.pass") }),
      )
      await button(say("command.play")).tap()
      await expect.poll(position(page)).toBe(14)
      await expect(button(say("command.play"))).toHaveAttribute("aria-pressed", "false")
      await select("a:1:0")
      await button(say("debug.until", { what: say("debug.delta", { j: 1, l: 2 }) })).tap()
      await expect.poll(async () => (await frameOf(page)).values.delta[0]).toEqual([expect.any(Number), null])
    })

    test("2: every form of an equation, a notation, and a number that leads to where it comes from", async ({
      page,
      open,
    }) => {
      await open()
      const { button, region } = touches(page, say)
      await page.evaluate(() => window.chainrule.seek(8))
      for (const form of ["equation.matrix", "equation.index", "equation.numbers"] as const)
        await expect(region("equation.title").getByText(say(form), { exact: true }).first()).toBeVisible()
      await region("equation.title").locator('.katex [data-term="delta:2:0"]').last().tap({ force: true })
      const origin = page.getByRole("region", { name: say("origin.title") })
      await expect(origin).toBeInViewport({ ratio: 0.5 })
      await origin.locator('.katex [data-term="y:2:0"]').last().tap({ force: true })
      await expect(
        page
          .getByText(say("origin.given.y", { value: "0.01" }))
          .filter({ visible: true })
          .first(),
      ).toBeVisible()
      await button(say("origin.close")).tap()
      await expect(origin).toHaveCount(0)
      const inIndices = region("equation.title").locator("dd .katex").nth(1)
      const before = await inIndices.textContent()
      await region("equation.title").getByText(say("notation.title"), { exact: true }).tap()
      await page.getByRole("combobox", { name: say("notation.weights") }).selectOption({ index: 2 })
      await expect(inIndices).not.toHaveText(before ?? "")
    })

    test("3: the curve of a weight, its paths, a neuron's sum and slope", async ({ page, open }) => {
      await open()
      const { region, select } = touches(page, say)
      await page.evaluate(() => window.chainrule.seek(12))
      await select("W:2:0:0")
      const inspector = region("inspector.title")
      await drag(page, inspector.getByRole("slider", { name: say("curve.handle", { letter: "w" }) }), 30)
      await expect.poll(() => weight(page)).toBeGreaterThan(0.4)
      const edited = await weight(page)
      await drag(page, inspector.getByRole("slider", { name: say("curve.landing", { letter: "w" }) }), -25)
      await expect
        .poll(() => page.evaluate(() => window.chainrule.document().edits?.at(-1)?.change))
        .toMatchObject({ learningRate: expect.any(Number) })
      expect(edited).not.toBe(0.4)
      await inspector.getByText(say("paths.title", { n: 1 })).tap()
      await expect(inspector).toContainText("δ")
      await select("a:1:0")
      await expect(inspector.getByText(say("sum.title"))).toBeVisible()
      await inspector
        .getByRole("button", { name: new RegExp(say("sum.to-weight", { value: "" }).trim()) })
        .first()
        .tap()
      await expect(inspector.getByRole("textbox", { name: say("inspector.weight") })).toBeVisible()
    })

    test("4: matrices with live numbers: an entry lights what makes it", async ({ page, open }) => {
      await open(`?preset=relu`)
      const { button } = touches(page, say)
      await page.evaluate(() => window.chainrule.seek(12))
      await page
        .getByRole("button", { name: say("matrices.title") })
        .first()
        .tap()
      const board = page.getByRole("group", { name: say("matrices.name") }).first()
      await board.locator('[data-term="dW:1:1:1"]').tap()
      await expect(board.locator("[data-cell][data-light]")).toHaveCount(3)
      await button(say("matrices.wrong")).tap()
      await expect(page.getByText(/\(1×3\) · \(2×1\)/)).toBeVisible()
    })

    test("5: values are sorted by change, read by the mean, and copied", async ({ page, open, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"])
      await open()
      const { button, tab, region } = touches(page, say)
      await page.evaluate(() => window.chainrule.seek(12))
      await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
      await tab("values")
      await region("values.title").getByText(say("values.changed"), { exact: true }).tap()
      await expect(region("values.title").getByText(say("values.changed.by"), { exact: true })).toBeVisible()
      await button(say("values.copy")).tap()
      await expect(page.getByText(say("values.copied"))).toBeVisible()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("w³₁₁\t3\t1\t1\t0.5\t0.4")
    })

    test("6: a number dragged by hand is one undo; comparing, random weights, the list of changes", async ({
      page,
      open,
    }) => {
      await open()
      const { button, cell, tab } = touches(page, say)
      await page.evaluate(() => window.chainrule.seek(12))
      await tab("values")
      await drag(page, cell("W:2:0:0"), 40)
      await expect.poll(() => weight(page)).toBeGreaterThan(0.4)
      // From a tap a quarter of a second after a drag elsewhere Chromium at times makes no click, only pointer events.
      await expect(async () => {
        if ((await weight(page)) !== 0.4) await button(say("command.undo")).tap({ timeout: 2000 })
        expect(await weight(page)).toBe(0.4)
      }).toPass()
      await button(say("history.title")).tap()
      await button(say("compare.keep")).tap()
      await expect(page.getByRole("region", { name: say("compare.title") })).toBeVisible()
      await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.6 }))
      await expect(cell("delta:1:0")).toHaveAttribute("aria-label", /0\.00877/)
      await button(say("compare.stop")).tap()
      if (!(await button(say("randomise.open")).isVisible())) await button(say("history.title")).tap()
      await button(say("randomise.open")).tap()
      const dialog = page.getByRole("dialog")
      await dialog.getByRole("button", { name: say("randomise.run"), exact: true }).tap()
      await expect(dialog).toBeHidden()
      await expect.poll(() => page.evaluate(() => window.chainrule.document().layers[0]?.biases)).toEqual([0, 0])
    })

    test("7: neurons and layers come and go, an impossible pairing has two ways out", async ({ page, open }) => {
      await open()
      const { button } = touches(page, say)
      await button(say("net.edit")).tap()
      const tools = page.getByRole("region", { name: say("net.edit") })
      const press = (name: string) => tools.getByRole("button", { name, exact: true }).tap()
      const drawing = (shape: string) => page.getByRole("group", { name: say("network.drawing", { shape }) })
      await press(say("net.add-neuron", { l: 2 }))
      await expect(drawing("2-3-2")).toBeVisible()
      await press(say("net.add-layer", { below: 2, above: 3 }))
      await expect(drawing("2-3-3-2")).toBeVisible()
      await press(say("net.remove-layer", { l: 2 }))
      await expect(drawing("2-3-2")).toBeVisible()
      await tools.getByRole("combobox", { name: say("net.cost") }).selectOption("binary-cross-entropy")
      await expect(tools.getByRole("alert")).toBeInViewport()
      await tools.getByRole("button", { name: new RegExp(say("net.do.round-targets"), "i") }).tap()
      await expect(tools.getByRole("combobox", { name: say("net.cost") })).toHaveValue("binary-cross-entropy")
    })

    test("8: the proof is asked for, read and stays", async ({ page, open }) => {
      await open()
      const { button } = touches(page, say)
      const badge = page.locator("header").getByRole("button", { name: /4 δ|δ 4/ })
      await button(say("proof.check")).tap()
      // Where only a sign has room in the bar, the whole answer opens at once.
      const dialog = page.getByRole("dialog", { name: say("proof.title") })
      for (let time = 0; time < 2; time++) {
        await expect(dialog).toBeInViewport()
        await dialog.getByRole("button", { name: say("app.close") }).tap()
        await expect(dialog).toBeHidden()
        if (time === 0) await badge.tap()
      }
    })

    test("9: a cell of a large net is found with a finger", async ({ page, open }) => {
      await open()
      const { region, tab } = touches(page, say)
      await page.evaluate((net) => window.chainrule.load(net), netOf([784, 30, 10]))
      await page.evaluate(() => window.chainrule.seek(12))
      const weights = region("network.title")
        .getByRole("group", { name: /784-30-10/ })
        .getByRole("button")
        .nth(1)
      const box = (await weights.locator("xpath=..").boundingBox())!
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
      await expect(region("inspector.title").getByRole("textbox", { name: say("inspector.weight") })).toBeVisible()
      await tab("values")
      await expect(region("values.title").locator('[aria-pressed="true"][data-term^="W:1:"]').first()).toBeVisible()
    })

    test("10: an example, a theme, a language and the steps in front of a class", async ({ page, open }) => {
      await open("?theme=projector")
      const { button } = touches(page, say)
      await page.getByRole("combobox", { name: say("app.example") }).selectOption("xor")
      await expect(page).toHaveTitle(/XOR/)
      await button(say("command.next")).tap()
      await expect.poll(position(page)).toBe(1)
      await button(say("app.looks")).tap()
      await page.getByRole("combobox", { name: say("app.theme") }).selectOption("dark")
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")
    })

    test("11: what is pressed in the dialogs of sharing and of a lesson is large enough", async ({ page, open }) => {
      await open()
      const { button } = touches(page, say)
      await page.evaluate(() => window.chainrule.seek(3))
      const small = () =>
        page
          .locator("dialog[open] :is(button, input, textarea, select, label:has(input), summary)")
          .evaluateAll((all) =>
            all
              .filter((one) => one.checkVisibility() && !one.matches("[type=checkbox], [type=file]"))
              .filter((one) => one.getBoundingClientRect().height < 44)
              .map((one) => one.outerHTML),
          )
      await button(say("app.looks")).tap()
      await button(say("share.title")).tap()
      await expect(button(say("kept.keep"))).toBeVisible()
      expect(await small()).toEqual([])
      await button(say("lesson.prepare")).tap()
      await button(say("lesson.add")).tap()
      await page.locator("dialog[open] summary").tap()
      await page.locator("dialog[open] details textarea").first().fill("mine")
      await expect(page.getByRole("checkbox", { name: say("present.with-notes") })).toBeVisible()
      expect(await small()).toEqual([])
    })
  })

test.describe("on a tablet", () => {
  test.use({ viewport: { width: 1024, height: 768 } })

  for (const lang of ["en", "ko"])
    test(`no word sticks out of its button in the top bar: ${lang}`, async ({ page, open }) => {
      await open(`?lang=${lang}`)
      const over = await page
        .locator("header")
        .first()
        .getByRole("button")
        .evaluateAll((all) =>
          all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.getAttribute("aria-label")),
        )
      expect(over).toEqual([])
    })
})

for (const theme of ["light", "dark", "projector"])
  test(`a toggle that is pressed is told from one that is not by more than colour: ${theme}`, async ({
    page,
    open,
  }) => {
    await open(`?theme=${theme}`)
    await page.evaluate(() => window.chainrule.seek(3))
    await page.locator("body").press("m")
    await page.locator("body").press("Shift+M")
    await page.locator("dialog[open] summary").tap()
    const toggle = page.locator("dialog[open]").getByRole("button", { name: "δ" })
    const looks = () =>
      toggle.evaluate((button) => {
        const { color, backgroundColor, boxShadow } = getComputedStyle(button)
        const luminance = (written: string) => {
          const [r = 0, g = 0, b = 0] = (written.match(/[\d.]+/g) ?? []).map((part) => {
            const c = Number(part) / 255
            return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
          })
          return 0.2126 * r + 0.7152 * g + 0.0722 * b
        }
        const [a, b] = [luminance(color), luminance(backgroundColor)]
        return { backgroundColor, boxShadow, contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) }
      })
    const before = await looks()
    await toggle.tap()
    await expect(toggle).toHaveAttribute("aria-pressed", "true")
    const after = await looks()
    expect(after.contrast).toBeGreaterThan(4.5)
    expect(after.backgroundColor).not.toBe(before.backgroundColor)
    expect(after.boxShadow).not.toBe(before.boxShadow)
  })
