import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, test } from "./page"
import { frameAtRest } from "./reading"

const pictures = (page: Page) => page.locator('[data-panel="pictures"]')
const kind = (page: Page) => pictures(page).locator("header").getByRole("combobox")

/** Takes a set that people have collected, with the net that suits it. */
async function takeCollected(page: Page, name: string, net: RegExp): Promise<void> {
  await page.locator("body").press("d")
  const dialog = page.getByRole("dialog", { name: "Data" })
  await dialog.getByRole("tab", { name: "Collected" }).click()
  await dialog.getByRole("radio", { name }).check()
  await expect(dialog.getByText(net)).toBeVisible()
  await dialog.getByRole("button", { name: "Take", exact: true }).click()
  await expect(dialog).toBeHidden()
}

async function takeBuiltIn(page: Page, name: string): Promise<void> {
  await page.locator("body").press("d")
  const dialog = page.getByRole("dialog", { name: "Data" })
  await dialog.getByText(name, { exact: true }).click()
  await dialog.getByRole("button", { name: "Take", exact: true }).click()
  await expect(dialog).toBeHidden()
}

const words = {
  en: {
    training: "Training",
    wait: "Computing …",
    table: "As a table",
    words: "In words",
    correct: /4 of 4 samples classified correctly/,
  },
  ko: {
    training: "학습",
    wait: "계산하는 중 …",
    table: "표로 보기",
    words: "글로 보기",
    correct: /표본 4개 가운데 4개를 맞혔습니다/,
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
        // Written once it is opened.
        const counted = async () => {
          const counts = await pictures(page).locator("td:last-child").allTextContents()
          return counts.reduce((sum, count) => sum + Number(count), 0)
        }
        await expect.poll(counted).toBe(4)
      }
      if (id === "plane") await expect(pictures(page).getByRole("table")).toHaveCount(2)
      const found = await new AxeBuilder({ page }).include('[data-panel="pictures"]').analyze()
      expect(found.violations).toEqual([])
    }
    await kind(page).selectOption("confusion")
    await expect(pictures(page).getByText(words[lang].correct)).toBeVisible()
    await expect(pictures(page).locator("tbody td")).toHaveText(["2", "·0", "·0", "2"])
  })

for (const id of ["deltas", "plane"] as const)
  test(`the picture of the run moves while it is trained, and ends where it pauses (${id})`, async ({ page, open }) => {
    await open("?preset=xor&lang=en")
    await page.getByRole("button", { name: "Training", exact: true }).click()
    await kind(page).selectOption(id)
    const image = pictures(page).getByRole("img").first()
    const label = async () => (await image.getAttribute("aria-label")) ?? ""
    // The cycle whose errors are told; how many cycles led to the weights that are.
    const place = { deltas: /In cycle ([\d,]+):/, plane: /after ([\d,]+) cycles? \(dot\)\./ }[id]
    const told = async () => Number(place.exec(await label())?.[1]?.replaceAll(",", ""))
    await expect.poll(told).toBe(id === "plane" ? 0 : 1)
    await page.getByRole("button", { name: "Train", exact: true }).click()
    await expect.poll(told).toBeGreaterThan(1)
    const meanwhile = await told()
    await expect.poll(told).toBeGreaterThan(meanwhile)
    await page.getByRole("button", { name: "Pause", exact: true }).click()
    await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible()
    const { cycle } = await frameAtRest(page)
    await expect.poll(told).toBe(cycle + 1)
    if (id === "plane") expect(await label()).toMatch(/went from 0\.7000, 0\.5000 after 0 cycles \(ring\)/)
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
  await expect(image).toHaveAccessibleName(/after 0 cycles \(ring\) to .* after 100 cycles \(dot\)/)
  await seek(2)
  await page.evaluate(() => window.chainrule.edit({ learningRate: 20 }))
  await seek(100)
  const rows = (await page.evaluate(() => window.chainrule.export("csv"))).split("\r\n").map((row) => row.split(","))
  const weight = Number(rows.filter(([name]) => name === "new_W")[4]?.[5])
  const printed = weight.toFixed(4).replace("-", "−").replace(".", "\\.")
  await expect(image).toHaveAccessibleName(new RegExp(`to ${printed}, .* after 100 cycles \\(dot\\)`))
  for (const document of [deep, mazur]) {
    await page.evaluate((other) => window.chainrule.load(other), document)
    await expect(image).toHaveAccessibleName(/after 0 cycles \(dot\)/)
  }
  await expect(image).toHaveAccessibleName(/to 0\.4000, 0\.4500 after 0 cycles \(dot\)/)
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
  const name = await image.getAttribute("aria-label")
  expect(svg).toMatch(/^<svg[^>]* role="img"[^>]*><title>/)
  expect(svg).toContain(`<title>${name}</title>`)
  expect(svg).toContain("data:image/png")
  expect(svg).toContain("<path")
})

