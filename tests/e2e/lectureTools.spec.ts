import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const lecture = (page: Page) => page.locator('[data-panel="lecture"]')
const button = (page: Page, name: string | RegExp) => lecture(page).getByRole("button", { name, exact: true })

/** Page `leaf` (from 1) of a chapter. */
async function openAt(page: Page, open: (query?: string) => Promise<void>, chapter: number, leaf: number, more = "") {
  await open(`?lesson=${chapter}${more}`)
  for (let at = 1; at < leaf; at++) {
    const counter = lecture(page)
      .locator("nav")
      .getByText(new RegExp(`(Page ${at} of)|(^${at}/)`))
    await expect(counter).toBeVisible()
    await lecture(page).locator("nav").getByRole("button").last().click()
    await expect(counter).toHaveCount(0)
  }
}

test("the derivation goes line by line with live numbers, and shows the note's slip beside what is right", async ({
  page,
  open,
}) => {
  await openAt(page, open, 6, 3)
  const player = lecture(page).getByRole("region", { name: "How it comes about" })
  await expect(player.getByRole("listitem")).toHaveCount(1)
  for (let i = 0; i < 3; i++) await button(page, "Next line").click()
  await expect(player.getByRole("listitem")).toHaveCount(4)
  await button(page, "One line back").click()
  await expect(player.getByRole("listitem")).toHaveCount(3)
  await player.getByText(/^Slip 10 of the note/).click()
  await expect(player.getByText("In numbers, δ of hidden neuron 1 of the Mazur net")).toContainText("correctly 0.00877")
  await button(page, "All lines").click()
  await expect(player.getByText("BP2: every line makes 0.00877, and so does the engine.")).toBeVisible()
  // The numbers are those of the net on the stage.
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
  await expect(player.getByText("BP2: every line makes 0.0119, and so does the engine.")).toBeVisible()
  await player.getByRole("combobox", { name: "j =" }).selectOption({ label: "2" })
  await expect(player.getByText(/every line makes 0\.0097\d, and so/)).toBeVisible()
})

test("insight 1: a silent input stops its weights and leaves δ", async ({ page, open }) => {
  await open("?lesson=9")
  await expect(lecture(page).getByRole("heading", { level: 2 })).toBeVisible()
  const before = await frameOf(page)
  await page.evaluate(() => window.chainrule.edit({ x: [0, 1], value: 0 }))
  await expect.poll(async () => (await frameOf(page)).values.weightGradients[0]![0]![1]).toBe(0)
  const after = await frameOf(page)
  expect(Math.abs(after.values.delta[0]![0]! - before.values.delta[0]![0]!)).toBeLessThan(0.001)
  await expect(lecture(page).getByText("it is not the error that stops this weight")).toBeVisible()
})

test("insight 2: a confident and wrong neuron has a small δ though its error is about 1", async ({ page, open }) => {
  await open("?lesson=10")
  await expect(lecture(page).getByText("almost as wrong as it can be")).toBeVisible()
  const { a, delta } = (await frameOf(page)).values
  const y = 0
  expect(Math.abs(a[1]![0]! - y)).toBeGreaterThan(0.98)
  expect(Math.abs(delta[0]![0]!)).toBeLessThan(0.02)
  await button(page, "Next page").click()
  await page.evaluate(() => window.chainrule.edit({ bias: [0, 0], value: 4 }))
  const verdict = lecture(page).getByRole("status").filter({ hasText: "slope" })
  await expect(verdict).toBeVisible()
  const worse = (await frameOf(page)).values
  expect(Math.abs(worse.a[1]![0]! - y)).toBeGreaterThan(Math.abs(a[1]![0]! - y))
  expect(Math.abs(worse.delta[0]![0]!)).toBeLessThan(Math.abs(delta[0]![0]!) / 4)
})

