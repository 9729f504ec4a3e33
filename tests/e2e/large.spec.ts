import type { Page } from "@playwright/test"
import { netOf } from "../../scripts/bench/nets.mjs"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const network = (page: Page) => page.getByRole("region", { name: "Network" })
const cells = (page: Page) =>
  network(page)
    .getByRole("group", { name: /^The network/ })
    .getByRole("button")
const position = async (page: Page) => (await frameOf(page)).position
const load = (page: Page, sizes: readonly number[]) => page.evaluate((net) => window.chainrule.load(net), netOf(sizes))

test("784-30-10 opens, steps forwards and back, edits, takes back and plays", async ({ page, open }) => {
  await open()
  await load(page, [784, 30, 10])
  await expect(network(page).getByRole("group", { name: /784-30-10/ })).toBeVisible()
  const start = await frameOf(page)
  for (let t = 1; t <= 14; t++) {
    await page.keyboard.press("ArrowRight")
    await expect.poll(() => position(page)).toBe(t)
  }
  for (let t = 13; t >= 0; t--) {
    await page.keyboard.press("ArrowLeft")
    await expect.poll(() => position(page)).toBe(t)
  }
  expect(await frameOf(page)).toEqual(start)

  await page.evaluate(() => window.chainrule.seek(12))
  const before = await frameOf(page)
  await page.evaluate(() => window.chainrule.edit({ weight: [0, 5, 300], value: 3 }))
  const after = await frameOf(page)
  expect(after.values.z[0]![5]).not.toBe(before.values.z[0]![5])
  expect(after.values.z[0]![6]).toBe(before.values.z[0]![6])
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect.poll(() => frameOf(page)).toEqual(before)

  await page.getByRole("combobox", { name: "Speed" }).selectOption("60")
  await page.getByRole("button", { name: "Play / Pause" }).click()
  await expect.poll(() => position(page)).toBeGreaterThan(30)
  await page.getByRole("button", { name: "Play / Pause" }).click()
  // Few elements, however many numbers.
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(5_000)
})

test("a cell of a heat map is found by pointer and by keys, and is the same number everywhere", async ({
  page,
  open,
}) => {
  await open()
  await load(page, [784, 30, 10])
  await page.evaluate(() => window.chainrule.seek(12))
  const inputs = cells(page).first()
  await inputs.focus()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowRight")
  await expect(inputs).toHaveAccessibleName(/^input 30\b/)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: "Input x 30" })).toBeVisible()
  await expect(page.locator('[data-cell][data-term="x:0:29"]')).toHaveAttribute("aria-pressed", "true")

  const weights = cells(page).nth(1)
  await weights.focus()
  await page.keyboard.press("End")
  await expect(weights).toHaveAccessibleName(/^weight from neuron 784 of layer 1 to neuron 30 of layer 2/)
  const box = (await weights.locator("xpath=..").boundingBox())!
  await page.mouse.move(box.x + 3, box.y + 3)
  await expect(network(page)).toContainText(/weight from neuron 1\d of layer 1 to neuron 1 of layer 2/)
  await page.mouse.click(box.x + box.width - 1, box.y + 3)
  await expect(page.getByRole("heading", { name: /^Weight w 1,7[78]\d of layer 2/ })).toBeVisible()
  await expect(page.locator('[data-cell][data-term^="W:1:0:7"][aria-pressed="true"]')).toHaveCount(1)

  await cells(page).nth(2).focus()
  await page.keyboard.press("Enter")
  await expect(network(page)).toContainText("Strongest weights into it:")
  await network(page).getByRole("combobox", { name: "Between the layers" }).selectOption("gradients")
  await expect(network(page)).toContainText("∂C/∂W²")
})

test("20-20-20-10 has its edges on a canvas; the nearest is found", async ({ page, open }) => {
  await open()
  await load(page, [20, 20, 20, 10])
  await page.evaluate(() => window.chainrule.seek(9))
  const drawing = page.getByRole("group", { name: /20-20-20-10/ })
  await expect(network(page).locator("canvas")).toBeVisible()
  const first = (await drawing.locator('[data-term="x:0:0"]').boundingBox())!
  const next = (await drawing.locator('[data-term="a:1:0"]').boundingBox())!
  const [x, y] = [(first.x + next.x + next.width) / 2, first.y + first.height / 2]
  await page.mouse.move(x, y)
  await expect(drawing.locator('[data-term="W:1:0:0"][role="button"]')).toHaveCount(1)
  await page.mouse.click(x, y)
  await expect(page.getByRole("heading", { name: "Weight w 11 of layer 2" })).toBeVisible()
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => position(page)).toBe(10)
})
