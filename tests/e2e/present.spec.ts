import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"
import { present, press, strip, where } from "./presented"

const seek = (page: Page, t: number) => page.evaluate((to) => window.chainrule.seek(to), t)
const numberOf = (audience: Page, term: string) => audience.locator(`#stage g[data-q][data-term="${term}"] text`).last()
const edge = (audience: Page) => audience.locator('#stage [data-kind="edge"][data-term="W:2:0:0"]')
/** All that a page holds in its elements: texts, names, titles. */
const written = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

test("the class's window follows steps, edits, what is pointed at, ways of writing and language", async ({
  page,
  open,
  context,
}) => {
  await open()
  await seek(page, 8)
  const audience = await present(page, context)
  expect(new URL(audience.url()).search).toBe("?present")
  await where(audience, "step 8 of 14")
  await expect(audience.locator("html")).toHaveAttribute("data-theme", "projector")
  await expect(numberOf(audience, "delta:1:0")).toHaveText("0.00877")
  // A remote's keys.
  await page.bringToFront()
  await page.locator("body").press("PageDown")
  await where(audience, "step 9 of 14")
  await page.locator("body").press("PageUp")
  await page.locator("body").press("PageUp")
  await where(audience, "step 7 of 14")
  await seek(page, 12)
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
  // δ has moved, and shows what it was.
  await expect(audience.locator('#stage g[data-term="delta:1:0"]')).toContainText("▲")
  await page.evaluate(() => window.chainrule.undo())
  await expect(audience.locator('#stage g[data-term="delta:1:0"]')).not.toContainText("▲")
  await page
    .getByRole("region", { name: "Network" })
    .getByRole("button", { name: /^neuron 2 of layer 3/ })
    .click()
  await expect(audience.locator('#stage [data-kind="neuron"][data-selected]')).toHaveAttribute("data-term", "a:2:1")
  await page.getByRole("combobox", { name: "Language" }).selectOption("ko")
  await expect(audience.locator("html")).toHaveAttribute("lang", "ko")
  await page.getByRole("combobox", { name: "예제" }).selectOption("xor")
  await expect(audience.locator('#stage [data-kind="neuron"]')).toHaveCount(3)
  await audience.close()
  await expect(page.getByText("청중용 창이 열려 있지 않습니다.")).toBeVisible()
  const again = context.waitForEvent("page")
  await page.getByRole("button", { name: "청중용 창 열기" }).click()
  await expect((await again).locator('#stage [data-kind="neuron"]')).toHaveCount(3)
})

test("all that is said of a step is seen by the class, and nothing of keys it does not have", async ({
  page,
  open,
  context,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await open()
  const audience = await present(page, context)
  await audience.setViewportSize({ width: 1280, height: 720 })
  await expect(audience.getByText("With each step an equation appears here")).toBeVisible()
  await expect(audience.getByText("Next step")).toHaveCount(1)
  await expect(audience.getByText("Next step")).toBeHidden()
  await seek(page, 14)
  await where(audience, "step 14 of 14")
  const sentence = audience.getByText(/^Each weight and bias/)
  const end = () => sentence.evaluate((element) => element.getBoundingClientRect().bottom)
  const bar = await audience.locator("footer").evaluate((element) => element.getBoundingClientRect().top)
  await expect.poll(end).toBeLessThan(bar)
  const size = await sentence.evaluate((element) => Number(element.closest<HTMLElement>("[style*=zoom]")?.style.zoom))
  expect(size).toBeGreaterThan(0.7)
  // Nor is anything of the lecturer's strip cut off at 1024.
  for (const control of await strip(page).locator("button, select").all()) await expect(control).toBeInViewport()
})

test("nothing can be changed in the class's window", async ({ page, open, context }) => {
  await open()
  await seek(page, 8)
  const audience = await present(page, context)
  await where(audience, "step 8 of 14")
  const stage = () => audience.locator("#stage").textContent()
  const before = await stage()
  await audience.bringToFront()
  for (const key of ["ArrowRight", "PageDown", "End", "Space", "b", "i", "+", "?", "Shift+P", "Control+z"])
    await audience.keyboard.press(key)
  await audience.mouse.click(400, 300)
  await audience.mouse.move(500, 200)
  await audience.evaluate(() => document.body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true })))
  await audience.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1200)))
  expect(await stage()).toBe(before)
  await expect(audience.locator("#stage :is([data-hovered], [data-selected])")).toHaveCount(0)
  // The only control there is; Tab finds no other.
  await expect(audience.locator(":is(button, select, input, summary, [tabindex]):not([inert] *)")).toHaveCount(1)
  await expect(audience.getByRole("button", { name: "Full screen" })).toBeVisible()
  expect(await audience.evaluate(() => "chainrule" in window)).toBe(false)
})

