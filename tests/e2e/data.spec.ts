import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"

interface Document {
  readonly title: string
  readonly inputs: number
  readonly cost: string
  readonly batchSize: number
  readonly layers: readonly { readonly units: number; readonly activation: string; readonly weights: unknown }[]
  readonly samples: readonly { readonly x: readonly number[]; readonly y: readonly number[] }[]
  readonly test?: readonly unknown[]
  readonly features?: readonly string[]
}

const documentOf = (page: Page) => page.evaluate(() => window.chainrule.document() as unknown as Document)
const dialog = (page: Page, name = "Data") => page.getByRole("dialog", { name, exact: true })
const shapeOf = ({ inputs, layers }: Document) => [inputs, ...layers.map(({ units }) => units)]

test("a spiral with features is looked at, taken with the mouse, stepped, and undone at once", async ({
  page,
  open,
}) => {
  await open()
  const before = await documentOf(page)
  await page.getByRole("button", { name: "Data", exact: true }).click()
  const data = dialog(page)
  await expect(data.getByRole("radio", { name: "Circle" })).toBeChecked()
  await expect(data.getByText("500 samples: 250 to train with (filled), 250 held out (hollow).")).toBeVisible()
  await expectClean(page, "built-in sets")
  await data.getByText("Spiral", { exact: true }).click()
  await data.getByRole("checkbox", { name: "sin x₁" }).check()
  await data.getByRole("checkbox", { name: "x₂", exact: true }).uncheck()
  await data.getByRole("textbox", { name: "Samples" }).fill("40")
  await data.getByRole("textbox", { name: "Samples" }).press("Enter")
  await expect(data.getByRole("img", { name: "Spiral on the plane. 40 samples: 20 to train with" })).toBeVisible()
  // What will change is told before it does, and heard.
  await expect(data.locator("[aria-live]")).toContainText([/^40 samples: 20 to train/, /Outputs: 2 → 1/])
  await expect(data.getByRole("listitem")).toHaveText([
    "Outputs: 2 → 1. The weights of layer 3 are drawn anew, from the seed.",
    "Cost: quadratic → binary cross-entropy",
    "All other weights and biases are again those that this run began with.",
    /^The samples are replaced/,
  ])
  expect(await documentOf(page)).toEqual(before)
  await data.getByRole("button", { name: "Take" }).click()
  await expect(data).toHaveCount(0)
  await expect.poll(async () => shapeOf(await documentOf(page))).toEqual([2, 2, 1])
  const taken = await documentOf(page)
  expect(taken).toMatchObject({ title: "Spiral 2-2-1", cost: "binary-cross-entropy", features: ["x1", "sin-x1"] })
  expect([taken.samples.length, taken.test?.length, taken.batchSize]).toEqual([20, 20, 10])
  expect(taken.layers[0]?.weights).toEqual(before.layers[0]?.weights)
  for (const { x } of taken.samples) expect(x[1]).toBeCloseTo(Math.sin(x[0]!), 12)
  // An input that is a feature is called so on the drawing.
  await expect(page.locator("[data-kind=input]").getByText("sin x₁")).toBeVisible()
  await page.evaluate(() => window.chainrule.next("cycle"))
  await page.getByRole("button", { name: "Changes" }).click()
  await expect(page.getByText("Data: Spiral, 40 samples")).toBeVisible()
  await page.keyboard.press("Escape")
  await page.keyboard.press("Control+z")
  await expect.poll(() => documentOf(page)).toEqual(before)
})

