import type { CDPSession, Page } from "@playwright/test"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const cell = (page: Page, term: string) =>
  page.getByRole("region", { name: "Values" }).locator(`[data-cell][data-term="${term}"]`)
const label = (page: Page, term: string) =>
  page.getByRole("region", { name: "Network" }).locator(`[data-drag][data-term="${term}"]`)
const weights = async (page: Page) => {
  const { edits } = await page.evaluate(() => window.chainrule.document())
  return edits?.map(({ change }) => change)
}

async function centre(page: Page, term: string) {
  const box = await label(page, term).boundingBox()
  if (!box) throw new Error(`${term} is not drawn`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function dragBy(page: Page, term: string, dx: number) {
  const { x, y } = await centre(page, term)
  await page.mouse.move(x, y)
  await page.mouse.down()
  // The first pixels only tell a drag from a click.
  await page.mouse.move(x + Math.sign(dx) * 4, y)
  await page.mouse.move(x + Math.sign(dx) * 4 + dx, y, { steps: 10 })
}

test.describe("a number dragged by mouse", () => {
  test("moves with the pointer, is one undo, and a press alone still selects", async ({ page, open }) => {
    await open()
    await page.evaluate(() => window.chainrule.seek(12))
    await dragBy(page, "W:2:0:0", 20)
    await page.mouse.up()
    await expect.poll(() => weights(page)).toEqual([{ weight: [1, 0, 0], value: 0.6 }])
    await expect(page.getByRole("region", { name: "Inspector" })).toContainText("Learning rate")
    await page.evaluate(() => window.chainrule.undo())
    expect(await weights(page)).toBeUndefined()
    await label(page, "W:2:0:0").click()
    await expect(page.getByRole("region", { name: "Inspector" })).toContainText("Weight")
  })

  test("is back to the bit with Escape, and nothing is left to undo", async ({ page, open }) => {
    await open()
    await dragBy(page, "b:1:0", 30)
    await expect.poll(() => weights(page)).toEqual([{ bias: [0, 0], value: 0.65 }])
    await page.keyboard.press("Escape")
    await expect.poll(() => weights(page)).toBeUndefined()
    await page.mouse.move(400, 400)
    await page.mouse.up()
    expect(await weights(page)).toBeUndefined()
    await expect(page.getByRole("button", { name: "Undo", exact: true })).toHaveAttribute("aria-disabled", "true")
  })

  test("is finer with Shift, in the tables too, and ends where another window takes over", async ({ page, open }) => {
    await open()
    const box = await cell(page, "x:0:0").boundingBox()
    const [x, y] = [(box?.x ?? 0) + 10, (box?.y ?? 0) + 12]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.keyboard.down("Shift")
    await page.mouse.move(x + 4, y)
    await page.mouse.move(x + 14, y)
    await expect.poll(() => weights(page)).toEqual([{ x: [0, 0], value: 0.06 }])
    await page.evaluate(() => window.dispatchEvent(new Event("blur")))
    await page.mouse.move(x + 200, y)
    await page.mouse.up()
    expect(await weights(page)).toEqual([{ x: [0, 0], value: 0.06 }])
  })

  test("does not turn with the wheel, but with Alt and the wheel", async ({ page, open }) => {
    await open()
    const { x, y } = await centre(page, "W:2:0:0")
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, -100)
    await page.keyboard.down("Alt")
    expect(await weights(page)).toBeUndefined()
    await page.mouse.wheel(0, -100)
    await expect.poll(() => weights(page)).toEqual([{ weight: [1, 0, 0], value: 0.41 }])
    await page.keyboard.up("Alt")
  })

  test("is no target that can only be 0 or 1", async ({ page, open }) => {
    await open("?preset=classify")
    await expect(cell(page, "y:2:0")).toBeVisible()
    await expect(page.locator('[data-drag][data-term^="y:"]')).toHaveCount(0)
    await expect(page.locator('[data-drag][data-term^="x:"]').first()).toBeVisible()
  })
})

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  const touch = (session: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] })

  test("a finger sideways changes the number, a finger upwards scrolls", async ({ page, open }) => {
    await open()
    const session = await page.context().newCDPSession(page)
    const { x, y } = await centre(page, "x:0:0")
    await touch(session, "touchStart", x, y)
    for (const dx of [4, 20, 24, 34, 44]) await touch(session, "touchMove", x + dx, y)
    await touch(session, "touchEnd")
    await expect.poll(() => weights(page)).toMatchObject([{ x: [0, 0] }])
    const first = await weights(page)
    expect(first).not.toMatchObject([{ value: 0.05 }])
    await touch(session, "touchStart", x, y)
    for (const dy of [10, 40, 80, 120, 160]) await touch(session, "touchMove", x + 2, y - dy)
    await touch(session, "touchEnd")
    await expect.poll(() => page.locator("main").evaluate((main) => main.scrollTop)).toBeGreaterThan(20)
    expect(await weights(page)).toEqual(first)
    expect((await frameOf(page)).position).toBe(0)
  })
})

