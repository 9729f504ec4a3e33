import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, test } from "./page"

const pictures = (page: Page) => page.locator('[data-panel="pictures"]')
const kind = (page: Page) => pictures(page).locator("header").getByRole("combobox")

const words = {
  en: {
    training: "Training",
    wait: "Computing …",
    table: "As a table",
    words: "In words",
    right: /4 of 4 samples told rightly/,
  },
  ko: {
    training: "학습",
    wait: "계산하는 중 …",
    table: "표로 보기",
    words: "글로 보기",
    right: /표본 4개 가운데 4개를 맞혔습니다/,
  },
} as const

for (const lang of ["en", "ko"] as const)
  test(`every picture of a trained net is drawn, named and told in numbers (${lang})`, async ({ page, open }) => {
    test.setTimeout(120_000)
    await open(`?preset=xor&lang=${lang}`)
    await page.evaluate(() => window.chainrule.train(400))
    await page.getByRole("button", { name: words[lang].training, exact: true }).click()
    for (const [id, shown] of [
      ["surface", /x₁.*0\.0\d+/],
      ["histograms", /W/],
      ["deltas", /\|δ²\|/],
      ["plane", /w³₁₁/],
    ] as const) {
      await kind(page).selectOption(id)
      await expect(pictures(page).getByText(words[lang].wait)).toHaveCount(0, { timeout: 30_000 })
      const image = pictures(page).getByRole("img").first()
      await image.scrollIntoViewIfNeeded()
      await expect(image).toBeVisible()
      await expect(image).toHaveAccessibleName(shown)
      const table = pictures(page).getByText(words[lang].table)
      if (await table.count()) {
        await table.click()
        await expect(pictures(page).getByRole("cell").first()).toHaveText(/\d/)
      }
      if (id === "histograms") {
        await pictures(page).getByText(words[lang].words).first().click()
        const counts = await pictures(page).locator("td:last-child").allTextContents()
        expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(4)
      }
      if (id === "plane") await expect(pictures(page).getByRole("table")).toHaveCount(2)
      const found = await new AxeBuilder({ page }).include('[data-panel="pictures"]').analyze()
      expect(found.violations).toEqual([])
    }
    await kind(page).selectOption("confusion")
    await expect(pictures(page).getByText(words[lang].right)).toBeVisible()
    await expect(pictures(page).locator("tbody td")).toHaveText(["2", "0", "0", "2"])
  })

for (const id of ["deltas", "plane"])
  test(`the picture of the run moves while it is trained, and ends where it pauses (${id})`, async ({ page, open }) => {
    await open("?preset=xor&lang=en")
    await page.getByRole("button", { name: "Training", exact: true }).click()
    await kind(page).selectOption(id)
    const image = pictures(page).getByRole("img").first()
    const label = async () => (await image.getAttribute("aria-label")) ?? ""
    const told = async () => Number(/in cycle (\d+)(?: \(dot\)\.|:)/i.exec(await label())?.[1])
    await expect.poll(told).toBe(1)
    await page.getByRole("button", { name: "Train", exact: true }).click()
    await expect.poll(told).toBeGreaterThan(1)
    const meanwhile = await told()
    await expect.poll(told).toBeGreaterThan(meanwhile)
    await page.getByRole("button", { name: "Pause", exact: true }).click()
    await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible()
    const { cycle } = await page.evaluate(() => window.chainrule.frame())
    await expect.poll(told).toBe(cycle + 1)
    if (id === "plane") expect(await label()).toMatch(/went from 0\.7000, 0\.5000 in cycle 1 \(ring\)/)
  })