test("freeze, blank, spotlight, pointer", async ({ page, open, context }) => {
  await open()
  await seek(page, 5)
  const audience = await present(page, context)
  await where(audience, "step 5 of 14")
  await press(page, "Freeze")
  await expect(strip(page).getByText("Frozen: the class sees the moment from before.")).toBeVisible()
  await seek(page, 9)
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.9 }))
  // A window that comes late sees the same.
  await audience.reload()
  await where(audience, "step 5 of 14")
  await expect(edge(audience)).toHaveAttribute("aria-label", /, 0\.4$/)
  await press(page, "Freeze")
  await where(audience, "step 9 of 14")
  await expect(edge(audience)).toHaveAttribute("aria-label", /, 0\.9$/)
  // B is a breakpoint otherwise.
  const blank = audience.locator("[data-blank]")
  await page.locator("body").press("b")
  await expect(blank).toBeVisible()
  await expect(page.locator("[data-breakpoint]")).toHaveCount(0)
  await page.locator("body").press(".")
  await expect(blank).toHaveCount(0)
  // In a field they are letters.
  const notes = strip(page).getByRole("textbox")
  await notes.press("b")
  await expect(notes).toHaveValue("b")
  await expect(blank).toHaveCount(0)
  await press(page, "Spotlight")
  await page
    .getByRole("region", { name: "Network" })
    .getByRole("button", { name: /^neuron 1 of layer 2/ })
    .click()
  const opacity = (term: string) =>
    audience.locator(`#stage [data-kind][data-term="${term}"]`).evaluate((item) => getComputedStyle(item).opacity)
  await expect.poll(() => opacity("a:1:1")).toBe("0.15")
  expect(await opacity("a:1:0")).toBe("1")
  await press(page, "Pointer")
  const neuron = (of: Page) => of.locator('#stage [data-kind="neuron"][data-term="a:2:1"] > [data-tint]')
  const middle = async (of: Page) => {
    const box = (await neuron(of).boundingBox())!
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const at = await middle(page)
  await page.mouse.move(at.x, at.y)
  const dot = audience.locator("[data-pointer]")
  await expect(dot).toBeVisible()
  const there = await middle(audience)
  const seen = (await dot.boundingBox())!
  expect(Math.abs(seen.x + seen.width / 2 - there.x)).toBeLessThan(2)
  expect(Math.abs(seen.y + seen.height / 2 - there.y)).toBeLessThan(2)
})

test("the strip says what the class sees as it is; what is revealed is said, and no focus is lost", async ({
  page,
  open,
  context,
}) => {
  await open()
  await seek(page, 9)
  await present(page, context)
  const status = strip(page).getByRole("status").first()
  const spoken = (text: string) =>
    expect(page.locator('p.visually-hidden[role="status"]').filter({ hasText: text })).toHaveCount(1)
  await press(page, "z")
  await press(page, "δ")
  await expect(status).toHaveText("The class sees the network and its equation, without z, δ.")
  await press(page, "Blank")
  await expect(status).toHaveText("Blank: the class sees black. Hidden from it: z, δ.")
  await press(page, "Blank")
  await press(page, "Freeze")
  await expect(status).toHaveText("Frozen: the class sees the moment from before. Hidden from it: z, δ.")
  await press(page, "Freeze")
  await press(page, "Spotlight")
  await spoken("Spotlight on")
  await press(page, "Pointer")
  await spoken("Pointer on: the class sees where you point")
  await press(page, "Pointer")
  await spoken("Pointer off.")
  await page.bringToFront()
  await strip(page).getByRole("button", { name: "Reveal" }).press("Enter")
  await spoken("Revealed: z, δ.")
  await expect(status).toHaveText("The class sees the network and its equation.")
  await expect(strip(page).getByRole("button", { name: "z", exact: true })).toBeFocused()
})

