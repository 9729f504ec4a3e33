import { expect, test } from "./page"
import { frameOf } from "./reading"

test("layers counted from 0 and weights from k to j: everywhere at once, and kept", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  const values = page.getByRole("region", { name: "Values", exact: true })
  const equation = page.getByRole("region", { name: "Equation", exact: true })
  const algorithm = page.getByRole("region", { name: "Algorithm", exact: true })
  const network = page.getByRole("region", { name: "Network", exact: true })
  await values.locator('[data-cell][data-term="W:1:0:1"]').click()
  const before = await frameOf(page)
  await expect(page.getByRole("heading", { name: "Weight w 12 of layer 2" })).toBeVisible()
  await expect(network).toContainText("layer 3")

  await equation.getByText("Notation").focus()
  await page.keyboard.press("Enter")
  await equation.getByRole("combobox", { name: "The input is" }).selectOption("layer 0")
  await expect(page.getByRole("heading", { name: "Weight w 12 of layer 1" })).toBeVisible()
  await expect(network).toContainText("layer 0")
  await expect(network).not.toContainText("layer 3")
  await expect(network.getByRole("button", { name: /neuron 2 of layer 0 to neuron 1 of layer 1/ })).toHaveCount(1)
  await expect(algorithm).toContainText("l = 1, 2")
  await expect(values).not.toContainText("layer 3")

  await equation.getByRole("combobox", { name: "Weights" }).selectOption({ index: 2 })
  await expect(page.getByRole("heading", { name: "Weight w 21 of layer 1" })).toBeVisible()
  await expect(equation.locator("dl dd").first()).toContainText(
    "derivative of C by W of layer 1 = a of layer 0 transposed × δ of layer 1",
  )
  await expect(algorithm.getByRole("button", { name: "Go to: weighted input" })).toContainText(/zl←al−1Wl\+bl/)
  expect(await frameOf(page)).toEqual(before)

  await equation.getByRole("button", { name: "Matrices with numbers" }).click()
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  await expect(network).toContainText("layer 0")
  await expect(algorithm.getByRole("button", { name: "Go to: weighted input" })).toContainText(/zl←al−1Wl\+bl/)
  await page.evaluate(() => window.chainrule.seek(8))
  await expect(equation.getByRole("button", { name: "Matrices with numbers" })).toHaveAttribute("aria-expanded", "true")
})