test("the cost over two weights is of the present run after an edit, and of another net", async ({ page, open }) => {
  await open("?preset=deep&lang=en")
  const deep = await page.evaluate(() => window.chainrule.document())
  await open("?preset=mazur&lang=en")
  const mazur = await page.evaluate(() => window.chainrule.document())
  await page.getByRole("button", { name: "Training", exact: true }).click()
  await kind(page).selectOption("plane")
  const image = pictures(page).getByRole("img").first()
  const seek = (cycles: number) =>
    page.evaluate((count) => window.chainrule.seek(count * window.chainrule.frame().perCycle), cycles)
  await seek(100)
  await expect(image).toHaveAccessibleName(/in cycle 1 \(ring\) to .* in cycle 100 \(dot\)/)
  await seek(2)
  await page.evaluate(() => window.chainrule.edit({ learningRate: 20 }))
  await seek(100)
  const rows = (await page.evaluate(() => window.chainrule.export("csv"))).split("\r\n").map((row) => row.split(","))
  const weight = Number(rows.filter(([name]) => name === "W")[4]?.[5])
  const printed = weight.toFixed(4).replace("-", "−").replace(".", "\\.")
  await expect(image).toHaveAccessibleName(new RegExp(`to ${printed}, .* in cycle 100 \\(dot\\)`))
  for (const document of [deep, mazur]) {
    await page.evaluate((other) => window.chainrule.load(other), document)
    await expect(image).toHaveAccessibleName(/in cycle 1 \(dot\)/)
  }
  await expect(image).toHaveAccessibleName(/to 0\.4000, 0\.4500 in cycle 1 \(dot\)/)
})

test("pointing at a neuron shows its own answers, and the picture is saved as SVG", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  await page.evaluate(() => window.chainrule.train(50))
  await page.getByRole("button", { name: "Training", exact: true }).click()
  const image = pictures(page).getByRole("img").first()
  await expect(image).toHaveAccessibleName(/^The answers of layer 3, neuron 1/)
  await page.locator('#stage [data-term="a:1:1"]').first().hover()
  await expect(image).toHaveAccessibleName(/^The answers of layer 2, neuron 2/)
  await page.mouse.move(2, 2)
  await image.scrollIntoViewIfNeeded()
  await page.getByRole("button", { name: "Share", exact: true }).click()
  await page.getByRole("combobox", { name: "Picture of" }).selectOption("pictures")
  const download = page.waitForEvent("download")
  await page.getByRole("button", { name: "Save as SVG" }).click()
  const stream = await (await download).createReadStream()
  let svg = ""
  for await (const chunk of stream) svg += chunk
  expect(svg).toMatch(/^<svg/)
  expect(svg).toContain("data:image/png")
  expect(svg).toContain("<path")
})

test("of several classes the plane shows which one the net answers, and each neuron on a wish", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  await page.locator("body").press("d")
  const dialog = page.getByRole("dialog", { name: "Data" })
  await dialog.getByText("Three rings", { exact: true }).click()
  await dialog.getByRole("button", { name: "Take", exact: true }).click()
  await expect(dialog).toBeHidden()
  await page.evaluate(() => window.chainrule.train(2000))
  await page.getByRole("button", { name: "Training", exact: true }).click()
  const image = pictures(page).getByRole("img").first()
  await expect(image).toHaveAccessibleName(
    /takes each point of x₁ and x₂ for, .*: class \d on \d+ %, class \d on \d+ %/,
  )
  const shares = [...((await image.getAttribute("aria-label")) ?? "").matchAll(/(\d+) %/g)].map(([, share]) =>
    Number(share),
  )
  expect(Math.abs(shares.reduce((sum, share) => sum + share) - 100)).toBeLessThanOrEqual(1)
  await pictures(page).getByText("As a table").click()
  await expect(pictures(page).getByRole("cell").first()).toHaveText(/^class [123]$/)
  await pictures(page).getByRole("combobox", { name: "Neuron" }).selectOption("2:1")
  await expect(image).toHaveAccessibleName(/^The answers of layer 3, neuron 2/)
})