test("numbers out of range are refused, and any text is a seed (N19, N20)", async ({ page, open }) => {
  await open("?preset=xor")
  await page.keyboard.press("d")
  const data = dialog(page)
  for (const [name, wrong, told] of [
    ["Samples", "5", "This should be a whole number from 10 to 1,000."],
    ["Samples", "20.5", "This should be a whole number from 10 to 1,000."],
    ["Batch size", "0", "This should be a whole number from 1 to 250."],
    ["Batch size", "251", "This should be a whole number from 1 to 250."],
  ] as const) {
    const field = data.getByRole("textbox", { name })
    await field.fill(wrong)
    await field.press("Enter")
    await expect(data.getByText(told)).toBeVisible()
    await field.press("Escape")
  }
  for (const [text, told] of [
    ["0", "The same seed always gives the same samples."],
    ["-1", "Seed used: 4294967295"],
    ["18446744073709551616", "Seed used: 0"],
    ["1.5", /^Seed used: \d+$/],
    ["abc", /^Seed used: \d+$/],
  ] as const) {
    await data.getByRole("textbox", { name: "Seed" }).fill(text)
    await expect(data.getByText(told)).toBeVisible()
  }
  await data.getByRole("button", { name: "Take" }).click()
  const once = await documentOf(page)
  await page.keyboard.press("d")
  await expect(data.getByRole("textbox", { name: "Seed" })).toHaveValue("abc")
  await expect(data.getByText("The net keeps its shape, its activations and its cost.")).toBeVisible()
  await data.getByRole("button", { name: "Take" }).click()
  expect(await documentOf(page)).toEqual(once)
})

test("a set is not taken while one of its numbers is refused, which is gone back to", async ({ page, open }) => {
  await open()
  const before = await documentOf(page)
  await page.keyboard.press("d")
  const data = dialog(page)
  for (const [name, text, good] of [
    ["Samples", "abc", "40"],
    ["Batch size", "0", "5"],
  ] as const) {
    const field = data.getByRole("textbox", { name })
    await field.fill(text)
    await data.getByRole("button", { name: "Take" }).click()
    await expect(data).toBeVisible()
    await expect(field).toBeFocused()
    await expect(field).toHaveAttribute("aria-invalid", "true")
    await field.fill(good)
    await field.press("Enter")
  }
  expect(await documentOf(page)).toEqual(before)
  await data.getByRole("button", { name: "Take" }).click()
  await expect(data).toHaveCount(0)
  expect((await documentOf(page)).batchSize).toBe(5)
})

test("a set that the present net is too small for says so, and is learned by the one that suits it", async ({
  page,
  open,
}) => {
  await open()
  await page.keyboard.press("d")
  const data = dialog(page)
  await expect(data.getByText("The present hidden layers are too small to learn this set.")).toBeVisible()
  await expect(data.getByRole("radio", { name: "The present hidden layers, 2-2-1" })).toBeChecked()
  await data.getByRole("radio", { name: "A net that suits the set, 2-4-2-1" }).check()
  await expect(data.getByText("The present hidden layers are too small to learn this set.")).toHaveCount(0)
  await expect(data.getByRole("listitem").first()).toHaveText(
    /^The net becomes 2-4-2-1, tanh under sigmoid, its weights drawn from the seed; cost: binary cross-entropy; η = 0\.1\./,
  )
  await expectClean(page, "a net that suits a set")
  await data.getByRole("button", { name: "Take" }).click()
  await expect(data).toHaveCount(0)
  await expect.poll(async () => shapeOf(await documentOf(page))).toEqual([2, 4, 2, 1])
  await page.evaluate(() => window.chainrule.train(10_000))
  expect(await page.evaluate(() => window.chainrule.frame().values.cost ?? 1)).toBeLessThan(0.05)
})

test("with the keyboard alone, in Korean: three rings are chosen and taken", async ({ page, open }) => {
  await open("?preset=xor&lang=ko")
  await page.keyboard.press("d")
  const data = dialog(page, "데이터")
  await expectClean(page, "built-in sets in Korean")
  await data.getByRole("radio", { name: "원" }).focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight")
  await expect(data.getByRole("radio", { name: "세 고리" })).toBeChecked()
  await data.getByRole("slider", { name: "잡음" }).press("ArrowRight")
  await data.getByRole("slider", { name: "떼어 둘 비율" }).press("Home")
  await expect(data.getByText("표본 500개: 학습용 500개(채운 점), 떼어 둔 것 0개(빈 점).")).toBeVisible()
  await data.getByRole("checkbox", { name: "x₁x₂" }).press("Space")
  await expect(data.getByText("출력층: sigmoid → softmax")).toBeVisible()
  await data.getByRole("button", { name: "가져오기" }).press("Enter")
  await expect(data).toHaveCount(0)
  const taken = await documentOf(page)
  expect(shapeOf(taken)).toEqual([3, 2, 3])
  expect(taken).toMatchObject({ cost: "categorical-cross-entropy", features: ["x1", "x2", "x1x2"] })
  expect(taken.test).toBeUndefined()
  await expect(page.getByRole("button", { name: "실행 취소" })).toBeEnabled()
})

