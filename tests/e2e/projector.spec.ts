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

for (const [width, height] of [
  [1024, 768],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const)
  test(`no panel or row lies over another in front of a class, at ${width} × ${height}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height })
    await open("?theme=projector&preset=xor")
    await page.evaluate(() => window.chainrule.seek(14))
    const equation = page.locator('[data-panel="equation"]')
    const inspector = page.locator('[data-panel="inspector"]')
    const apart = async () => {
      // What is written in the equation's panel, which might be squeezed below it.
      const ends = await equation.evaluate((panel) => panel.firstElementChild!.getBoundingClientRect().bottom)
      expect(ends).toBeLessThanOrEqual((await inspector.boundingBox())!.y)
    }
    await expect(page.getByRole("heading", { name: /^Learning rate/ })).toBeAttached()
    await apart()
    const edge = page
      .getByRole("region", { name: "Network" })
      .getByRole("button", { name: /^weight from neuron 1 of layer 1 to neuron 1/ })
    await edge.press("Enter")
    await expect(page.getByRole("heading", { name: /^Weight w/ })).toBeVisible()
    await apart()
    // The samples' numbers and all digits of what is selected, between the timeline and the steps.
    const steps = (await page.getByRole("button", { name: "Next step" }).boundingBox())!
    const bar = page.getByRole("region", { name: "Steps" })
    for (const text of [bar.locator("[data-steps]").getByText("2", { exact: true }), bar.getByText(/^w²₁₁ = /)])
      expect(await text.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThanOrEqual(steps.y + 1)
  })

test("F leaves out the tabs in front of a class, and brings them back", async ({ page, open }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await open("?theme=projector")
  await page.evaluate(() => window.chainrule.seek(3))
  // The weights have their numbers beside a panel that is not too wide.
  await expect(page.locator("#stage").getByText("0.4500")).toBeVisible()
  await page.locator("body").press("f")
  await expect(page.getByRole("tablist")).toHaveCount(0)
  await expect(page.getByRole("heading", { name: "Activation", exact: true })).toBeInViewport()
  await expectClean(page, "the network and its equation alone")
  await page.getByRole("button", { name: "Network and equation only" }).click()
  await expect(page.getByRole("tab", { name: "Values" })).toBeVisible()
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