test("the twins give the published numbers", async ({ page, open }) => {
  await openAt(page, open, 14, 3)
  const twins = lecture(page).getByRole("region", { name: "The same neuron with two costs" })
  await expect(twins.locator('[data-twin="quadratic"]')).toContainText("0.0173")
  await expect(twins.locator('[data-twin="binary-cross-entropy"]')).toContainText("0.9820")
  await expect(twins.getByText("at update 232 with the quadratic cost, and at update 17 with")).toBeVisible()
  await twins.getByRole("slider", { name: "updates" }).fill("300")
  await expect(twins.getByRole("row", { name: /^output a/ })).toContainText("0.2028")
  await twins.getByRole("combobox", { name: "start" }).selectOption("1")
  await expect(twins.getByRole("row", { name: /^output a/ })).toContainText(/0\.08\d\d|0\.09\d\d/)
})

test("the mean of the sheets is the gradient that is shown, and a sheet leads to its sample", async ({
  page,
  open,
}) => {
  await openAt(page, open, 12, 3)
  const sheets = lecture(page).getByRole("region", { name: "The batch as a stack of sheets" })
  const mean = await sheets.locator("[data-mean]").getByRole("img").getAttribute("aria-label")
  const shown = (await frameOf(page)).values.weightGradients[1]!.flat()
  expect(mean).toContain(shown[0]! > 0 ? String(shown[0]!.toPrecision(3)) : "−")
  const parts: number[] = []
  for (let i = 1; i <= 4; i++) {
    if (i > 1) {
      await sheets.getByRole("button", { name: `Put sample ${i} on top` }).click()
      await expect(sheets.getByRole("button", { name: `Go to sample ${i} on the stage` })).toBeFocused()
      await expect(sheets.getByRole("status")).toContainText(`sample ${i}: δ `)
    }
    const label = await sheets
      .getByRole("img", { name: /^∂C\/∂W/ })
      .first()
      .getAttribute("aria-label")
    parts.push(Number(/: (\S+),/.exec(label!)![1]!.replace("−", "-")))
  }
  expect(parts.reduce((sum, part) => sum + part, 0) / 4).toBeCloseTo(shown[0]!, 4)
  await sheets.getByRole("button", { name: "Go to sample 4 on the stage" }).click()
  await expect.poll(async () => (await frameOf(page)).position).toBe(48)
})

test("|δ| by depth stands beside its bound, for two nets from one seed", async ({ page, open }) => {
  await openAt(page, open, 15, 3)
  const depth = lecture(page).getByRole("region", { name: "How δ changes from layer to layer" })
  const tables = depth.getByRole("table")
  await expect(tables).toHaveCount(2)
  for (const row of await tables.getByRole("row").filter({ hasText: "≤" }).all()) {
    const text = await row.innerText()
    const [ratio, bound] = [/× (\S+)/.exec(text)![1], /≤ (\S+)/.exec(text)![1]].map(Number)
    expect(ratio).toBeLessThanOrEqual(bound! * 1.001)
  }
  const before = await tables.first().innerText()
  await depth.getByRole("combobox", { name: "Activation of net A" }).selectOption("tanh")
  await expect.poll(() => tables.first().innerText()).not.toBe(before)
})

test("a prediction is right within its rounding, and a wrong one is told how it comes about", async ({
  page,
  open,
}) => {
  await openAt(page, open, 6, 4)
  const answer = lecture(page).getByRole("textbox", { name: "Your answer" })
  const verdict = lecture(page).getByRole("region", { name: "What will it be?" }).getByRole("status").first()
  const say = async (text: string) => {
    await answer.fill(text)
    await answer.press("Enter")
  }
  await say(".036350")
  await expect(verdict).toContainText("without the slope σ′")
  await say(".009231")
  await expect(verdict).toContainText("W in place of its transpose")
  await say("−.008771")
  await expect(verdict).toContainText("with the wrong sign")
  await say("0.00877")
  await expect(verdict).toHaveText("Right: 0.00877.")
  await answer.fill("-")
  // Nobody is told off while writing.
  await expect(lecture(page).getByRole("alert")).toHaveCount(0)
  await say("about one")
  await expect(lecture(page).getByRole("alert")).toContainText("This is not a number")
  await page.getByRole("combobox", { name: "Language" }).selectOption("ko")
  await expect(lecture(page).getByRole("region", { name: "값이 얼마가 될까?" }).getByRole("textbox")).toHaveValue(
    "about one",
  )
  await page.getByRole("combobox", { name: "언어" }).selectOption("en")
  await say("0.5")
  await expect(verdict).toContainText("it is not one of the known mistakes")
  const parts = lecture(page).getByRole("region", { name: "What will it be?" }).locator("label input")
  await parts.nth(1).fill("0.0554")
  await parts.nth(2).fill("0.2")
  await page.keyboard.press("Enter")
  await expect(lecture(page).getByText("This is where it goes wrong: it should be −0.0190.")).toBeVisible()
  await button(page, "Reveal on the stage").click()
  await expect.poll(async () => (await frameOf(page)).position).toBe(8)
})