test("of several classes the plane shows which one the net answers, and each neuron on a wish", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  await takeBuiltIn(page, "Three rings")
  await page.evaluate(() => window.chainrule.train(2000))
  await page.getByRole("button", { name: "Training", exact: true }).click()
  const image = pictures(page).getByRole("img").first()
  await expect(image).toHaveAccessibleName(
    /takes each point of x₁ and x₂ for, .*: class \d on \d+\s%, class \d on \d+\s%/,
  )
  const shares = [...((await image.getAttribute("aria-label")) ?? "").matchAll(/(\d+)\s%/g)].map(([, share]) =>
    Number(share),
  )
  expect(Math.abs(shares.reduce((sum, share) => sum + share) - 100)).toBeLessThanOrEqual(1)
  await pictures(page).getByText("As a table").click()
  await expect(pictures(page).getByRole("cell").first()).toHaveText(/^class [012]$/)
  await pictures(page).getByRole("combobox", { name: "Neuron" }).selectOption("2:1")
  await expect(image).toHaveAccessibleName(/^The answers of layer 3, neuron 2/)
})

test("digits are learned, drawn by keyboard, and put on the stage", async ({ page, open }) => {
  test.setTimeout(120_000)
  await open("?lang=en")
  await takeCollected(page, "Digits, 8 × 8", /The net becomes 64-32-10/)
  await page.evaluate(() => window.chainrule.train(3200))
  await page.getByRole("button", { name: "Training", exact: true }).click()
  await kind(page).selectOption("confusion")
  await pictures(page).getByRole("combobox", { name: "Samples" }).selectOption("test")
  const share = async () => Number(/, ([\d.]+)\s%/.exec((await pictures(page).innerText()) ?? "")?.[1])
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
  // One scale for all of them, and a table of their ends.
  await pictures(page).getByText("As a table").click()
  await expect(pictures(page).getByRole("columnheader")).toHaveText([
    "Neuron",
    "least",
    "row, column",
    "most",
    "row, column",
  ])
  await expect(pictures(page).getByRole("rowheader")).toHaveCount(32)
  await expect(pictures(page).getByRole("row").nth(1)).toHaveText(/^1[−\d.]+[1-8], [1-8][\d.]+[1-8], [1-8]$/)
  await kind(page).selectOption("draw")
  const pad = pictures(page).getByRole("application", { name: "Drawing pad" })
  await expect(pictures(page).getByText("The pad is blank: draw a digit")).toBeVisible()
  // Nothing drawn, nothing answered.
  await expect(pictures(page).getByRole("table")).toHaveCount(0)
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
  // Every layer is told in words and in numbers.
  await expect(pictures(page).getByRole("img")).toHaveCount(2)
  await expect(pictures(page).getByRole("img").first()).toHaveAccessibleName(
    /^What the net is told: .* \d+ of 64 pixels are marked, the strongest, 1\.00, is pixel row \d, column \d\.$/,
  )
  await expect(pictures(page).getByRole("img").last()).toHaveAccessibleName(
    /^activations of layer 2: 32 neurons, the least .* \(neuron \d+\), the most .* \(neuron \d+\)\.$/,
  )
  await expect(pictures(page).getByRole("table", { name: "The outputs" }).getByRole("columnheader")).toHaveText([
    "output",
    "a",
  ])
  await pictures(page).getByText("As a table").click()
  await expect(
    pictures(page)
      .getByRole("table", { name: /^What the net is told/ })
      .getByRole("row"),
  ).toHaveCount(9)
  await expect(pictures(page).getByRole("table", { name: "activations of layer 2" }).getByRole("row")).toHaveCount(33)
  expect((await new AxeBuilder({ page }).include('[data-panel="pictures"]').analyze()).violations).toEqual([])
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
  await expect(pictures(page).locator("li", { hasText: "class 2" })).toBeVisible()
  expect(await coloursIn('[data-panel="pictures"] [role="img"]')).toEqual(chosen)
  expect(await coloursIn('[data-panel="pictures"] li')).toEqual(chosen)
})

