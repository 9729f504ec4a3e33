import { readFileSync } from "node:fs"
import AxeBuilder from "@axe-core/playwright"
import { expect, test } from "./page"

const words = {
  en: {
    panel: "Training",
    train: "Train",
    pause: "Pause",
    scrub: "Go to cycle",
    ended: /(^|\n)Training paused after [\d,]+ cycles\. .*Update, step 50 of 50/,
    cost: /Cost over all samples: \d/,
    log: "logarithmic",
  },
  ko: {
    panel: "학습",
    train: "학습하기",
    pause: "멈추기",
    scrub: "주기로 이동",
    log: "로그 눈금",
    ended: /(^|\n)주기 [\d,]+개를 마치고 학습을 멈추었습니다\. .*갱신/,
    cost: /모든 표본의 비용: \d/,
  },
} as const

for (const lang of ["en", "ko"] as const) {
  const { panel: name, train, pause, scrub, log: logarithmic, ended, cost } = words[lang]

  test(`trains to a low cost by mouse, pauses at a whole cycle, and is stepped back through its last update (${lang})`, async ({
    page,
    open,
  }) => {
    await open(`?preset=xor&lang=${lang}`)
    await page.getByRole("button", { name, exact: true }).click()
    const panel = page.locator('[data-panel="training"]')
    await panel.getByRole("button", { name: train, exact: true }).click()
    await expect
      .poll(() => page.evaluate(() => window.chainrule.frame().values.cost ?? 1), { timeout: 20_000 })
      .toBeLessThan(0.01)
    await panel.getByRole("button", { name: pause, exact: true }).click()
    await expect(panel.getByRole("button", { name: train, exact: true })).toBeVisible()
    await expect(panel.getByRole("img")).toHaveAccessibleName(/\d/)
    const { stepped, last } = await page.evaluate(async () => {
      const { chainrule } = window
      const last = await chainrule.next("cycle").then(() => chainrule.previous("cycle"))
      const back: number[] = []
      for (let i = 0; i < 20; i++) back.push((await chainrule.previous("term")).position)
      return { stepped: back, last: last.step?.kind }
    })
    expect(last).toBe("update")
    expect(stepped).toEqual([...stepped].sort((a, b) => b - a))
    const found = await new AxeBuilder({ page }).include('[data-panel="training"]').analyze()
    expect(found.violations).toEqual([])
  })

  test(`is trained, paused and scrubbed with the keyboard alone (${lang})`, async ({ page, open }) => {
    await open(`?preset=xor&lang=${lang}`)
    await page.keyboard.press("t")
    const slider = page.getByRole("slider", { name: scrub })
    await expect(slider).toBeVisible()
    await expect.poll(() => page.evaluate(() => window.chainrule.frame().cycle)).toBeGreaterThan(200)
    const told = await page.evaluateHandle(() => {
      const said: string[] = []
      const status = document.querySelector('.visually-hidden[role="status"]')!
      const listen = () => said.push(status.textContent)
      new MutationObserver(listen).observe(status, { subtree: true, childList: true, characterData: true })
      return said
    })
    await page.keyboard.press("t")
    await expect(page.getByRole("button", { name: train, exact: true })).toBeVisible()
    await expect.poll(() => told.evaluate((said) => said.join("\n"))).toMatch(ended)
    await expect.poll(() => told.evaluate((said) => said.join("\n"))).toMatch(cost)
    await slider.focus()
    await slider.press("Home")
    await expect.poll(() => page.evaluate(() => window.chainrule.frame().position)).toBe(0)
    await slider.press("ArrowRight")
    await expect.poll(() => page.evaluate(() => window.chainrule.frame().step?.kind)).toBe("update")
    const log = page.getByRole("checkbox", { name: logarithmic })
    await log.focus()
    await log.press("Space")
    await expect(log).toBeChecked()
    await page.keyboard.press("e")
    await expect.poll(() => page.evaluate(() => window.chainrule.frame().step?.kind)).toBe("update")
  })
}

