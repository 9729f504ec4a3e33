import { expect, test } from "./page"

const agree = /^All \d+ δ and \d+ gradients agree, worst \d(\.\d+)?·10⁻\S+$/

test("one press proves the net, and the badge follows every change", async ({ page, open }) => {
  await open()
  await page.getByRole("button", { name: "Check gradients" }).click()
  await expect(page.getByRole("button", { name: "4 δ and 12 gradients agree" })).toBeVisible()
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: -3 }))
  await expect(page.getByRole("button", { name: agree })).toBeVisible()
  await page.evaluate(() => window.chainrule.seek(20))
  await expect(page.getByRole("button", { name: agree })).toBeVisible()
  for (const [example, summary] of [
    ["xor", "12 δ and 9 gradients agree"],
    ["neuron", "1 δ and 2 gradients agree"],
    ["classify", "7 δ and 31 gradients agree"],
    ["relu", "4 δ and 13 gradients agree"],
    ["deep", "25 δ and 177 gradients agree"],
  ] as const) {
    await page.getByRole("combobox", { name: "Example" }).selectOption(example)
    await expect(page.getByRole("button", { name: summary })).toBeVisible()
  }
  await page.getByRole("button", { name: agree }).click()
  await expect(page.getByRole("dialog")).toContainText("202 numbers of this cycle")
})

test("a long proof tells how far it is and can be stopped", async ({ page, open }) => {
  await open()
  await page.evaluate(() => {
    const layer = (inputs: number, units: number) => ({
      units,
      activation: "tanh",
      weights: Array.from({ length: units }, (_, j) =>
        Array.from({ length: inputs }, (_, k) => Math.sin(j + 2 * k) / 8),
      ),
      biases: Array.from({ length: units }, () => 0.1),
    })
    return window.chainrule.load({
      format: "chainrule",
      version: 1,
      inputs: 1,
      layers: [layer(1, 64), layer(64, 64), layer(64, 1)],
      cost: "quadratic",
      learningRate: 0.1,
      samples: Array.from({ length: 60 }, (_, i) => ({ x: [i / 60], y: [(i / 60) ** 2] })),
    })
  })
  await page.getByRole("button", { name: "Check gradients" }).click()
  const running = page.getByRole("button", { name: /^Checking … \d+ % \(press to stop\)$/ })
  await expect(running).toBeVisible()
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => page.evaluate(() => window.chainrule.frame().position)).toBe(1)
  await running.click()
  await expect(page.getByRole("button", { name: "Check gradients" })).toBeVisible()
})
