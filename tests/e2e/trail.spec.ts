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
