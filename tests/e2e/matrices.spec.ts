import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { cutOff } from "./cutOff"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const board = (page: Page) => page.getByRole("group", { name: /^The equation as matrices/ })
const block = (page: Page, name: RegExp) => board(page).getByRole("group", { name }).first()

/** The exact numbers of a block, in their order. */
async function numbersOf(page: Page, name: RegExp) {
  const cells = block(page, name).locator("[data-cell]")
  const titles = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute("title") ?? ""))
  return titles.map((title) => Number(title.replace("−", "-")))
}

/** What is lit in the matrices, by address. */
const lit = (page: Page, light: string) =>
  board(page)
    .locator(`[data-cell]${light}`)
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.term))

async function show(page: Page, t: number) {
  await page.evaluate((t) => window.chainrule.seek(t), t)
  await page.getByRole("button", { name: "Matrices with numbers" }).first().click()
  await expect(board(page).first()).toBeVisible()
}

test("BP2 of the Mazur net: its shapes and the engine's numbers", async ({ page, open }) => {
  await open()
  await show(page, 8)
  await expect(block(page, /^weights into layer 3, transposed, 2 by 2/)).toContainText("2×2")
  await expect(block(page, /^errors δ of layer 3, 2 by 1/)).toContainText("2×1")
  expect(await numbersOf(page, /^weights into layer 3, transposed/)).toEqual([0.4, 0.5, 0.45, 0.55])
  const { delta } = (await frameOf(page)).values
  expect(await numbersOf(page, /^errors δ of layer 3/)).toEqual(delta[1])
  expect(await numbersOf(page, /^errors δ of layer 2/)).toEqual(delta[0])
})

test("a term lights the weight and the error that meet; one step back they are dark again", async ({ page, open }) => {
  await open()
  await show(page, 7)
  await page.evaluate(() => window.chainrule.next("term"))
  await expect.poll(() => lit(page, '[data-light="now"]')).toEqual(["W:2:0:0", "delta:2:0"])
  expect(await lit(page, "[data-running]")).toEqual(["dCda:1:0"])
  await page.evaluate(() => window.chainrule.next("term"))
  await expect.poll(() => lit(page, '[data-light="now"]')).toEqual(["W:2:1:0", "delta:2:1"])
  await page.evaluate(() => window.chainrule.previous("term"))
  await expect.poll(() => lit(page, '[data-light="now"]')).toEqual(["W:2:0:0", "delta:2:0"])
  await page.evaluate(() => window.chainrule.previous("term"))
  await expect.poll(() => lit(page, "[data-light]")).toEqual([])
})

test("the 2-3-1 net: Wᵀ is 3×1, the outer product 3×2, and a wrong order is refused", async ({ page, open }) => {
  await open("?preset=relu")
  await show(page, 8)
  await expect(block(page, /^weights into layer 3, transposed, 3 by 1/)).toContainText("3×1")
  await page.getByRole("button", { name: "Try a wrong order" }).click()
  await expect(page.getByText("(1×3) · (1×1): the inner numbers 3 and 1 differ")).toBeVisible()
  await page.evaluate(() => window.chainrule.seek(12))
  await expect(block(page, /^gradients of the weights into layer 2, 3 by 2/)).toContainText("3×2")
  await page.getByRole("button", { name: "Try a wrong order" }).click()
  await expect(page.getByText("(1×3) · (2×1): the inner numbers 3 and 2 differ")).toBeVisible()
  await expect(page.getByText("(2×1) · (1×3) makes 2×3, but 3×2 is needed.")).toBeVisible()
})

test("square shapes do not tell: the wrong numbers stand beside the right ones", async ({ page, open }) => {
  await open()
  await show(page, 8)
  await page.getByRole("button", { name: "Try a wrong order" }).click()
  const fits = page.locator('[data-outcome="fits"]')
  await expect(fits).toContainText("the shapes fit, so shapes alone do not tell")
  await expect(fits).toContainText("0.0383")
  await expect(fits).toContainText("0.0364")
})

test("by keyboard: an entry of the outer product lights its row and its column", async ({ page, open }) => {
  await open("?preset=relu")
  await show(page, 12)
  await board(page).locator('[data-term="dW:1:0:0"]').focus()
  for (const key of ["ArrowRight", "ArrowDown"]) await page.keyboard.press(key)
  expect(await lit(page, "[data-light]")).toEqual(["delta:1:1", "a:0:1", "dW:1:1:1"])
  await page.keyboard.press("Enter")
  await expect(page.getByRole("region", { name: "Where this number comes from" })).toBeVisible()
})

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
])
  test(`nothing is cut off at ${width} × ${height}, at any step`, async ({ page, open }) => {
    await page.setViewportSize({ width, height })
    await open("?preset=classify")
    await show(page, 1)
    const { perCycle } = await frameOf(page)
    for (let t = 1; t <= perCycle; t++) {
      await page.evaluate((t) => window.chainrule.seek(t), t)
      expect(await page.evaluate(cutOff), `at step ${t}`).toEqual([])
    }
  })

test("in another notation it says what is true there, and axe finds nothing", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  const equation = page.getByRole("region", { name: "Equation", exact: true })
  await equation.getByRole("button", { name: "Matrices with numbers" }).click()
  const block = (name: string) => equation.getByRole("group", { name, exact: true })
  await expect(block("gradients of the weights into layer 2, 2 by 2")).toBeVisible()
  await equation.getByText("Notation").click()
  await equation.getByRole("combobox", { name: "Weights" }).selectOption({ index: 1 })
  // A row for each neuron that a weight comes from.
  const cells = block("gradients of the weights into layer 2, 2 by 2").getByRole("button")
  await expect(cells.nth(1)).toHaveAccessibleName(
    /^gradient of the weight from neuron 1 of layer 1 to neuron 2 of layer 2/,
  )
  await expectClean(page, "matrices")
})

test("softmax shows its Jacobian with numbers, and the long way to a − y", async ({ page, open }) => {
  await open("?preset=classify")
  const steps = await page.evaluate(async () => {
    const found: Record<string, number> = {}
    const { perCycle } = window.chainrule.frame()
    for (let t = 1; t <= perCycle; t++) {
      await window.chainrule.seek(t)
      found[window.chainrule.frame().step?.kind ?? ""] ??= t
      if (window.chainrule.frame().step?.kind === "cost") found.activation = t - 1
    }
    return found
  })
  const equation = page.getByRole("region", { name: "Equation", exact: true })
  await page.evaluate((t) => window.chainrule.seek(t), steps.activation ?? 0)
  await equation.getByRole("button", { name: "Matrices with numbers" }).first().click()
  await expect(equation.getByRole("group", { name: /^Jacobian ∂a\/∂z of layer/ })).toBeVisible()
  await equation.locator('[data-cell][data-term^="dadz:"]').first().click()
  await expect(page.getByRole("region", { name: "Where this number comes from" })).toBeVisible()
  await page.evaluate((t) => window.chainrule.seek(t), steps["output-error"] ?? 0)
  await expect(equation.getByText("The long way")).toBeVisible()
  await expect(equation.getByRole("group", { name: /^Jacobian ∂a\/∂z of layer .*transposed/ })).toBeVisible()
})