test("digits are answered as pictures, mistakes first, and each can be stood in", async ({ page, open }) => {
  test.setTimeout(120_000)
  await open("?lang=en")
  await takeCollected(page, "Digits, 8 × 8", /3,200 to train with/)
  await page.evaluate(() => window.chainrule.train(640))
  await page.getByRole("button", { name: "Training", exact: true }).click()
  const samples = pictures(page).getByRole("toolbar", { name: "Samples and answers" }).getByRole("button")
  await expect(samples.first()).toHaveAccessibleName(/^Sample \d+: (\d), taken for (?!\1)\d\.$/)
  const looked = pictures(page).getByRole("region", { name: /^Sample/ })
  await expect(looked).toHaveAccessibleName((await samples.first().getAttribute("aria-label")) ?? "")
  expect((await new AxeBuilder({ page }).include('[data-panel="pictures"]').analyze()).violations).toEqual([])
  // By keyboard: one tab stop, arrow keys lead on, Enter looks at one.
  await samples.first().focus()
  await page.keyboard.press("ArrowRight")
  await expect(samples.nth(1)).toBeFocused()
  await page.keyboard.press("Enter")
  const second = (await samples.nth(1).getAttribute("aria-label")) ?? ""
  await expect(looked).toHaveAccessibleName(second)
  await expect(looked.getByRole("status").first()).toHaveText(
    new RegExp(`^${second.replaceAll(".", "\\.")} The largest output is that of \\d: 0\\.\\d+\\.$`),
  )
  const target = Number(/: (\d),/.exec(second)?.[1])
  // One that is held out comes in place of the sample at hand, with its class.
  await looked.getByRole("button", { name: /^Put it in place of sample/ }).click()
  await expect(looked.getByText(/^Sample \d+ of those held out now stands/)).toBeVisible()
  // δ = a − y is below 0 for that class alone.
  const classOnStage = () =>
    page.evaluate(() =>
      window.chainrule
        .frame()
        .values.delta.at(-1)
        ?.findIndex((delta) => (delta ?? 0) < 0),
    )
  await expect.poll(classOnStage).toBe(target)
  await page.evaluate(() => window.chainrule.undo())
  // One of the run is stood in.
  await pictures(page).getByRole("combobox", { name: "Samples" }).selectOption("train")
  await expect(samples.first()).toBeVisible()
  const first = Number(
    /^Sample ([\d,]+)/.exec((await looked.getAttribute("aria-label")) ?? "")?.[1]?.replaceAll(",", ""),
  )
  await looked.getByRole("button", { name: "Go to where the run next learns from it" }).click()
  await expect.poll(() => page.evaluate(() => window.chainrule.frame().sample)).toBe(first - 1)
  // Of a neuron there is the plane of two pixels, called what they are.
  await pictures(page).getByRole("combobox", { name: "Neuron" }).selectOption("2:3")
  await expect(pictures(page).getByRole("img").first()).toHaveAccessibleName(
    /over pixel row \d, column \d and pixel row \d, column \d:/,
  )
})

