import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { cutOff } from "./cutOff"
import { expect, test } from "./page"

const sizes = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const

/** Runs axe, and looks for what axe does not see: text that is cut off and a page that is wider than its window. */
async function expectClean(page: Page, moment: string) {
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
  expect.soft(found, `axe, ${moment}`).toEqual([])
  expect.soft(await page.evaluate(cutOff), `cut off, ${moment}`).toEqual([])
}

async function expectCleanThroughout(page: Page) {
  await expectClean(page, "at the start")
  await page.evaluate(() => window.chainrule.seek(8))
  await expectClean(page, "in the middle of the backward pass")
  await page.evaluate(() => window.chainrule.seek(12))
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: -0.5 }))
  await page.evaluate(() => window.chainrule.edit({ weight: [0, 1, 0], value: 123456.5 }))
  await expectClean(page, "after an edit")
}

for (const [width, height] of sizes)
  for (const theme of ["light", "dark"])
    for (const lang of ["en", "ko"])
      test(`nothing is wrong at ${width} × ${height}, ${theme}, ${lang}`, async ({ page, open }) => {
        await page.setViewportSize({ width, height })
        await open(`?theme=${theme}&lang=${lang}`)
        await expectCleanThroughout(page)
      })

for (const preset of ["xor", "neuron", "classify", "relu", "deep"])
  test(`nothing is wrong in the example ${preset}, wide and narrow`, async ({ page, open }) => {
    await open(`?preset=${preset}&lang=ko`)
    await page.evaluate(() => window.chainrule.next("cycle"))
    await expectClean(page, "wide")
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(() => window.chainrule.previous())
    await expectClean(page, "narrow")
  })

test("everything can be used in 320 pixels", async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await open()
  await expectClean(page, "at the start")
  for (let i = 0; i < 8; i += 1) await page.getByRole("button", { name: "Next step", exact: true }).click()
  await expectClean(page, "in the middle of the backward pass")
  for (const panel of ["Equation", "Algorithm", "Values"]) {
    await page.getByRole("tab", { name: panel }).click()
    await expect(page.getByRole("region", { name: panel })).toBeVisible()
    await expectClean(page, panel)
  }
})