test("irises are taken in Korean: what was measured stands above its number, and is said with it", async ({
  page,
  open,
}) => {
  await open("?lang=ko")
  await page.keyboard.press("d")
  const data = dialog(page, "데이터")
  await data.getByRole("tab", { name: "실제 데이터" }).click()
  await expect(data.getByRole("radio", { name: "피셔의 붓꽃" })).toBeChecked()
  await data.getByRole("button", { name: "가져오기" }).click()
  await expect.poll(async () => shapeOf(await documentOf(page))).toEqual([4, 5, 3])
  const inputs = page.locator("[data-kind=input]")
  await expect(inputs.locator("text")).toContainText(["꽃받침 길이"])
  await expect(inputs.nth(3)).toHaveAccessibleName(/^입력 4.*, 꽃잎 너비$/)
  await expect(page.locator("[data-kind=target]").nth(1)).toContainText("versicolor")
})

test("points are drawn by clicks and by keys, taken, and drawn on", async ({ page, open }) => {
  await open("?preset=xor")
  await page.getByRole("button", { name: "Data", exact: true }).click()
  const data = dialog(page)
  await data.getByRole("tab", { name: "Draw" }).click()
  await expect(data.getByRole("button", { name: "Take" })).toHaveAttribute("aria-disabled", "true")
  const plane = data.getByRole("application", { name: "Plane to draw on, from −6 to 6" })
  const box = (await plane.boundingBox())!
  const at = (x1: number, x2: number) => ({ x: (box.width * (x1 + 6.5)) / 13, y: (box.height * (6.5 - x2)) / 13 })
  await plane.click({ position: at(2, 3) })
  await plane.click({ position: at(-4, 1) })
  await expect(data.getByText("2 samples: 2 to train with")).toBeVisible()
  await plane.click({ position: at(-4, 1) })
  await expect(data.getByText("1 sample: 1 to train with")).toBeVisible()
  await data.getByText("class 0", { exact: true }).click()
  await plane.focus()
  // From where the last click was.
  for (const key of ["ArrowRight", "ArrowRight", "Shift+ArrowDown", "Enter"]) await page.keyboard.press(key)
  await expect(data.getByText("Here is a point of class 0.")).toBeVisible()
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Delete")
  await expectClean(page, "drawn points")
  await data.getByRole("button", { name: "Take" }).click()
  const taken = await documentOf(page)
  expect(taken.title).toBe("Drawn points 2-2-1")
  const sorted = taken.samples.map(({ x, y }) => [...x, ...y]).sort((a, b) => a[0]! - b[0]!)
  expect(sorted[0]![0]).toBeCloseTo(-3, 0)
  expect(sorted.map((row) => row[2])).toEqual([0, 1])
  await page.getByRole("button", { name: "Data", exact: true }).click()
  // Without seeing them: looked through and removed in a table, which is one tab stop.
  await data.getByText("As a table").press("Enter")
  await expect(data.getByRole("row")).toHaveCount(3)
  await page.keyboard.press("Tab")
  await expect(data.getByRole("button", { name: /^Remove point 1, x₁ = 2, x₂ = 3, class 1$/ })).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(data.getByRole("row")).toHaveCount(2)
  await expect(data.getByRole("button", { name: /^Remove point 1/ })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(data.getByText("As a table")).toBeFocused()
  await data.getByRole("button", { name: "Begin with the present samples" }).click()
  await expect(data.getByText("2 samples: 2 to train with")).toBeVisible()
  await data.getByRole("button", { name: "Remove all" }).click()
  const nothing = data.getByText("Nothing is drawn yet: a click on the plane, or Enter in it, adds a point.")
  await expect(nothing).toBeVisible()
  // What was removed comes back, by key and by button.
  await page.keyboard.press("Control+z")
  await expect(data.getByText("2 samples: 2 to train with")).toBeVisible()
  await data.getByRole("button", { name: "Undo" }).click()
  await expect(nothing).toBeVisible()
})

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]) {
  test(`tabs, sets and errors move nothing but the body of the dialog (${viewport.width})`, async ({ page, open }) => {
    await page.setViewportSize(viewport)
    await open("?preset=xor")
    await page.keyboard.press("d")
    const data = dialog(page)
    const take = data.getByRole("button", { name: "Take" })
    const boxes = async () => {
      const parts = [data, data.getByRole("tablist"), data.getByRole("tab").last(), data.locator("[data-foot]"), take]
      return await Promise.all(parts.map((part) => part.boundingBox()))
    }
    const tab = (name: string) => data.getByRole("tab", { name }).click()
    const first = await boxes()
    if (viewport.width < 500) expect(first[0]).toEqual({ x: 0, y: 0, ...viewport })
    await data.getByText("Sine", { exact: true }).click()
    await expect(data.getByText("Output layer: sigmoid → linear")).toBeVisible()
    expect(await boxes()).toEqual(first)
    await tab("Collected")
    await expect(data.getByText("150 samples: 120 to train with")).toBeVisible()
    expect(await boxes()).toEqual(first)
    await data.getByRole("radio", { name: "Digits, 28 × 28" }).check()
    await expect(data.getByText("4,000 samples: 3,200 to train with, 800 held out.")).toBeVisible()
    expect(await boxes()).toEqual(first)
    await tab("Draw")
    await expect(take).toHaveAttribute("aria-disabled", "true")
    await expect(data.locator("[data-foot]").getByText("Nothing is drawn yet")).toBeVisible()
    expect(await boxes()).toEqual(first)
    // It looks as other buttons that cannot be pressed, also under the pointer.
    const looks = (button: typeof take) =>
      button.evaluate((element) => {
        const { color, backgroundColor, borderColor } = getComputedStyle(element)
        return { color, backgroundColor, borderColor }
      })
    const other = await looks(data.getByRole("button", { name: "Remove all" }))
    await take.hover()
    await expect.poll(() => looks(take)).toEqual(other)
    await tab("Table")
    await data.getByRole("textbox", { name: "x₁, row 1", exact: true }).fill("abc")
    await take.click()
    await expect(data.locator("[data-foot]").getByText("Row 1, x₁: “abc” is no number.")).toBeInViewport({ ratio: 1 })
    expect(await boxes()).toEqual(first)
    for (let row = 1; row <= 4; row++) await data.getByRole("checkbox", { name: `Row ${row} is held out` }).check()
    await expect(take).toHaveAttribute("aria-disabled", "true")
    await expect(data.getByText("At least one row should not be held out.")).toBeVisible()
    expect(await boxes()).toEqual(first)
  })
}