test("a presentation that ends while it is dark says so, and the next one takes the same window", async ({
  page,
  open,
  context,
}) => {
  await open()
  await seek(page, 5)
  const audience = await present(page, context)
  await press(page, "Blank")
  await expect(audience.locator("[data-blank]")).toBeVisible()
  await press(page, "Stop presenting")
  await expect(audience.getByText("The presentation is over.")).toBeVisible()
  await expect(audience.locator("[data-blank]")).toHaveCount(0)
  // What was dark stays unseen.
  await expect(audience.locator("#stage")).toHaveCount(0)
  await seek(page, 8)
  await page.getByRole("button", { name: "Present", exact: true }).click()
  await where(audience, "step 8 of 14")
  await expect(strip(page).getByText("The class sees the network and its equation.")).toBeVisible()
  expect(context.pages()).toHaveLength(2)
  // After a reload as well.
  await press(page, "Stop presenting")
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  await seek(page, 3)
  await page.getByRole("button", { name: "Present", exact: true }).click()
  await where(audience, "step 3 of 14")
  expect(context.pages()).toHaveLength(2)
  await press(page, "δ")
  await seek(page, 9)
  await expect(numberOf(audience, "delta:1:0")).toHaveText("?")
  await press(page, "Reveal")
  await expect(numberOf(audience, "delta:1:0")).toHaveText("0.00877")
})

test("either side is reloaded and goes on within two seconds", async ({ page, open, context }) => {
  await open()
  await seek(page, 12)
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
  const audience = await present(page, context)
  await where(audience, "step 12 of 14")
  await strip(page).getByRole("textbox", { name: "Notes on this step, for you alone" }).fill("ask <b>first</b>")
  await press(page, "δ")
  await expect(numberOf(audience, "delta:1:0")).toHaveText("?")
  const began = Date.now()
  await audience.reload()
  await expect(numberOf(audience, "delta:1:0")).toHaveText("?")
  expect(Date.now() - began).toBeLessThan(5000)
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  await expect(strip(page).getByRole("textbox")).toHaveValue("ask <b>first</b>")
  await expect(strip(page).getByText("The class sees the network and its equation, without δ.")).toBeVisible()
  expect(await page.evaluate(() => window.chainrule.document())).toMatchObject({ edits: [{ cycle: 0 }] })
  await expect(edge(audience)).toHaveAttribute("aria-label", /, 0\.5$/)
  await expect(strip(page).getByRole("button", { name: "δ" })).toHaveAttribute("aria-pressed", "true")
  await page.getByRole("button", { name: "Next step" }).click()
  await where(audience, "step 13 of 14")
  await press(page, "Stop presenting")
  await expect(audience.getByText("The presentation is over.")).toBeVisible()
  // The class's window has the focus of the screen, the button that of this page.
  await expect
    .poll(() =>
      page.getByRole("button", { name: "Present", exact: true }).evaluate((it) => document.activeElement === it),
    )
    .toBe(true)
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  await expect(strip(page)).toHaveCount(0)
})

test("what is asked for, notes and answers are nowhere in the class's window", async ({ page, open, context }) => {
  await open("?lesson=5")
  const audience = await present(page, context)
  await strip(page).getByRole("textbox", { name: "Notes on this page, for you alone" }).fill("the secret of the page")
  await seek(page, 8)
  await where(audience, "step 8 of 14")
  const lecture = page.locator('[data-panel="lecture"]')
  const heading = await lecture.getByRole("heading", { level: 2 }).first().innerText()
  for (const text of ["the secret of the page", heading]) expect(await written(audience)).not.toContain(text)
  await lecture.getByRole("button", { name: "Leave the lecture" }).first().click()
  await seek(page, 8)
  await expect(numberOf(audience, "delta:1:0")).toHaveText("0.00877")
  await press(page, "δ")
  await expect(numberOf(audience, "delta:1:0")).toHaveText("?")
  await expect(numberOf(audience, "a:1:0")).toHaveText("0.5933")
  await expect(audience.getByText(/≈ \?/).first()).toBeVisible()
  for (const digits of ["0.00877", "0.00995", "0.1385", "0.0381"]) expect(await written(audience)).not.toContain(digits)
  await press(page, "Reveal")
  await expect(numberOf(audience, "delta:1:0")).toHaveText("0.00877")
  // One number alone.
  await page.locator('[data-panel="values"] [data-cell][data-term="delta:1:1"]').click()
  await strip(page)
    .getByRole("button", { name: /^δ of neuron 2 of layer 2|^error.*neuron 2 of layer 2/ })
    .click()
  await expect(numberOf(audience, "delta:1:1")).toHaveText("?")
  await expect(numberOf(audience, "delta:1:0")).toHaveText("0.00877")
})

