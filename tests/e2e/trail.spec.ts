import { expect, test } from "./page"

const trail = (page: import("@playwright/test").Page) =>
  page.getByRole("region", { name: "Where this number comes from" })
const crumbs = (page: import("@playwright/test").Page) => trail(page).getByRole("list").getByRole("button")

test("from a gradient down to an input and back, by mouse", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await page.getByRole("region", { name: "Values" }).locator('[data-term="dW:1:0:0"]').click()
  for (const term of ["delta:1:0", "delta:2:0", "a:2:0", "z:2:0", "a:1:0", "z:1:0", "a:0:0", "x:0:0"])
    await trail(page).locator(`.katex [data-term="${term}"]`).last().click()
  await expect(crumbs(page)).toHaveCount(9)
  await expect(trail(page)).toContainText("0.05 is an input of the sample: it is given, and can be changed.")
  await crumbs(page).nth(1).click()
  await expect(crumbs(page)).toHaveCount(2)
  await expect(crumbs(page).last()).toHaveAttribute("aria-current", "true")
  await expect(crumbs(page).last()).toHaveAccessibleName(/^error δ of neuron 1 of layer 2, 0.00877/)
  await page.getByRole("button", { name: "Back to the step alone" }).click()
  await expect(trail(page)).toHaveCount(0)
})

test("by keyboard alone, and the numbers follow the step", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await page.getByRole("region", { name: "Values" }).locator('[data-term="delta:1:0"]').focus()
  await page.keyboard.press("Enter")
  const numbers = trail(page).getByRole("group")
  await numbers.getByRole("button", { name: /^error δ of neuron 1 of layer 3/ }).focus()
  await page.keyboard.press("Enter")
  await expect(crumbs(page)).toHaveCount(2)
  await crumbs(page).first().focus()
  await page.keyboard.press("Enter")
  await expect(crumbs(page)).toHaveCount(1)
  await page.evaluate(() => window.chainrule.seek(12 + 14))
  await expect(trail(page)).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(trail(page)).toHaveCount(0)
})

test("the mean of a batch leads to each sample's own gradient", async ({ page, open }) => {
  await open("?preset=xor")
  const { perCycle } = await page.evaluate(() => window.chainrule.frame())
  await page.evaluate((t) => window.chainrule.seek(t), perCycle - 1)
  await page.getByRole("region", { name: "Values" }).locator('[data-term="dW:2:0:0"]').click()
  await trail(page).getByRole("button", { name: "sample 3" }).click()
  await expect.poll(async () => (await page.evaluate(() => window.chainrule.frame())).sample).toBe(2)
  await expect(trail(page)).toBeVisible()
})

test("a weight of a later cycle leads to the update that made it", async ({ page, open }) => {
  await open()
  const cell = page.getByRole("region", { name: "Values", exact: true }).locator('[data-cell][data-term="W:2:0:0"]')
  await page.evaluate(() => window.chainrule.seek(3))
  await cell.click()
  await expect(trail(page)).toHaveCount(0)
  await page.evaluate(() => window.chainrule.seek(14 + 5))
  await expect(trail(page)).toContainText("update of cycle 1")
  await trail(page).getByRole("button", { name: "Go to that update" }).click()
  await expect.poll(async () => (await page.evaluate(() => window.chainrule.frame())).position).toBe(14)
  await expect(trail(page).locator(".katex").first()).toBeVisible()
})

test("a sample's own cell of a mean leads to that sample's moment", async ({ page, open }) => {
  await open("?preset=xor")
  const { perCycle } = await page.evaluate(() => window.chainrule.frame())
  await page.evaluate((t) => window.chainrule.seek(t), perCycle - 1)
  await page.getByRole("button", { name: "Matrices with numbers" }).first().click()
  const mean = page.getByRole("group", { name: /^The equation as matrices/ }).first()
  await mean
    .getByRole("group", { name: /sample 2, / })
    .locator("[data-cell]")
    .first()
    .click()
  await expect.poll(async () => (await page.evaluate(() => window.chainrule.frame())).sample).toBe(1)
  await expect(trail(page)).toBeVisible()
})

test("the trail unfolds a long sum", async ({ page, open }) => {
  await open("?preset=deep")
  await page.evaluate(() => window.chainrule.seek(4))
  await page.getByRole("region", { name: "Values" }).locator('[data-term="z:2:0"]').first().click()
  const numbers = trail(page).locator('.katex [data-term^="W:2:0:"]')
  const folded = await numbers.count()
  await trail(page)
    .getByRole("button", { name: /^Show all/ })
    .click()
  await expect.poll(() => numbers.count()).toBeGreaterThan(folded)
})

test("in the update's equation the old weight is answered with the old number, by pointer and by keyboard", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  const { perCycle } = await page.evaluate(() => window.chainrule.frame())
  await page.evaluate((t) => window.chainrule.seek(t), perCycle)
  const equation = page.locator('[data-panel="equation"]')
  const bar = page.locator("footer")
  const number = (former: boolean) =>
    equation.locator(`.katex [data-term="W:2:0:0"]${former ? "[data-was]" : ":not([data-was])"}`, {
      hasText: /^0\.\d+$/,
    })
  await number(true).first().hover()
  await expect(bar).toContainText("w³₁₁ = 0.4")
  await expect(bar).not.toContainText("w³₁₁ = 0.35")
  await number(false).first().hover()
  await expect(bar).toContainText("w³₁₁ = 0.35891647971788")
  const buttons = equation
    .locator("[data-numbers]")
    .first()
    .getByRole("button", { name: /^weight from neuron 1/ })
  await expect(buttons.first()).toHaveText(/0\.3589$/)
  await expect(buttons.nth(1)).toHaveText(/0\.4 before the update$/)
  await buttons.nth(1).focus()
  await expect(bar).toContainText("w³₁₁ = 0.4")
  await expect(number(true).first()).toHaveAttribute("data-focused")
})
