import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { cutOff } from "./cutOff"
import { expect } from "./page"

/** Runs axe, and looks for what axe does not see: text that is cut off and a page that is wider than its window. */
export async function expectClean(page: Page, moment: string) {
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
  expect.soft(found, `axe, ${moment}`).toEqual([])
  expect.soft(await page.evaluate(cutOff), `cut off, ${moment}`).toEqual([])
}
