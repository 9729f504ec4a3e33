import type { Page } from "@playwright/test"
import { expect, test } from "./page"

const words = {
  en: {
    panel: "Training",
    hear: /^Hear the curve/,
    hush: "Silence",
    more: "Until …, pace, sound",
    live: "sound while training",
    train: "Train",
  },
  ko: { panel: "학습", hear: /^곡선 듣기/, hush: "소리 멈춤" },
} as const

/** The frequencies of all notes that the page has begun. */
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: number[] }).heard)

async function listen(page: Page) {
  await page.addInitScript(() => {
    const begun: number[] = []
    Object.assign(window, { heard: begun })
    const { start } = AudioScheduledSourceNode.prototype
    AudioScheduledSourceNode.prototype.start = function (at) {
      if (this instanceof OscillatorNode) begun.push(this.frequency.value)
      return start.call(this, at)
    }
  })
}

for (const lang of ["en", "ko"] as const)
  test(`the curve of a run is heard, by keyboard alone, and ends by itself or is silenced (${lang})`, async ({
    page,
    open,
  }) => {
    await listen(page)
    await open(`?preset=xor&lang=${lang}`)
    const say = words[lang]
    const panel = page.locator('[data-panel="training"]')
    await page.getByRole("button", { name: say.panel, exact: true }).click()
    await page.evaluate(() => window.chainrule.train(400))
    await expect(panel.getByRole("button", { name: say.hear })).toBeVisible()
    await panel.getByRole("button", { name: say.hear }).press("Enter")
    await expect(panel.getByRole("button", { name: say.hush, exact: true })).toBeFocused()
    const notes = await heard(page)
    expect(notes.length).toBeGreaterThan(10)
    // The cost falls, and with it what is heard.
    expect(notes.at(-1)).toBeLessThan((notes[0] ?? 0) / 2)
    await expect(panel.getByRole("button", { name: say.hear })).toBeFocused()

    await panel.getByRole("button", { name: say.hear }).press("Enter")
    await panel.getByRole("button", { name: say.hush, exact: true }).press("Enter")
    await expect(panel.getByRole("button", { name: say.hear })).toBeFocused()
    expect((await heard(page)).length).toBe(2 * notes.length)
  })

test("while training its cost is heard, and that it breaks", async ({ page, open }) => {
  await listen(page)
  await open("?preset=xor&lang=en")
  const { more, live, train } = words.en
  const panel = page.locator('[data-panel="training"]')
  await page.getByRole("button", { name: "Training", exact: true }).click()
  await page.evaluate(() => window.chainrule.train(20))
  await panel.getByText(more).click()
  await panel.getByRole("checkbox", { name: live }).check()
  await panel.getByRole("button", { name: train, exact: true }).click()
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(3)
  await panel.getByRole("button", { name: "Pause", exact: true }).click()
  await expect(panel.getByRole("button", { name: train, exact: true })).toBeVisible()
  expect((await heard(page)).every((hertz) => hertz >= 165)).toBe(true)

  // A run that breaks ends with a buzz, far below all notes.
  await page.evaluate(async () => {
    const { chainrule } = window
    const document = chainrule.document() as unknown as Record<string, unknown>
    const layers = (document.layers as Record<string, unknown>[]).map((layer) => ({ ...layer, activation: "linear" }))
    await chainrule.load({ ...document, layers, cost: "quadratic", learningRate: 40 })
  })
  await page.keyboard.press("t")
  await expect.poll(async () => (await heard(page)).at(-1)).toBe(70)

  // Without the checkbox nothing sounds.
  await panel.getByRole("checkbox", { name: live }).uncheck()
  const before = (await heard(page)).length
  await panel.getByRole("button", { name: /^Back to cycle 1 with η = / }).click()
  await page.keyboard.press("t")
  await expect.poll(() => page.evaluate(() => window.chainrule.frame().cycle)).toBeGreaterThan(2)
  expect((await heard(page)).length).toBe(before)
})