test("points begun with keep the names of their classes, and are taken with them", async ({ page, open }) => {
  await open("?lang=en")
  const kinds = ["setosa", "versicolor", "virginica"]
  const lines = kinds.flatMap((kind, i) => [0, 1].map((by) => `${i + by / 2},${i - 2},${kind}\n`))
  const dataTransfer = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], "flowers.csv"))
      return transfer
    },
    `length,width,kind\n${lines.join("")}`,
  )
  await page.dispatchEvent("main", "drop", { dataTransfer })
  const table = dialog(page, "Open a table")
  await table.getByRole("combobox", { name: "Scaling of x" }).selectOption("none")
  await table.getByRole("button", { name: "Take" }).click()
  await expect(table).toHaveCount(0)
  await page.keyboard.press("d")
  const data = dialog(page)
  await data.getByRole("tab", { name: "Draw" }).click()
  await expect(data.getByRole("radio", { name: "class 2" })).toBeVisible()
  await data.getByRole("button", { name: "Begin with the present samples" }).click()
  await data.getByRole("radio", { name: "virginica" }).check()
  await data.getByRole("application").press("Enter")
  await expect(data.getByText("Here is a point of virginica.")).toBeVisible()
  await data.getByRole("button", { name: "Take" }).click()
  await expect(data).toHaveCount(0)
  const names = () => page.evaluate(() => (window.chainrule.document() as { readonly names?: unknown }).names)
  expect(await names()).toEqual({ x: ["length", "width"], y: kinds })
  await page.keyboard.press("d")
  await data.getByRole("checkbox", { name: "x₁²" }).check()
  await data.getByRole("button", { name: "Take" }).click()
  expect(await names()).toEqual({ x: ["x₁", "x₂", "x₁²"], y: kinds })
})