test("curves: the share that is right, a kept run named by what differs, and all as a picture", async ({
  page,
  open,
}) => {
  await open("?preset=xor&lang=en")
  await page.getByRole("button", { name: "Training", exact: true }).click()
  const panel = page.locator('[data-panel="training"]')
  await page.evaluate(() => window.chainrule.train(300))
  await panel.getByRole("button", { name: "Keep this curve" }).click()
  await page.evaluate(async () => {
    await window.chainrule.seek(0)
    await window.chainrule.edit({ learningRate: 4 })
    await window.chainrule.train(400)
  })
  await expect(panel.getByRole("listitem").getByText("η 2", { exact: true })).toBeVisible()
  await expect(panel.getByRole("listitem").getByText("now: η 4", { exact: true })).toBeVisible()
  const drawing = panel.getByRole("img").first()
  await expect(drawing).toHaveAccessibleName(/^The cost over all samples from 0 to 400 cycles/)
  await panel.getByRole("combobox", { name: "What is drawn" }).selectOption("share right")
  await expect(drawing).toHaveAccessibleName(
    /^The share of all samples that are right, from 0 to 400 cycles: at first \d\d\.\d %, last 100 %/,
  )
  await expect(panel.getByRole("checkbox", { name: "logarithmic" })).toHaveCount(0)
  await page.getByRole("button", { name: "Share", exact: true }).click()
  const share = page.getByRole("dialog", { name: "Share and save" })
  await share.getByRole("combobox", { name: "Picture of" }).selectOption("Training")
  const waiting = page.waitForEvent("download")
  await share.getByRole("button", { name: "Save as SVG" }).click()
  const text = readFileSync(await (await waiting).path(), "utf8")
  for (const shown of ["all samples trained on", "η 2", "100 %", "cycles"]) expect(text).toContain(`>${shown}<`)
  expect(text).not.toContain("<foreignObject")
})

test("asked for from the Inspector, training has the focus, and the equation after it", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  await page.evaluate(() => window.chainrule.next("cycle"))
  const inspector = page.locator('[data-panel="inspector"]')
  await page.locator("[data-kind=neuron]").first().press("Enter")
  await inspector.locator("button:visible").first().focus()
  await page.keyboard.press("t")
  const pause = page.getByRole("button", { name: "Pause", exact: true })
  await expect(pause).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeFocused()
})

test("a cost to reach is trained to by Enter", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  await page.getByRole("button", { name: "Training", exact: true }).click()
  await page.getByText("Until …").click()
  const cost = page.getByRole("textbox", { name: "cost at most" })
  await cost.fill("0.1")
  await cost.press("Enter")
  await expect(page.getByText("The cost that was asked for is reached.", { exact: true })).toBeVisible()
  await expect(cost).toBeFocused()
  expect(await page.evaluate(() => window.chainrule.frame().cycle)).toBeGreaterThan(10)
})

test("a thousand cycles are the same numbers trained and stepped", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  const same = await page.evaluate(async () => {
    const { chainrule } = window
    const trained = JSON.stringify(await chainrule.train(1000))
    await chainrule.seek(0)
    await chainrule.seek(1000 * chainrule.frame().perCycle)
    return trained === JSON.stringify(chainrule.frame())
  })
  expect(same).toBe(true)
})

test("a run that breaks stops at its last whole numbers and offers a smaller learning rate", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  await page.evaluate(async () => {
    const { chainrule } = window
    const document = chainrule.document() as unknown as Record<string, unknown>
    const layers = (document.layers as Record<string, unknown>[]).map((layer) => ({ ...layer, activation: "linear" }))
    await chainrule.load({ ...document, layers, cost: "quadratic", learningRate: 40 })
  })
  await page.keyboard.press("t")
  await expect(page.getByText(/^Why: by cycle \d+ a weight had grown to .* With η = 40/)).toBeVisible()
  await page
    .getByRole("button", { name: /Back to cycle 1 with η = 4/ })
    .first()
    .click()
  await page.getByRole("button", { name: "Equation", exact: true }).click()
  await expect(page.getByRole("textbox", { name: "Learning rate" })).toHaveValue("4.0000")
  await expect.poll(() => page.evaluate(() => window.chainrule.frame().position)).toBe(0)
})
