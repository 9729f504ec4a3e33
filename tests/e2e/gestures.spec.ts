import type { Locator, Page } from "@playwright/test"
import { expect, test } from "./page"

/** The number that all gestures change. */
const cell = (page: Page) => page.locator('[data-cell][data-term="W:2:0:0"]')
const undo = (page: Page) => page.getByRole("button", { name: "Undo", exact: true })

/** The weight as the document has it, with all its digits: 0.4 at first. */
const weight = (page: Page) =>
  page.evaluate(() => {
    const { layers, edits } = window.chainrule.document()
    const last = edits?.at(-1)?.change
    return last && "value" in last ? last.value : layers[1]?.weights[0]?.[0]
  })

/** Where a gesture can begin. */
const places = {
  "a number of the tables": cell,
  "the point of the curve": (page: Page) => page.getByRole("slider", { name: "w on the curve of C" }),
  "the slider": (page: Page) => page.getByRole("slider", { name: "Weight, slider" }),
}

/** What can come instead of the button being let go. The pointer is moved on with no button held, as it comes back from where it was let go unseen. */
const interruptions = {
  "a window in front": (page: Page) => page.evaluate(() => dispatchEvent(new Event("blur"))),
  "the browser taking the pointer away": (page: Page) =>
    page.evaluate(() => {
      const held =
        document.querySelector("[data-dragging]") ??
        document.querySelector('g[role="slider"][aria-label$="curve of C"]')
      held?.dispatchEvent(new PointerEvent("pointercancel", { bubbles: true, pointerId: 1, isPrimary: true }))
    }),
  "the menu of the right button": (page: Page) =>
    page.evaluate(() => {
      const held =
        document.querySelector("[data-dragging]") ??
        document.querySelector('g[role="slider"][aria-label$="curve of C"]')
      held?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }))
    }),
}

async function middleOf(place: Locator) {
  await place.scrollIntoViewIfNeeded()
  const box = await place.boundingBox()
  if (!box) throw new Error("nothing there to drag")
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Position 12 of Mazur's net, with the weight inspected. */
async function begin(page: Page) {
  await page.evaluate(() => window.chainrule.seek(12))
  await cell(page).click()
  await expect(places["the point of the curve"](page)).toBeVisible()
}

for (const [where, place] of Object.entries(places)) {
  test(`dragging ${where} is one undo, out of the window and back`, async ({ page, open }) => {
    await open()
    await begin(page)
    const { x, y } = await middleOf(place(page))
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (const by of [8, 20, 40, -20, 30]) await page.mouse.move(x + by, y)
    await page.mouse.move(x + 30, -50)
    await page.mouse.up()
    await expect.poll(() => weight(page)).not.toBe(0.4)
    // The last value has landed when the picture stands still.
    await page.evaluate(() => window.chainrule.seek(window.chainrule.frame().position))
    const dragged = await weight(page)
    await page.mouse.move(x - 60, y)
    expect(await weight(page)).toBe(dragged)
    await undo(page).click()
    await expect.poll(() => weight(page)).toBe(0.4)
    await expect(undo(page)).toBeDisabled()
  })

  // The browser itself ends a gesture on its slider.
  if (where === "the slider") continue
  for (const [what, interrupt] of Object.entries(interruptions)) {
    test(`dragging ${where} ends at its last value with ${what}`, async ({ page, open }) => {
      await open()
      await begin(page)
      const { x, y } = await middleOf(place(page))
      await page.mouse.move(x, y)
      await page.mouse.down()
      for (const by of [8, 20, 40]) await page.mouse.move(x + by, y)
      await interrupt(page)
      await expect.poll(() => weight(page)).not.toBe(0.4)
      await page.evaluate(() => window.chainrule.seek(window.chainrule.frame().position))
      const dragged = await weight(page)
      await page.mouse.move(x + 90, y)
      expect(await weight(page)).toBe(dragged)
      await page.mouse.up()
      await expect(page.locator("[data-dragging]")).toHaveCount(0)
      // A new gesture begins as ever.
      const again = await middleOf(place(page))
      await page.mouse.move(again.x, again.y)
      await page.mouse.down()
      for (const by of [-8, -20, -40]) await page.mouse.move(again.x + by, again.y)
      await page.mouse.up()
      await expect.poll(() => weight(page)).not.toBe(dragged)
      await undo(page).click()
      await expect.poll(() => weight(page)).toBe(dragged)
    })
  }
}

test("turning the wheel over a number scrolls, and changes nothing", async ({ page, open }) => {
  await open()
  await begin(page)
  for (const place of Object.values(places)) {
    const { x, y } = await middleOf(place(page))
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, 120)
    await page.mouse.wheel(0, -120)
  }
  // The wheel is heard in time for the next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect(await weight(page)).toBe(0.4)
  await expect(undo(page)).toBeDisabled()
})

test("the same number typed again is no change, and a megabyte of text is refused in a sentence", async ({
  page,
  open,
}) => {
  await open()
  await begin(page)
  const field = page.getByRole("region", { name: "Inspector" }).getByRole("textbox", { name: "Weight" })
  for (const same of ["0.4", "0,40", "2/5"]) {
    await field.fill(same)
    await field.press("Enter")
    await expect(field).not.toHaveAttribute("aria-invalid", "true")
  }
  await expect(undo(page)).toBeDisabled()
  await field.fill("7".repeat(1_000_000))
  await field.press("Enter")
  await expect(field).toHaveAttribute("aria-invalid", "true")
  expect((await field.inputValue()).length).toBeLessThanOrEqual(65)
  expect(await weight(page)).toBe(0.4)
})

/** Where else than in tables and drawing a weight can be dragged. */
const elsewhere = {
  "in an equation": (page: Page) =>
    page.getByRole("region", { name: "Equation", exact: true }).locator('.katex [data-term="W:2:0:0"][data-drag]'),
  "in a matrix": (page: Page) =>
    page.getByRole("group", { name: /^The equation as matrices/ }).locator('[data-term="W:2:0:0"][data-drag]'),
}

for (const [where, place] of Object.entries(elsewhere))
  test(`a number ${where} can be dragged, its symbol cannot`, async ({ page, open }) => {
    await open()
    await page.evaluate(() => window.chainrule.seek(8))
    await page.getByRole("button", { name: "Matrices with numbers" }).first().click()
    await expect(place(page).first()).toBeVisible()
    const { x, y } = await middleOf(place(page).first())
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (const by of [8, 20, 40]) await page.mouse.move(x + by, y)
    await page.mouse.up()
    await expect.poll(() => weight(page)).not.toBe(0.4)
    await undo(page).click()
    await expect.poll(() => weight(page)).toBe(0.4)
    await expect(undo(page)).toBeDisabled()
    await expect(page.locator('.katex [data-term="delta:2:0"][data-drag]')).toHaveCount(0)
  })
