import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"
import { frameAtRest } from "./reading"

const equationOf = (page: Page) => page.getByRole("region", { name: "Equation", exact: true })
const dialogOf = (page: Page) => page.getByRole("dialog")
/** The update on the stage, its numbers and its sentence. */
const updateOf = (page: Page) => equationOf(page).textContent()

/** XOR after its second update. */
async function afterTwo(page: Page) {
  await page.evaluate(() => window.chainrule.seek(2 * window.chainrule.frame().perCycle))
}

/** What the update of each optimizer shows on the stage: its name in the listing's button, a part of its sentence. */
const optimizers = [
  ["momentum", "momentum", "changes by −η m, with"],
  ["nesterov", "Nesterov", "β m"],
  ["rmsprop", "RMSProp", "divided by √v"],
  ["adam", "Adam", "−η m̂ / √v̂"],
  ["adamw", "AdamW", "first shrinks"],
] as const

test("every optimizer is chosen by mouse: the stage's update, its numbers and the words at η are its own; one undo each", async ({
  page,
  open,
}) => {
  await open("?preset=xor&lang=en")
  await afterTwo(page)
  // Before what sets them is fetched, equations stand as plain text.
  await expect(equationOf(page).locator(".katex").first()).toBeAttached()
  const plain = await updateOf(page)
  const seen = new Set([plain])
  for (const [kind, name, sentence] of optimizers) {
    await page.getByRole("button", { name: "Update rule: SGD" }).first().click()
    const before = await dialogOf(page).getByRole("region", { name: "The update in equations" }).textContent()
    await dialogOf(page).getByRole("combobox", { name: "Optimizer" }).selectOption(kind)
    await expect(dialogOf(page).getByRole("region", { name: "The update in equations" })).not.toHaveText(before ?? "")
    await dialogOf(page).getByRole("button", { name: "Apply" }).click()
    await expect(dialogOf(page)).toBeHidden()
    await expect(equationOf(page)).toContainText(sentence)
    await expect(page.getByRole("button", { name: `Update rule: ${name} …` }).first()).toBeVisible()
    seen.add(await updateOf(page))
    await page.getByRole("button", { name: "Undo" }).click()
    await expect(page.getByRole("button", { name: "Update rule: SGD" }).first()).toBeVisible()
    await expect.poll(() => updateOf(page)).toBe(plain)
  }
  expect(seen.size).toBe(6)
})

test("a rule is chosen by keyboard alone, in Korean", async ({ page, open }) => {
  await open("?preset=xor&lang=ko")
  await afterTwo(page)
  await page.getByRole("button", { name: "갱신 규칙: SGD" }).first().focus()
  await page.keyboard.press("Enter")
  const dialog = page.getByRole("dialog", { name: "갱신 규칙" })
  await expect(dialog).toBeVisible()
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent)
  const tabTo = async (name: string) => {
    for (let i = 0; i < 20 && (await focused()) !== name; i++) await page.keyboard.press("Tab")
    expect(await focused()).toBe(name)
  }
  await tabTo("최적화 방법")
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowDown")
  await expect(dialog).toContainText("모멘텀과 RMSProp을 합치고")
  await tabTo("β₁, M을 남기는 비율")
  await page.keyboard.type("0.5")
  await tabTo("큰 가중치 규제")
  await page.keyboard.press("End")
  await tabTo("적용")
  await page.keyboard.press("Enter")
  await expect(dialog).toBeHidden()
  await expect(page.getByRole("button", { name: "갱신 규칙: Adam, L2 0.01 …" }).first()).toBeVisible()
  const edits = await page.evaluate(() => window.chainrule.document().edits)
  expect(edits).toMatchObject([{ cycle: 1, change: { rule: { optimizer: { kind: "adam", beta1: 0.5 } } } }])
  await page.keyboard.press("Control+z")
  await expect(page.getByRole("button", { name: "갱신 규칙: SGD …" }).first()).toBeVisible()
})

