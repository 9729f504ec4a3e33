import type { Locator } from "@playwright/test"
import { cutOff } from "./cutOff"
import { expect, test } from "./page"

const whereOneIs = /^cycle 1,206 · update · step \d+ of \d+$/
const allDigits = /^[aδz]²₁ = −?\d\.\d{10,}/

async function whole(line: Locator): Promise<void> {
  await expect(line).toBeVisible()
  expect(await line.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true)
}

for (const [theme, width, height] of [
  ["projector", 1024, 768],
  ["light", 1024, 768],
  ["light", 1440, 900],
] as const)
  test(`the bar of steps is as high at every step (${theme}, ${width} × ${height})`, async ({ page, open }) => {
    await page.setViewportSize({ width, height })
    await open(`?theme=${theme}&preset=xor`)
    const bar = page.locator("footer")
    const rail = page.getByRole("slider", { name: "Timeline" })
    const box = await bar.boundingBox()
    const { x, width: long } = (await rail.boundingBox())!
    for (const t of [1, 8, 12, 13, 48, 49, 50, 51]) {
      await page.evaluate((t) => window.chainrule.seek(t), t)
      expect(await bar.boundingBox(), `at step ${t}`).toEqual(box)
      expect(await rail.boundingBox(), `at step ${t}`).toMatchObject({ x, width: long })
    }
  })

for (const preset of ["mazur", "relu", "classify", "xor"])
  test(`the neurons of ${preset} are cards, and its tables are not cut off`, async ({ page, open }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await open(`?preset=${preset}`)
    await page.evaluate(() => window.chainrule.seek(10))
    await expect(page.locator('svg[data-form="card"]')).toBeVisible()
    const tables = page.locator("[data-panel=values] table")
    await expect(tables.first()).toBeVisible()
    const wider = () =>
      tables.evaluateAll(
        (all) =>
          all.filter((table) => table.getBoundingClientRect().width > table.parentElement!.clientWidth + 1).length,
      )
    await expect.poll(wider).toBe(0)
    expect(await page.evaluate(cutOff)).toEqual([])
  })

test("a step is read from its title on, however far the column was scrolled", async ({ page, open }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await open()
  await page.evaluate(() => window.chainrule.seek(8))
  await page.locator('[data-cell][data-term="W:2:0:0"]').click()
  await expect(page.getByRole("heading", { name: /^C against w/ })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("heading", { name: /^BP2/ })).toBeInViewport()
  await page.evaluate(() => window.chainrule.next())
  await expect(page.getByRole("heading", { name: /^BP3/ })).toBeInViewport()
})

test("in front of a class the current line is in sight once the algorithm is opened", async ({ page, open }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await open("?theme=projector")
  await page.evaluate(() => window.chainrule.seek(12))
  await page.getByRole("tab", { name: "Algorithm" }).click()
  await expect(page.locator('[aria-current="step"]')).toBeInViewport({ ratio: 1 })
})

test("F leaves the network and its equation alone, also after a reload", async ({ page, open }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open()
  const values = page.getByRole("heading", { name: "Values" })
  await expect(values).toBeVisible()
  await page.keyboard.press("f")
  await expect(values).toBeHidden()
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  await expect(page.getByRole("heading", { name: "Equation" })).toBeVisible()
  await expect(values).toBeHidden()
  await page.getByRole("button", { name: "Network and equation only" }).click()
  await expect(values).toBeVisible()
})

test("a mouse over the timeline is told which step lies there", async ({ page, open }) => {
  await open("?preset=xor")
  const rail = page.getByRole("slider", { name: "Timeline" })
  const { width, height } = (await rail.boundingBox())!
  await rail.hover({ position: { x: (width * 20.5) / 51, y: height / 2 } })
  await expect(page.getByText(/^sample 2 of 4 · .* · step 20 of 50$/)).toBeVisible()
})

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const)
  test(`where one is stands whole, and a number that is pointed at beside it (${width} × ${height})`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height })
    await open("?preset=xor")
    await page.evaluate(() => window.chainrule.train(1206))
    const bar = page.locator("footer")
    const before = await bar.boundingBox()
    await page.locator('svg [data-kind="neuron"]').first().hover()
    const full = bar.getByText(allDigits)
    await expect(full).toBeVisible()
    expect(await bar.boundingBox()).toEqual(before)
    await whole(bar.getByText(whereOneIs))
    const rail = (await page.getByRole("slider", { name: "Timeline" }).boundingBox())!
    const number = (await full.boundingBox())!
    expect(number.y + number.height <= rail.y + 8 || number.y >= rail.y + rail.height).toBe(true)
  })

test("on a phone where one is stands whole, and all digits of a neuron that is selected beside how it was made", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open("?preset=xor")
  await page.evaluate(() => window.chainrule.train(1206))
  const bar = page.locator("footer")
  const before = await bar.boundingBox()
  await page.locator('svg [data-kind="neuron"]').first().click()
  await whole(bar.getByText(whereOneIs))
  expect(await bar.boundingBox()).toEqual(before)
  await expect(bar.getByText(allDigits)).toBeHidden()
  await expect(page.locator("[data-trail]").getByText(allDigits)).toBeInViewport()
})
