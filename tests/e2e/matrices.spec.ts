import type { Page } from "@playwright/test"
import { netOf } from "../../scripts/bench/nets.mjs"
import { expectClean } from "./clean"
import { expect, test } from "./page"
import { drawn, frameOf } from "./reading"

const equation = (page: Page) => page.getByRole("region", { name: "Equation", exact: true })
const matrices = (page: Page) => equation(page).getByRole("group", { name: /^The equation as matrices/ })
const block = (page: Page, name: string) => matrices(page).getByRole("group", { name })

async function show(page: Page) {
  await equation(page).getByText("Matrices with numbers").click()
  await expect(matrices(page)).toBeVisible()
}

test("BP2 as matrices: shapes, the engine's numbers, and the same numbers everywhere", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(8))
  await show(page)
  await expect(block(page, "weights into layer 3, transposed, 2 by 2")).toContainText("0.4000")
  await expect(block(page, "errors δ of layer 3, 2 by 1").first()).toBeVisible()
  const { values } = await frameOf(page)
  const result = block(page, "errors δ of layer 2, 2 by 1").locator("[data-cell]")
  await expect(result).toHaveCount(2)
  expect(values.delta[0]!.map((value) => value!.toFixed(5))).toEqual(["0.00877", "0.00995"])
  await expect(result).toHaveText(["0.00877", "0.00995"])

  // By keyboard: one stop, arrows walk, the number is lit in the drawing, Enter selects it.
  await matrices(page).locator('[tabindex="0"]').first().focus()
  await page.keyboard.press("End")
  await expect(drawn(page, /^neuron 2 of layer 2/)).toHaveAttribute("data-hovered")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: "Neuron 2 of layer 2" })).toBeVisible()
  await expectClean(page, "matrices")
})

test("at the finest grain the row and the column that meet are lit, and go dark on the way back", async ({
  page,
  open,
}) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(7))
  await show(page)
  const lit = matrices(page).locator("[data-light], [data-work], [data-at]")
  const states: number[] = []
  for (let i = 0; i < 3; i++) {
    await page.evaluate(() => window.chainrule.next("term"))
    states.push(await lit.count())
  }
  expect(states[0]).toBeGreaterThan(0)
  for (let i = 2; i > 0; i--) {
    await page.evaluate(() => window.chainrule.previous("term"))
    expect(await lit.count()).toBe(states[i - 1])
  }
})

test("a 2-3-1 net: Wᵀ is 3×1, the outer product 3×2, and a wrong order is refused by its shapes", async ({
  page,
  open,
}) => {
  await open()
  await page.evaluate((net) => window.chainrule.load(net), netOf([2, 3, 1]))
  await page.evaluate(() => window.chainrule.seek(8))
  await show(page)
  await expect(block(page, "weights into layer 3, transposed, 3 by 1")).toBeVisible()
  await equation(page).getByRole("button", { name: "Try a wrong order" }).click()
  await expect(equation(page)).toContainText(/the inner numbers 3 and 1 differ, so there is no such product\./)
  await page.evaluate(() => window.chainrule.seek(12))
  await expect(block(page, "gradients of the weights into layer 2, 3 by 2")).toBeVisible()

  // It stays open from step to step, and in another notation says what is true there.
  await equation(page).getByText("Notation").click()
  await equation(page).getByRole("combobox", { name: "Weights" }).selectOption({ index: 1 })
  await expect(block(page, "gradients of the weights into layer 2, transposed, 3 by 2")).toBeVisible()
})