test("a number out of its range is refused in words, and nothing is applied until it is put right", async ({
  page,
  open,
}) => {
  await open("?preset=xor&lang=en")
  await page.getByRole("button", { name: "Update rule: SGD" }).first().click()
  const dialog = dialogOf(page)
  await dialog.getByRole("combobox", { name: "Optimizer" }).selectOption("momentum")
  const beta = dialog.getByRole("textbox", { name: /^β/ })
  await beta.fill("1")
  await beta.press("Enter")
  await expect(
    dialog.getByRole("alert").filter({ hasText: "expected a number from 0 on and below 1, found 1" }),
  ).toBeVisible()
  await dialog.getByRole("button", { name: "Apply" }).click()
  await expect(dialog).toBeVisible()
  await expect(beta).toBeFocused()
  const size = dialog.getByRole("textbox", { name: "Batch size m" })
  for (const wrong of ["0", "5", "1.5"]) {
    await size.fill(wrong)
    await size.press("Enter")
    await expect(dialog.getByText("a whole number from 1 to 4")).toBeVisible()
  }
  await size.press("Escape")
  await expect(size).toHaveValue("4")
  await beta.fill("0.75")
  await dialog.getByRole("button", { name: "Apply" }).click()
  await expect(dialog).toBeHidden()
  const { edits } = await page.evaluate(() => window.chainrule.document())
  expect(edits).toEqual([{ cycle: 0, change: { rule: { optimizer: { kind: "momentum", beta: 0.75 } } } }])
})

test("small numbers stand in fields as in equations, and are taken as they stand", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  await page.getByRole("button", { name: "Update rule: SGD" }).first().click()
  const dialog = dialogOf(page)
  await dialog.getByRole("combobox", { name: "Optimizer" }).selectOption("rmsprop")
  const epsilon = dialog.getByRole("textbox", { name: /^ε/ })
  await expect(epsilon).toHaveValue("10⁻⁸")
  await epsilon.fill("2.5·10⁻⁷")
  await dialog.getByRole("button", { name: "Apply" }).click()
  const { edits } = await page.evaluate(() => window.chainrule.document())
  expect(edits).toMatchObject([{ change: { rule: { optimizer: { kind: "rmsprop", epsilon: 2.5e-7 } } } }])
})

test("what the dialog promises of the run is what becomes of it: in training, and while a batch size is typed", async ({
  page,
  open,
}) => {
  const cycle = () => page.evaluate(() => window.chainrule.frame().cycle)
  await open("?preset=xor&lang=en")
  await page.getByRole("button", { name: "Training", exact: true }).click()
  await page.getByRole("button", { name: "Train", exact: true }).click()
  await expect.poll(cycle).toBeGreaterThan(10)
  await page.getByRole("button", { name: "Update rule: SGD" }).last().click()
  const dialog = dialogOf(page)
  const promise = dialog.getByRole("status")
  await dialog.getByRole("combobox", { name: "Optimizer" }).selectOption("momentum")
  // What the weights make of all samples follows at once, or a frame later in its place.
  await expect(page.getByText(/^Training paused after|^Cost over all samples/).first()).toBeAttached()
  // The update on the stage is done: the next one is the first by another rule.
  const said = (await frameAtRest(page)).cycle + 2
  await expect(promise).toContainText(`takes effect at cycle ${said.toLocaleString("en")};`)
  const size = dialog.getByRole("textbox", { name: "Batch size m" })
  await size.fill("2")
  await expect(promise).toContainText("begin a new run at cycle 1")
  await size.press("Escape")
  await expect(promise).toContainText(`takes effect at cycle ${said.toLocaleString("en")}`)
  await dialog.getByRole("button", { name: "Apply" }).click()
  expect(await page.evaluate(() => window.chainrule.document().edits)).toMatchObject([{ cycle: said - 1 }])

  await page.getByRole("button", { name: "Update rule: momentum" }).last().click()
  await size.fill("2")
  await expect(promise).toContainText("begin a new run at cycle 1")
  await dialog.getByRole("button", { name: "Apply" }).click()
  await expect.poll(cycle).toBe(0)
})