test("chosen axes outlive pointing at a neuron, and another net with fewer inputs", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  const xor = await page.evaluate(() => window.chainrule.document())
  await takeCollected(page, "Fisher's irises", /The net becomes 4-5-3/)
  const irises = await page.evaluate(() => window.chainrule.document())
  await page.getByRole("button", { name: "Training", exact: true }).click()
  const image = pictures(page).getByRole("img").first()
  // At first those that part the classes.
  await expect(image).toHaveAccessibleName(/each point of petal length and petal width for/)
  await pictures(page).getByRole("combobox", { name: "Across" }).selectOption({ label: "sepal width" })
  await expect(image).toHaveAccessibleName(/each point of sepal width and petal width for/)
  await page.locator('#stage [data-term="a:1:1"]').first().hover()
  await expect(image).toHaveAccessibleName(/^The answers of layer 2, neuron 2 over sepal width and petal width/)
  await page.mouse.move(2, 2)
  await expect(image).toHaveAccessibleName(/each point of sepal width and petal width for/)
  await page.evaluate((document) => window.chainrule.load(document), xor)
  await expect(image).toHaveAccessibleName(/^The answers of layer 3, neuron 1 over x₁ and x₂/)
  await page.evaluate((document) => window.chainrule.load(document), irises)
  await expect(image).toHaveAccessibleName(/each point of sepal width and petal width for/)
})

test("a net of one input is drawn as the function that it is, with a dot for each target of an output", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  await takeBuiltIn(page, "Sine")
  await page.evaluate(() => window.chainrule.train(200))
  await page.getByRole("button", { name: "Training", exact: true }).click()
  const image = pictures(page).getByRole("img").first()
  await expect(image).toHaveAccessibleName(/^The answers of layer 3, neuron 1 for x₁ from .*Dots are the targets/)
  const { samples, test: heldOut = [] } = await page.evaluate(() => window.chainrule.document())
  await expect(image.locator("circle")).toHaveCount(samples.length + heldOut.length)
  // The table is made when it is opened.
  await expect(pictures(page).getByRole("table", { includeHidden: true })).toHaveCount(0)
  await pictures(page).getByText("As a table").click()
  await expect(pictures(page).getByRole("columnheader")).toHaveText(["x₁", "a³₁"])
  await expect(pictures(page).getByRole("cell")).toHaveCount(9)
  await page.locator('#stage [data-term="a:1:1"]').first().hover()
  await expect(image).toHaveAccessibleName(/^The answers of layer 2, neuron 2 for x₁/)
  await expect(image.locator("circle")).toHaveCount(0)
})

test("targets that are no classes are told by the colours of the answers, and a fit by equal ones", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  await takeBuiltIn(page, "Plane")
  await page.getByRole("button", { name: "Training", exact: true }).click()
  const image = pictures(page).getByRole("img").first()
  await expect(image).toHaveAccessibleName(/The targets lie between −0\.\d+ and 0\.\d+; where a sample/)
  await expect(pictures(page).locator("li")).toHaveText([
    "filled as y, in the colour of the same answer",
    "small: held out",
  ])
  const { samples, test: heldOut = [] } = await page.evaluate(() => window.chainrule.document())
  const marks = image.locator("circle")
  await expect(marks).toHaveCount(samples.length + heldOut.length)
  const looks = await marks.evaluateAll((all) => all.map((mark) => [mark.getAttribute("data-of"), mark.style.cssText]))
  for (const [i, { y }] of [...samples, ...heldOut].entries())
    expect(looks[i]?.[0]).toBe((y[0] ?? 0) < 0 ? "below" : "above")
  expect(new Set(looks.map(([, strength]) => strength)).size).toBeGreaterThan(50)
  // A neuron that no target is for tells where the samples are, no more.
  await page.locator('#stage [data-term="a:1:1"]').first().hover()
  await expect(image).toHaveAccessibleName(/^The answers of layer 2, neuron 2/)
  await expect(image.locator('circle[data-of="none"]')).toHaveCount(samples.length + heldOut.length)
})

test("the list of pictures stays where it is while one is computed that is lower than the one before", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 390, height: 700 })
  await open("?preset=xor&lang=en")
  await page.getByRole("tab", { name: "Training" }).click()
  await kind(page).evaluate((element) => element.scrollIntoView({ block: "start" }))
  const top = async () => Math.round((await kind(page).boundingBox())?.y ?? Number.NaN)
  for (const id of ["surface", "plane", "deltas", "confusion", "plane", "surface"]) {
    const before = await top()
    await kind(page).selectOption(id)
    expect(await top()).toBe(before)
    await expect(pictures(page).getByText("Computing …")).toHaveCount(0)
    expect(await top()).toBe(before)
  }
})
