import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"

/** Text of less than 18 px on the screen, but for indices. */
const small = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = []
    const magnified = Number(getComputedStyle(document.documentElement).getPropertyValue("--magnified"))
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement
      if (
        !node.textContent?.trim() ||
        !element ||
        element.closest(".visually-hidden, script, option, .mtight, [class*=scripts], [class*=prime]")
      )
        continue
      const range = document.createRange()
      range.selectNode(node)
      const { width, height } = range.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      const drawing = element.closest("svg")
      const units = drawing?.viewBox.baseVal.width
      const scale = drawing && units ? drawing.getBoundingClientRect().width / units : magnified
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
      if (size < 17.9) found.push(`${size.toFixed(1)} px: ${node.textContent.slice(0, 30)}`)
    }
    return found
  })

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
] as const)
  test(`no text is small in front of a class, at ${width} × ${height}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height })
    await open("?theme=projector")
    await page.evaluate(() => window.chainrule.seek(12))
    await page.evaluate(() => document.fonts.ready)
    expect(await small(page)).toEqual([])
    await expectClean(page, "the equation")
    await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
    await page
      .getByRole("region", { name: "Network" })
      .getByRole("button", { name: /^neuron 1 of layer 2/ })
      .click()
    await expect(page.getByRole("heading", { name: "Neuron 1 of layer 2" })).toBeVisible()
    expect(await small(page)).toEqual([])
    await expectClean(page, "a neuron")
    for (const tab of ["Algorithm", "Values"]) {
      await page.getByRole("tab", { name: tab }).click()
      expect(await small(page)).toEqual([])
      await expectClean(page, tab)
    }
  })

test("numbers are dragged as far as they are seen to be, and the theme is kept", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open()
  await page.getByRole("combobox", { name: "Theme" }).selectOption("projector")
  await expect(page.getByRole("tab", { name: "Values" })).toBeVisible()
  await page.evaluate(() => window.chainrule.seek(12))
  await page.getByRole("tab", { name: "Values" }).click()
  const cell = page.locator('[data-cell][data-term="W:2:0:0"]')
  await cell.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await cell.boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 6 })
  await page.mouse.up()
  await expect.poll(async () => Number(await cell.getAttribute("title"))).toBeGreaterThan(0.4)
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  await expect(page.locator("html")).toHaveAttribute("data-theme", "projector")
})