test("links leave notes out unless they are wanted, files hold them", async ({ page, open, context }) => {
  await open()
  await present(page, context)
  await strip(page).getByRole("textbox").fill("mine")
  await page.getByRole("button", { name: "Share", exact: true }).click()
  const link = page.getByRole("textbox", { name: "Link" })
  await expect(link).toHaveValue(/#d=1\./)
  const without = await link.inputValue()
  await page.getByRole("checkbox", { name: "With my notes" }).check()
  await expect(link).not.toHaveValue(without)
  const withNotes = await link.inputValue()
  await page.keyboard.press("Escape")
  await press(page, "Stop presenting")
  for (const [hash, text] of [
    [without, ""],
    [withNotes, "mine"],
  ] as const) {
    const other = await context.newPage()
    await other.goto(hash)
    await other.evaluate(() => window.chainrule.ready)
    const opening = context.waitForEvent("page")
    await other.getByRole("button", { name: "Present", exact: true }).click()
    await (await opening).close()
    await expect(strip(other).getByRole("textbox")).toHaveValue(text)
    await other.close()
  }
})

test("of two windows that present the newest leads, the other is told and can take over", async ({
  page,
  open,
  context,
}) => {
  await open()
  await seek(page, 3)
  const audience = await present(page, context)
  await where(audience, "step 3 of 14")
  // A second window with all that the first keeps, as a tab that was duplicated.
  const opening = context.waitForEvent("page")
  await page.evaluate(() => {
    window.open(location.href)
  })
  const second = await opening
  await expect(strip(page).getByText("Another window of yours is presenting now.")).toBeVisible()
  await second.evaluate(() => window.chainrule.seek(6))
  await where(audience, "step 6 of 14")
  await seek(page, 9)
  await second.evaluate(() => window.chainrule.seek(7))
  await where(audience, "step 7 of 14")
  await press(page, "Present from here")
  await where(audience, "step 9 of 14")
  await expect(strip(second).getByText("Another window of yours is presenting now.")).toBeVisible()
})

test("a presenter of another version, garbage, and a window that nobody leads are told in a sentence", async ({
  page,
  open,
  context,
  address,
}) => {
  await open()
  const audience = await present(page, context)
  await where(audience, "before the first step")
  await page.goto("about:blank")
  await expect(audience.getByText("Waiting for the presenter's window.")).toBeVisible()
  const say = (message: object) =>
    audience.evaluate((said) => new BroadcastChannel(`chainrule ${location.hash.slice(3)}`).postMessage(said), message)
  await say({ kind: "pulse", version: "9.9.9", lease: 1, serial: 1 })
  await expect(audience.getByText(/the presenter's of version 9\.9\.9\. Reload both\./)).toBeVisible()
  await say({ kind: "state", version: 7 })
  await expect(audience.getByText("What the presenter's window sent could not be read.")).toBeVisible()
  const alone = await context.newPage()
  await alone.goto(`${address}?present`)
  await expect(alone.getByText("This window follows a presentation.")).toBeVisible()
  await expectClean(alone, "alone")
})

for (const refused of ["a refused window", "no channel"])
  test(`with ${refused} it goes on in the same window`, async ({ page, open }) => {
    await page.addInitScript((what) => {
      if (what === "no channel") Reflect.deleteProperty(window, "BroadcastChannel")
      else window.open = () => null
    }, refused)
    await open("?theme=dark")
    await page.getByRole("button", { name: "Present", exact: true }).click()
    await expect(page.getByText("The browser allowed no second window: the class sees this one.")).toBeVisible()
    await expect(page.locator("html")).toHaveAttribute("data-theme", "projector")
    // Nothing that is the lecturer's own.
    await expect(strip(page).getByRole("textbox")).toHaveCount(0)
    await expectClean(page, "in the same window")
    await page.locator("body").press("b")
    await expect(page.locator("[data-blank]")).toBeVisible()
    await page.locator("body").press("b")
    await expect(page.locator("[data-blank]")).toHaveCount(0)
    await page.reload()
    await page.evaluate(() => window.chainrule.ready)
    await press(page, "Stop presenting")
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")
  })

for (const lang of ["en", "ko"])
  test(`both windows are clean, and the strip on small screens: ${lang}`, async ({ page, open, context }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await open(`?lang=${lang}`)
    await seek(page, 8)
    const opening = context.waitForEvent("page")
    await page.locator("body").press("Shift+P")
    const audience = await opening
    await audience.setViewportSize({ width: 1920, height: 1080 })
    // The first picture of the page has a stage too, but no such button.
    await expect(audience.getByRole("button", { name: /^(Full screen|전체 화면)$/ })).toBeVisible()
    await expectClean(audience, "the class's window")
    await expectClean(page, "the lecturer's window")
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expectClean(page, `${width} × ${height}`)
    }
  })