test.describe("a run kept for comparison", () => {
  const changes = (page: Page) => page.getByRole("button", { name: "Changes", exact: true })
  const list = (page: Page) => page.getByRole("region", { name: "Changes" })

  test("is compared with at every step, by keyboard alone, and undo works meanwhile", async ({ page, open }) => {
    await open()
    const before = await page.evaluate(() => window.chainrule.seek(22))
    await page.evaluate(() => window.chainrule.seek(12))
    await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
    await changes(page).focus()
    await page.keyboard.press("Enter")
    await list(page).getByRole("button", { name: "Compare with before the edit" }).focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")
    await expect(page.getByRole("region", { name: "Comparison" })).toContainText("Weight w³₁₁: 0.4 → 0.5")
    await page.evaluate(() => window.chainrule.seek(22))
    const was = before.values.delta[0]?.[0] ?? Number.NaN
    await expect(cell(page, "delta:1:0")).toHaveAttribute("aria-label", new RegExp(`, was ${was.toFixed(5)}, up`))
    await page.evaluate(() => window.chainrule.undo())
    await expect(cell(page, "delta:1:0")).not.toHaveAttribute("aria-label", /was/)
    await page.evaluate(() => window.chainrule.redo())
    await expect(cell(page, "delta:1:0")).toHaveAttribute("aria-label", /was/)
    await page.getByRole("button", { name: "Stop comparing" }).click()
    await expect(page.locator('[aria-label*=", was "]')).toHaveCount(0)
  })

  test("the list goes back to before any change, and random weights are the same for the same seed", async ({
    page,
    open,
  }) => {
    await open("?preset=xor")
    for (let time = 0; time < 2; time++) {
      await changes(page).click()
      await list(page).getByRole("button", { name: "Randomise …" }).click()
      await page.getByRole("dialog").getByRole("combobox", { name: "Initialisation" }).selectOption("He")
      await page.getByRole("dialog").getByRole("textbox", { name: "Seed" }).fill("-1")
      await expect(page.getByRole("dialog")).toContainText("Seed used: 4294967295")
      await page.getByRole("dialog").getByRole("button", { name: "Randomise" }).click()
      await expect(page.getByRole("dialog")).toBeHidden()
    }
    const drawn = await page.evaluate(() => window.chainrule.document())
    await changes(page).click()
    await list(page).getByRole("button", { name: "Back to before: Randomised (He, seed 4294967295)" }).last().click()
    expect(await page.evaluate(() => window.chainrule.document())).toEqual(drawn)
    await list(page).getByRole("button", { name: "Back to before" }).first().click()
    expect(await page.evaluate(() => window.chainrule.document())).not.toEqual(drawn)
    await list(page).getByRole("button", { name: "Do again" }).last().click()
    await list(page).getByRole("button", { name: "Reset all" }).click()
    await expect(list(page).getByRole("button", { name: "Back to before: All numbers reset" })).toBeVisible()
  })
})

test("all numbers are copied with all digits, for a spreadsheet", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 5e-324 }))
  await page.getByRole("region", { name: "Values" }).getByRole("button", { name: "Copy" }).click()
  await expect(page.getByText("All numbers are on the clipboard")).toBeVisible()
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n")
  expect(lines[0]).toBe("symbol\tlayer\tj\tk\tvalue\twas")
  expect(lines).toContain("w³₁₁\t3\t1\t1\t5e-324\t0.4")
  const { values } = await frameOf(page)
  expect(lines.find((line) => line.startsWith("δ²₁\t"))?.split("\t")[4]).toBe(String(values.delta[0]?.[0]))
})
