import { expect, test } from "./page"
import { frameOf } from "./reading"

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test("language, theme and keys are behind one button, grain and speed behind another", async ({ page, open }) => {
  await open()
  const language = page.getByRole("combobox", { name: "Language" })
  await expect(language).toBeHidden()
  await page.getByRole("button", { name: "Language, theme, keys" }).tap()
  await language.selectOption({ label: "한국어" })
  await page.keyboard.press("Escape")
  await expect(page.getByRole("combobox", { name: "언어" })).toBeHidden()
  await page.getByRole("button", { name: "진행 단위와 속도" }).tap()
  await page.getByRole("combobox", { name: "진행 단위" }).selectOption("pass")
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "다음 단계" }).tap()
  await expect.poll(async () => (await frameOf(page)).position).toBe(6)
})

test("the list of keys gives the focus back to the button that is seen", async ({ page, open }) => {
  await open()
  const more = page.getByRole("button", { name: "Language, theme, keys" })
  await more.tap()
  await page.getByRole("button", { name: "Keyboard shortcuts" }).tap()
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(more).toBeFocused()
})

test("a weight that is touched can be changed at once, where it is seen", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await page.getByRole("tab", { name: "Values" }).tap()
  const values = page.getByRole("region", { name: "Values" })
  await values.getByRole("button", { name: /^weight from neuron 1 of layer 2 to neuron 1 of layer 3/ }).tap()
  await page.getByRole("tab", { name: "Equation" }).tap()
  const field = page.getByRole("textbox", { name: "Weight" })
  await expect(field).toBeInViewport()
  await field.fill("0,5")
  await field.press("Enter")
  await expect.poll(async () => (await frameOf(page)).values.delta[0]?.[0]).toBeCloseTo(0.0119, 4)
})

test("what taking data does to the net is told beside the button, which is in sight like that of the update rule", async ({
  page,
  open,
}) => {
  await open()
  await page.keyboard.press("d")
  const data = page.getByRole("dialog", { name: "Data" })
  await expect(data.getByRole("button", { name: "Take" })).toBeInViewport({ ratio: 1 })
  for (const told of await data.getByRole("listitem").all()) await expect(told).toBeInViewport({ ratio: 1 })
  await page.keyboard.press("Escape")
  await page.setViewportSize({ width: 390, height: 600 })
  await page
    .getByRole("button", { name: /^Update rule/ })
    .first()
    .click()
  const rule = page.getByRole("dialog", { name: "Update rule" })
  await rule.getByRole("combobox", { name: "Optimizer" }).selectOption("adam")
  await expect(rule.getByRole("button", { name: "Apply" })).toBeInViewport({ ratio: 1 })
})

test("negative inputs and weights stay within their boxes", async ({ page, open }) => {
  for (const preset of ["mazur", "deep"]) {
    await open(`?preset=${preset}`)
    await page.evaluate(async () => {
      const opened = structuredClone(window.chainrule.document())
      await window.chainrule.load({
        ...opened,
        samples: opened.samples.map((one) => ({ ...one, x: [-4.0762, -0.4] })),
        layers: opened.layers.map((one) => ({ ...one, weights: one.weights.map((row) => row.map(() => -0.8888)) })),
      })
    })
    await expect(page.locator('#stage [data-kind="input"] text').last()).toHaveText("−0.400")
    const overhangs = await page
      .locator('#stage :is([data-kind="input"], [data-drag]:has([class*="weight"]))')
      .evaluateAll((boxes) =>
        boxes.map((element) => {
          const boxOf = (part: string) => [...element.querySelectorAll(part)].at(-1)!.getBoundingClientRect()
          const [box, text] = [boxOf("rect"), boxOf("text")]
          return Math.max(box.left - text.left, text.right - box.right)
        }),
      )
    expect(Math.max(...overhangs)).toBeLessThan(0)
  }
})

test("the numbers of samples on the timeline do not run into each other", async ({ page, open }) => {
  await open("?preset=mazur")
  await page.evaluate(async () => {
    const opened = window.chainrule.document()
    const samples = Array.from({ length: 1010 }, () => opened.samples[0]!)
    await window.chainrule.load({ ...opened, samples, batchSize: 10 })
    await window.chainrule.train(101)
  })
  const numbers = page.getByText(/^1,0(0[1-9]|10)$/).filter({ visible: true })
  await expect(numbers.first()).toHaveText("1,001")
  const boxes = await numbers.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
  expect(boxes.length).toBeGreaterThan(3)
  for (const [i, { left }] of boxes.slice(1).entries()) expect(left).toBeGreaterThan(boxes[i].right)
})

test("nothing lies beyond the screen but what scrolls in it", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(8))
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
  }))
  expect(width).toBe(390)
  expect(height).toBe(844)
})

test("after a tap the step with its numbers is seen above what was tapped, and the trail where it leads", async ({
  page,
  open,
}) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  const stage = page.locator("#stage")
  await stage.locator('[data-term="W:1:0:0"]').first().tap({ force: true })
  const title = page.getByRole("heading", { name: "BP4 · gradient of the weights" })
  const number = page.locator('dd .katex [data-term="dW:1:0:0"]').last()
  for (const part of [title, number, page.getByRole("textbox", { name: "Weight" })]) await expect(part).toBeInViewport()
  await page.getByRole("button", { name: "Previous step" }).tap()
  await expect(page.getByRole("heading", { name: /^BP3/ })).toBeInViewport()
  await page.getByRole("button", { name: "Next step" }).tap()
  await page.locator('dd .katex [data-term="delta:1:0"]').first().tap({ force: true })
  await expect(page.getByRole("region", { name: "Where this number comes from" })).toBeInViewport({ ratio: 0.9 })
})

test("the algorithm opens at its current line", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await page.getByRole("tab", { name: "Algorithm" }).tap()
  await expect(page.locator('#stage ~ * [aria-current="step"]').last()).toBeInViewport()
})

test("a gradient in the drawing has the digits of its equation", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(10))
  const drawn = page.locator('#stage svg [data-term="W:2:1:0"]').filter({ hasText: "∂" })
  await expect(drawn).toContainText("∂−0.0226")
  await expect(page.locator('dd .katex [data-term="dW:2:1:0"]').last()).toHaveText("−0.0226")
})

test("what leads into, over and out of a step is named in the list", async ({ page, open }) => {
  await open()
  await page.getByRole("button", { name: "Grain and speed" }).tap()
  const into = page.getByRole("button", { name: "Step into: one term" })
  await expect(into).toBeVisible()
  expect(await into.evaluate((button) => getComputedStyle(button, "::after").content)).toContain("Step into: one term")
  const { width } = (await into.boundingBox()) ?? { width: 0 }
  expect(width).toBeGreaterThan(150)
})