test("a sheet by hand is marked line by line, a wrong line once", async ({ page, open }) => {
  await openAt(page, open, 11, 3)
  const sheet = lecture(page).getByRole("region", { name: /^By hand/ })
  const field = (name: RegExp) => sheet.getByRole("textbox", { name })
  await field(/^z of neuron 1 of layer 2/).fill("0.0275")
  await field(/^z of neuron 2 of layer 2/).fill("0.3925")
  await field(/^a of neuron 1 of layer 2/).fill("0.5")
  // Nothing is told while somebody writes.
  await expect(sheet.getByText("follows from a line before that is wrong")).toHaveCount(0)
  await field(/^a of neuron 1 of layer 2/).fill("0.5069")
  await page.keyboard.press("Enter")
  // What would be right is told when it is asked for.
  await expect(sheet.getByText("not so", { exact: true })).toBeVisible()
  await sheet.getByRole("button", { name: "Tell me" }).click()
  await expect(sheet.getByText("not so; it is 0.3775")).toBeVisible()
  await expect(field(/^z of neuron 1 of layer 2/)).toBeFocused()
  await expect(field(/^z of neuron 1 of layer 2/)).toHaveAccessibleDescription("not so; it is 0.3775")
  await expect(sheet.getByText("follows from a line before that is wrong", { exact: true })).toHaveCount(1)
  await expect(sheet.getByRole("status").first()).toHaveText(
    "a of neuron 1 of layer 2, 0.5069: follows from a line before that is wrong",
  )
  await field(/^a of neuron 2 of layer 2/).fill("xx")
  await page.keyboard.press("Enter")
  await expect(field(/^a of neuron 2 of layer 2/)).toHaveAccessibleDescription(/^This is not a number/)
  await expect(sheet.getByRole("status").last()).toHaveText(/^Of \d+ lines, 1 right, 1 carried on, 1 wrong\.$/)
  await sheet.getByRole("combobox", { name: "digits" }).selectOption("3")
  await button(page, "Worked solution").click()
  await expect(sheet.getByText("0.378").first()).toBeAttached()
  // Printed, the sheet stands alone.
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await button(page, "Print").click()
  await expect(sheet).toHaveAttribute("data-print")
  await page.emulateMedia({ media: "print" })
  await expect(page.getByRole("banner")).toBeHidden()
  await expect(sheet.getByRole("heading", { level: 3 })).toBeVisible()
  await page.emulateMedia({ media: null })
  await page.evaluate(() => dispatchEvent(new Event("afterprint")))
  await expect(page.getByRole("banner")).toBeVisible()
})

test("any run can be worked out by hand, and any of its numbers predicted, from beside the algorithm", async ({
  page,
  open,
}) => {
  await open("?preset=xor")
  await page.evaluate(async () => {
    await window.chainrule.seek(60)
    await window.chainrule.edit({ weight: [0, 0, 0], value: 0.5 })
  })
  await page.getByRole("button", { name: "By hand …" }).click()
  const dialog = page.getByRole("dialog", { name: "Exercise" })
  await expect(dialog.getByText("W2 = (0.5,", { exact: false })).toBeVisible()
  const first = dialog.getByRole("textbox").first()
  const { values } = await frameOf(page)
  await first.fill(String(values.z[0]![0]))
  await page.keyboard.press("Enter")
  await expect(dialog.getByRole("status").last()).toContainText(/lines, 1 right/)
  await page.keyboard.press("Escape")
  await expect(page.getByRole("button", { name: "By hand …" })).toBeFocused()
  await page.getByRole("button", { name: "Predict …" }).click()
  await dialog.getByRole("textbox").fill("7")
  await dialog.getByRole("button", { name: "Check", exact: true }).click()
  await expect(dialog.getByRole("status").first()).not.toBeEmpty()
  await dialog.getByRole("button", { name: "Reveal on the stage" }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole("button", { name: "Predict …" })).toBeFocused()
  await expect(page.getByRole("heading", { name: /^Neuron 1 of layer 3/ })).toBeVisible()
})