test("the table is typed in, pasted into, refused with the row (N7) and taken", async ({ page, open }) => {
  await open("?preset=classify")
  const before = await documentOf(page)
  await page.keyboard.press("d")
  const data = dialog(page)
  await data.getByRole("tab", { name: "Table" }).click()
  await expect(data.getByRole("row")).toHaveCount(before.samples.length + 1)
  await expectClean(page, "the table")
  const outputs = before.samples[0]!.y.length
  const cell = (column: string, row: number) =>
    data.getByRole("textbox", { name: `${column}, row ${row}`, exact: true })
  await cell("y₁", 1).fill("0.5")
  await data.getByRole("button", { name: "Take" }).click()
  await expect(data.getByRole("alert").getByText("Row 1: with this cost one target should be 1")).toBeVisible()
  await expect(cell("y₁", 1)).toBeFocused()
  await cell("x₁", 1).fill("abc")
  await data.getByRole("button", { name: "Take" }).click()
  await expect(data.getByText("Row 1, x₁: “abc” is no number.")).toBeVisible()
  // A block of two rows over the first one and a new one.
  const rest = Array.from({ length: outputs - 1 }, () => "0").join("\t")
  const line = `0,25\t-1\t2\t1\t${rest}`
  await data.getByRole("button", { name: "Remove row 2" }).click()
  for (let row = before.samples.length - 1; row > 1; row--)
    await data.getByRole("button", { name: `Remove row ${row}`, exact: true }).click()
  const paste = (text: string) =>
    cell("x₁", 1).evaluate((input, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text/plain", text)
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  // Elsewhere that is a number with thousands.
  await paste(`6,894\t-1\t2\t1\t${rest}`)
  await expect(data.getByText("Rows pasted: 1. A comma is a decimal mark here: 6,894 is 6.894.")).toBeVisible()
  await paste(`-6,894\t-1\t2\t1\t${rest}`)
  await expect(data.getByText("Rows pasted: 1. A comma is a decimal mark here: -6,894 is −6.894.")).toBeVisible()
  await paste(`${line}\r\n${line}\r\n`)
  await expect(data.getByText("Rows pasted: 2.", { exact: true })).toBeVisible()
  await data.getByRole("checkbox", { name: "Row 2 is held out" }).check()
  await data.getByRole("button", { name: "Add a row" }).click()
  await expect(cell("x₁", 3)).toBeFocused()
  await data.getByRole("button", { name: "Remove row 3" }).click()
  await data.getByRole("button", { name: "Take" }).click()
  await expect(data).toHaveCount(0)
  const taken = await documentOf(page)
  const y = Array.from({ length: outputs }, (_, j) => (j === 0 ? 1 : 0))
  expect(taken.samples).toEqual([{ x: [0.25, -1, 2], y }])
  expect(taken.test).toEqual([{ x: [0.25, -1, 2], y }])
  expect(taken.layers).toEqual(before.layers)
  await page.keyboard.press("Control+z")
  await expect.poll(() => documentOf(page)).toEqual(before)
})

test("in the table a paste is undone, and Escape throws nothing away that was typed", async ({ page, open }) => {
  await open("?preset=xor")
  await page.keyboard.press("d")
  const data = dialog(page)
  await data.getByRole("tab", { name: "Table" }).click()
  const cell = data.getByRole("textbox", { name: "x₁, row 4", exact: true })
  const undo = data.getByRole("button", { name: "Undo" })
  await expect(undo).toHaveAttribute("aria-disabled", "true")
  await cell.fill("0.75")
  await cell.evaluate((input) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", "5\t5\t1\n6\t6\t0\n")
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(data.getByRole("row")).toHaveCount(6)
  await cell.focus()
  await page.keyboard.press("Control+z")
  await expect(data.getByRole("row")).toHaveCount(5)
  await expect(data.getByRole("status")).toHaveText(["Undone in row 4."])
  await expect(cell).toBeFocused()
  await expect(cell).toHaveValue("0.75")
  await page.keyboard.press("Escape")
  await expect(data).toHaveCount(0)
  await page.getByRole("button", { name: "Back to the table" }).press("Enter")
  await expect(cell).toHaveValue("0.75")
  await expect(data.getByRole("status")).toHaveText([/^These are the rows as you left them/])
  const kept = page.getByText("The rows that you typed are not taken")
  await expect(kept).toHaveCount(0)
  await undo.click()
  await expect(cell).toHaveValue("1")
  await expect(undo).toBeFocused()
  // Left for a file they are kept too, until other data is taken.
  await cell.fill("0.5")
  const choosing = page.waitForEvent("filechooser")
  await data.getByRole("button", { name: /^Open a table/ }).click()
  await (await choosing).setFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n2,3\n") })
  await expect(kept).toBeVisible()
  await dialog(page, "Open a table").getByRole("button", { name: "Take" }).click()
  await expect(kept).toHaveCount(0)
})

test("the last input cannot be taken away, and says why", async ({ page, open }) => {
  await open("?preset=xor")
  await page.keyboard.press("d")
  const input = dialog(page).getByRole("checkbox", { name: "x₁", exact: true })
  await dialog(page).getByRole("checkbox", { name: "x₂", exact: true }).uncheck()
  await expect(input).toHaveAccessibleDescription("At least one input stays.")
  await input.press("Space")
  await expect(input).toBeChecked()
})

for (const width of [1280, 390])
  test(`going back through the table, what has the focus is never under its head (${width})`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await open("?preset=xor")
    await page.keyboard.press("d")
    const data = dialog(page)
    await data.getByRole("button", { name: "Take" }).click()
    await page.keyboard.press("d")
    await data.getByRole("tab", { name: "Table" }).click()
    await data.getByRole("textbox", { name: "x₁, row 25", exact: true }).focus()
    const hidden: string[] = []
    for (let i = 0; i < 5 * 24; i++) {
      await page.keyboard.press("Shift+Tab")
      const name = await page.evaluate(() => {
        const focused = document.activeElement
        if (!(focused instanceof HTMLElement) || !focused.closest("tbody")) return "outside"
        const { left, right, top, bottom } = focused.getBoundingClientRect()
        const corners = [left + 3, right - 3].flatMap((x) => [top + 3, bottom - 3].map((y) => [x, y] as const))
        const isSeen = corners.every(([x, y]) => focused.contains(document.elementFromPoint(x, y)))
        return isSeen ? null : focused.getAttribute("aria-label")
      })
      if (name) hidden.push(name)
    }
    expect(hidden).toEqual([])
  })

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

  test("Data is in the menu, and nothing is cut off", async ({ page, open }) => {
    await open("?lang=ko")
    await page.locator("header [popovertarget]:not([popovertarget=changes])").click()
    await page.getByRole("button", { name: "데이터", exact: true }).click()
    for (const tab of ["내장 데이터", "그리기", "표"]) {
      await dialog(page, "데이터").getByRole("tab", { name: tab }).click()
      await expectClean(page, `data at 320 px: ${tab}`)
    }
  })

  test("a table of two inputs and two outputs is as wide as the screen", async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open("?preset=mazur")
    await page.keyboard.press("d")
    await dialog(page).getByRole("tab", { name: "Table" }).click()
    for (const part of ["columnheader", "checkbox", "textbox"] as const)
      for (const one of await dialog(page).getByRole("table").getByRole(part).all())
        await expect(one).toBeInViewport({ ratio: 1 })
    await expect(dialog(page).getByRole("button", { name: "Remove row 1" })).toBeInViewport({ ratio: 1 })
  })
})
