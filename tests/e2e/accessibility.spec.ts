import type { Page } from "@playwright/test"
import { netOf } from "../../scripts/bench/nets.mjs"
import { expectClean } from "./clean"
import { expect, test } from "./page"

const sizes = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const

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

for (const [width, height, theme] of [
  [1440, 900, "light"],
  [390, 844, "dark"],
] as const)
  test(`nothing is wrong in what opens, at ${width} × ${height}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height })
    await open(`?theme=${theme}&lang=ko`)
    await page.evaluate(() => window.chainrule.seek(12))
    await page.getByText("표기법").click()
    await page.getByRole("combobox", { name: "가중치" }).selectOption({ index: 1 })
    await page.getByRole("button", { name: "신경망 바꾸기" }).click()
    await page
      .getByRole("region", { name: "신경망 바꾸기" })
      .getByRole("combobox", { name: "비용" })
      .selectOption({ index: 1 })
    await expectClean(page, "notation, and a refused change of the net")
    await page.getByRole("button", { name: "신경망 바꾸기" }).click()
    await page.evaluate(() => document.querySelector<SVGElement>('svg [data-term="W:1:0:0"]')?.focus())
    await page.keyboard.press("Enter")
    await page.getByText("이 표본의 비용까지 가는 경로").click()
    await expectClean(page, "a weight, its curve and its paths")
  })

for (const sizes of [
  [784, 30, 10],
  [20, 20, 20, 10],
])
  test(`nothing is wrong in ${sizes.join("-")}, wide and narrow`, async ({ page, open }) => {
    await open()
    await page.evaluate((net) => window.chainrule.load(net), netOf(sizes))
    await page.evaluate(() => window.chainrule.seek(9))
    await expectClean(page, "wide")
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(() => window.chainrule.seek(12))
    await expectClean(page, "narrow")
  })

test("nothing is wrong in the dialogs: the proof, new numbers, the shortcuts", async ({ page, open }) => {
  await open()
  const dialog = page.getByRole("dialog")
  const shut = async () => {
    await page.keyboard.press("Escape")
    await expect(dialog).toHaveCount(0)
  }
  await page.getByRole("button", { name: "Check gradients" }).click()
  await page.getByRole("button", { name: /gradients agree/ }).click()
  await expect(dialog).toBeVisible()
  await expectClean(page, "the proof")
  await shut()
  await page.getByRole("button", { name: "Changes" }).click()
  await page.getByRole("button", { name: "Randomise …" }).click()
  await expect(dialog).toBeVisible()
  await expectClean(page, "new numbers")
  await shut()
  await page.keyboard.press("Escape")
  await page.locator("body").press("?")
  await expect(dialog).toBeVisible()
  await expectClean(page, "the shortcuts")
  await shut()
})

test("Tab leads through the whole page, to its end and back to its start: nothing keeps the focus", async ({
  page,
  open,
}) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  const focused = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll("*")]
      return document.activeElement === document.body ? -1 : all.indexOf(document.activeElement!)
    })
  for (const key of ["Tab", "Shift+Tab"]) {
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    const visited: number[] = []
    // Until it comes round: to the page itself, or to where it began.
    while (visited.length < 300) {
      await page.keyboard.press(key)
      const at = await focused()
      if (visited.length > 0 && (at === -1 || at === visited[0])) break
      expect(visited, `${key} stays at, or goes back to, what it had`).not.toContain(at)
      visited.push(at)
    }
    expect(visited.length).toBeGreaterThan(20)
    expect(visited.length).toBeLessThan(300)
  }
})