test("a bug turns the check red until it is named, and is never on outside the lab", async ({ page, open }) => {
  await openAt(page, open, 17, 2)
  const lab = lecture(page).getByRole("region", { name: "Bug lab" })
  await lab.getByRole("combobox", { name: "or choose one" }).selectOption("updated-first")
  await expect(page.getByText("one step of this backward pass is wrong, on purpose")).toBeVisible()
  await expect.poll(async () => (await frameOf(page)).values.delta[0]![0]!.toFixed(6)).toBe("0.007294")
  await page.getByRole("button", { name: "Check gradients" }).click()
  await expect(page.getByRole("button", { name: "A gradient does not agree" })).toBeVisible()
  await lab.getByRole("button", { name: "The bias is counted once for every input" }).click()
  await expect(lab.getByRole("combobox", { name: "or choose one" })).toHaveValue("updated-first")
  await expect(lab.getByRole("status").last()).toContainText("Not this one")
  await lab.getByRole("button", { name: "The weights are updated before the error goes back through them" }).click()
  await expect(lab.getByRole("status").last()).toContainText("Found, and put right")
  await expect(lab.getByRole("heading")).toBeFocused()
  await expect(page.getByRole("button", { name: /^All 4 δ and 12 gradients agree/ })).toBeVisible()
  await lab.getByRole("button", { name: /^Draw a bug/ }).click()
  await expect(page.getByText("one step of this backward pass is wrong, on purpose")).toBeVisible()
  await expect(lab.getByRole("status").first()).toContainText("Which mistake is it?")
  await page.getByRole("button", { name: "Put it right" }).click()
  await expect(lab.getByRole("heading")).toBeFocused()
  await lab.getByRole("button", { name: /^Draw a bug/ }).click()
  await page.getByRole("button", { name: "Leave the lecture" }).click()
  await expect(page.getByText("one step of this backward pass is wrong, on purpose")).toHaveCount(0)
  expect(await page.evaluate(() => window.chainrule.document())).not.toHaveProperty("bug")
  await page.evaluate(() => window.chainrule.seek(8))
  expect((await frameOf(page)).values.delta[0]![0]!.toFixed(6)).toBe("0.008771")
})

test("the glossary opens from an equation and from a word, in both languages side by side", async ({ page, open }) => {
  await open("?lang=ko")
  await page.evaluate(() => window.chainrule.seek(8))
  await page.getByText("표기법").click()
  await page.getByRole("button", { name: "용어집" }).click()
  const dialog = page.getByRole("dialog", { name: "용어집" })
  await expect(dialog.getByText("Hadamard product ⊙")).toBeVisible()
  await expect(dialog.getByText("아다마르 곱 ⊙")).toBeVisible()
  await expectClean(page, "the glossary")
  await page.keyboard.press("Escape")
  await expect(dialog).toHaveCount(0)
})

for (const [chapter, leaf] of [
  [6, 3],
  [6, 4],
  [11, 3],
  [12, 3],
  [13, 1],
  [14, 3],
  [15, 3],
  [17, 2],
] as const)
  test(`axe finds nothing on page ${leaf} of chapter ${chapter}, wide and narrow`, async ({ page, open }) => {
    await openAt(page, open, chapter, leaf, "&theme=dark")
    await expectClean(page, "wide")
    await page.setViewportSize({ width: 390, height: 844 })
    await expectClean(page, "narrow")
  })