test("digits are learned, drawn by keyboard, and put on the stage", async ({ page, open }) => {
  test.setTimeout(120_000)
  await open("?lang=en")
  await page.locator("body").press("d")
  const dialog = page.getByRole("dialog", { name: "Data" })
  await dialog.getByRole("tab", { name: "Collected" }).click()
  await dialog.getByRole("radio", { name: "Digits, 8 × 8" }).check()
  await expect(dialog.getByText(/3200 to train with/)).toBeVisible()
  await expect(dialog.getByText(/The net becomes 64-32-10/)).toBeVisible()
  await dialog.getByRole("button", { name: "Take", exact: true }).click()
  await expect(dialog).toBeHidden()
  await page.evaluate(() => window.chainrule.train(3200))
  await page.getByRole("button", { name: "Training", exact: true }).click()
  await kind(page).selectOption("confusion")
  await pictures(page).getByRole("combobox", { name: "Samples" }).selectOption("test")
  const share = async () => Number(/, ([\d.]+) %/.exec((await pictures(page).innerText()) ?? "")?.[1])
  await expect.poll(share).toBeGreaterThan(88)
  await kind(page).selectOption("fields")
  const field = pictures(page).getByRole("button", { name: /^weights into neuron 32 of layer 2/ })
  await field.press("Enter")
  await expect(field).toHaveAttribute("aria-pressed", "true")
  await field.press("Escape")
  await expect(field).toHaveAttribute("aria-pressed", "false")
  // One tab stop for all of them.
  await field.press("Home")
  const first = pictures(page).getByRole("button", { name: /^weights into neuron 1 of layer 2/ })
  await expect(first).toBeFocused()
  await page.keyboard.press("ArrowRight")
  const second = pictures(page).getByRole("button", { name: /^weights into neuron 2 of layer 2/ })
  await expect(second).toBeFocused()
  await page.keyboard.press("Shift+Tab")
  await expect(kind(page)).toBeFocused()
  await page.keyboard.press("Tab")
  await expect(second).toBeFocused()
  await kind(page).selectOption("draw")
  const pad = pictures(page).getByRole("application", { name: "Drawing pad" })
  await pad.focus()
  const place = () => page.evaluate(() => window.chainrule.frame().position)
  const stood = await place()
  const told = pictures(page).locator('.visually-hidden[role="status"]')
  await page.keyboard.press("Home")
  await expect(told).toHaveText("blank: column 1, row 5")
  await page.keyboard.press("End")
  await expect(told).toHaveText("blank: column 8, row 5")
  expect(await place()).toBe(stood)
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft")
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp")
  for (let i = 0; i < 6; i++) await page.keyboard.press("Shift+ArrowDown")
  await expect(told).toHaveText("drawn: column 4, row 8")
  await expect(pictures(page).getByText("The largest output is that of 1")).toBeVisible()
  const before = await page.evaluate(() => JSON.stringify(window.chainrule.document()))
  await pictures(page)
    .getByRole("button", { name: /^Put it in place of sample/ })
    .click()
  await expect(pictures(page).getByText(/^The drawing is now the input of sample/)).toBeVisible()
  await page.evaluate(() => window.chainrule.undo())
  expect(await page.evaluate(() => JSON.stringify(window.chainrule.document()))).toBe(before)
})

test("classes have the colours and shapes of the data dialog, and a key with their names", async ({ page, open }) => {
  const coloursIn = (part: string) =>
    page
      .locator(`${part} path[data-class]:not([data-held-out], [data-hollow])`)
      .evaluateAll((marks) =>
        Object.fromEntries(marks.map((mark) => [mark.getAttribute("data-class"), getComputedStyle(mark).fill])),
      )
  await open("?preset=xor&lang=en")
  await page.keyboard.press("d")
  await page.getByText("Three rings").click()
  await expect(page.getByText(/Outputs: 1 → 3/)).toBeVisible()
  const chosen = await coloursIn('dialog [role="img"]')
  expect(new Set(Object.values(chosen)).size).toBe(3)
  await page.getByRole("button", { name: "Take" }).click()
  await page.getByRole("button", { name: "Training", exact: true }).click()
  await expect(pictures(page).locator("li", { hasText: "class 3" })).toBeVisible()
  expect(await coloursIn('[data-panel="pictures"] [role="img"]')).toEqual(chosen)
  expect(await coloursIn('[data-panel="pictures"] li')).toEqual(chosen)
})