test("Escape keeps what was chosen until the run is changed, and says so", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  const rule = page.getByRole("button", { name: "Update rule: SGD" }).first()
  const optimizer = dialogOf(page).getByRole("combobox", { name: "Optimizer" })
  const notice = page.getByRole("region", { name: "Notices" }).getByText(/^The update rule is as it was;/)
  await rule.click()
  await page.keyboard.press("Escape")
  await expect(dialogOf(page)).toBeHidden()
  await expect(notice).toHaveCount(0)
  await rule.click()
  await optimizer.selectOption("adam")
  await page.keyboard.press("Escape")
  await expect(dialogOf(page)).toBeHidden()
  await expect(notice).toBeVisible()
  await page.getByRole("button", { name: "Back to what I chose" }).click()
  await expect(optimizer).toHaveValue("adam")
  await expect(notice).toHaveCount(0)
  await dialogOf(page).getByRole("button", { name: "Cancel" }).click()
  await rule.click()
  await expect(optimizer).toHaveValue("sgd")
  await optimizer.selectOption("adam")
  await page.keyboard.press("Escape")
  await page.evaluate(() => window.chainrule.edit({ learningRate: 1 }))
  await expect(notice).toHaveCount(0)
  await rule.click()
  await expect(optimizer).toHaveValue("sgd")
})

test("other batches in another order begin a new run; its link holds all of the rule", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  await afterTwo(page)
  await page.getByRole("button", { name: "Update rule: SGD" }).first().click()
  const dialog = dialogOf(page)
  await dialog.getByRole("combobox", { name: "Optimizer" }).selectOption("nesterov")
  await dialog.getByRole("combobox", { name: "Gradient clipping" }).selectOption("norm")
  await dialog.getByRole("combobox", { name: "Schedule of η" }).selectOption("step")
  await expect(dialog.getByRole("figure")).toContainText("cycle 22: η = 0.5")
  await dialog.getByRole("textbox", { name: "Batch size m" }).fill("2")
  await dialog.getByRole("checkbox", { name: /^Shuffle/ }).check()
  await dialog.getByRole("textbox", { name: "Seed" }).fill("-1")
  await expect(dialog).toContainText("Seed used: 4294967295")
  await expect(dialog).toContainText("begin a new run")
  await dialog.getByRole("button", { name: "Apply" }).click()
  const document = await page.evaluate(() => window.chainrule.document())
  expect(document).toMatchObject({
    batchSize: 2,
    shuffle: 4294967295,
    optimizer: { kind: "nesterov", beta: 0.9 },
    clip: 1,
    schedule: { kind: "step", every: 10, factor: 0.5 },
  })
  const link = await page.evaluate(() => window.chainrule.link())
  await page.goto("about:blank")
  await page.goto(link)
  await page.evaluate(() => window.chainrule.ready)
  await expect.poll(() => page.evaluate(() => window.chainrule.document().shuffle)).toBe(4294967295)
  expect(await page.evaluate(() => window.chainrule.document())).toEqual(document)
})

test("the change is told in the list of changes, and the former run comes back", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  await page.getByRole("button", { name: "Change the net" }).click()
  await page
    .getByRole("region", { name: "Change the net" })
    .getByRole("button", { name: /^Update rule/ })
    .click()
  await dialogOf(page).getByRole("textbox", { name: "Batch size m" }).fill("1")
  await dialogOf(page).getByRole("button", { name: "Apply" }).click()
  await expect.poll(() => page.evaluate(() => window.chainrule.frame().perCycle)).toBe(14)
  await page.getByRole("button", { name: "Changes" }).click()
  await expect(page.getByRole("button", { name: /New run, batch size 1/ })).toBeVisible()
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Undo" }).click()
  await expect.poll(() => page.evaluate(() => window.chainrule.frame().perCycle)).toBe(50)
})

for (const lang of ["en", "ko"])
  for (const colorScheme of ["light", "dark"] as const)
    for (const [width, height] of [
      [1440, 900],
      [320, 640],
    ] as const)
      test(`the dialog is clean in ${lang}, ${colorScheme}, ${width} px wide`, async ({ page, open }) => {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme })
        await open(`?preset=xor&lang=${lang}`)
        const name = lang === "ko" ? /^갱신 규칙/ : /^Update rule/
        await page.getByRole("button", { name }).filter({ visible: true }).first().click()
        const dialog = dialogOf(page)
        await dialog.getByRole("combobox").nth(0).selectOption("adamw")
        await dialog.getByRole("combobox").nth(1).selectOption("l1")
        await dialog.getByRole("combobox").nth(2).selectOption("norm")
        await dialog.getByRole("combobox").nth(3).selectOption("cosine")
        await dialog.getByRole("checkbox").check()
        await dialog.getByRole("textbox").first().fill("1")
        await page.keyboard.press("Enter")
        expect(await dialog.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBe(0)
        await expectClean(page, `rule ${lang} ${colorScheme} ${width}`)
      })
