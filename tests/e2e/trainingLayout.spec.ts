import type { Page } from "@playwright/test"
import { expect, test } from "./page"

/** What a class is to see at once while a net learns. */
const parts = (page: Page) => ({
  curve: page.locator('[data-panel="training"] svg[role="img"]'),
  surface: page.locator('[data-panel="pictures"] svg[role="img"]'),
  button: page.locator('[data-panel="training"] [aria-keyshortcuts]').first(),
  network: page.locator('[data-panel="network"] svg[data-form]'),
})

/** The circle with the net that suits it, trained under way. */
async function trains(page: Page, open: (query?: string) => Promise<void>, query: string): Promise<void> {
  await open("?lang=en")
  await page.locator("body").press("d")
  const dialog = page.getByRole("dialog", { name: "Data" })
  await dialog.getByText("Circle", { exact: true }).click()
  await dialog.getByRole("radio", { name: "A net that suits the set, 2-4-2-1" }).check()
  await dialog.getByRole("button", { name: "Take", exact: true }).click()
  await expect(dialog).toBeHidden()
  const circle = await page.evaluate(() => window.chainrule.document())
  await open(query)
  await page.evaluate((circle) => window.chainrule.load(circle), circle)
  await page.locator("body").press("t")
  await expect(parts(page).curve).toBeVisible()
  await page.waitForFunction(() => window.chainrule.frame().cycle > 100)
}

for (const [theme, width, height, langs] of [
  ["light", 1440, 900, ["en", "ko"]],
  ["projector", 1280, 720, ["en", "ko"]],
  ["projector", 1024, 768, ["ko"]],
  ["dark", 1024, 768, ["en"]],
  ["light", 1920, 1080, ["en"]],
  // Below each other.
  ["light", 820, 1180, ["ko"]],
] as const)
  for (const lang of langs)
    test(`network, curve, picture with samples and the button that pauses are seen at once, ${width} × ${height} (${theme}, ${lang})`, async ({
      page,
      open,
    }) => {
      await page.setViewportSize({ width, height })
      await trains(page, open, `?theme=${theme}&lang=${lang}`)
      const { curve, surface, button, network } = parts(page)
      // Also where earlier work is offered above them.
      for (const part of [curve, surface]) await expect(part).toBeInViewport({ ratio: 0.8 })
      await expect(button).toBeInViewport({ ratio: 1 })
      // With the numbers of its neurons, not as dots.
      await expect(network).toHaveAttribute("data-form", /pill|slim|card/)
      await expect(network).toBeInViewport({ ratio: 1 })
      // 250 are trained on, and as many are held out.
      await expect(surface.locator('[class*="sample"]')).toHaveCount(500)
      await expect(curve).toContainText(/\d{3}/)
      await page.locator("body").press("t")
    })

for (const [theme, width, height] of [
  ["light", 1440, 900],
  ["projector", 1280, 720],
  ["light", 390, 844],
] as const)
  test(`nothing moves in training, at its end, or when there is something to say of it, ${width} × ${height} (${theme})`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height })
    await trains(page, open, `?theme=${theme}&lang=en`)
    await page.evaluate(() => {
      const places = () =>
        [
          '[data-panel="training"] svg[role="img"]',
          '[data-panel="training"] input[type="range"]',
          '[data-panel="training"] summary',
          '[data-panel="pictures"] svg[role="img"]',
          '[data-panel="pictures"] summary',
        ].map((part) => {
          const { x, y, width, height } = document.querySelector(part)!.getBoundingClientRect()
          return [x, y, width, height].map(Math.round).join()
        })
      const seen = places().map((place) => new Set([place]))
      const look = () => {
        places().forEach((place, i) => {
          seen[i]!.add(place)
        })
        requestAnimationFrame(look)
      }
      look()
      Object.assign(window, { placesSeen: () => seen.map((set) => [...set]) })
    })
    const { cycle } = await page.evaluate(() => window.chainrule.frame())
    await page.waitForFunction((cycle) => window.chainrule.frame().cycle > cycle + 5000, cycle)
    await page.locator("body").press("t")
    await expect(parts(page).button).toHaveText("Train")
    const eta = page.getByRole("textbox", { name: "Learning rate" })
    await eta.fill("0")
    await eta.press("Enter")
    await expect(page.locator('[data-panel="training"] [role="status"]').first()).not.toBeEmpty()
    const seen = await page.evaluate(() => (window as unknown as { placesSeen(): string[][] }).placesSeen())
    for (const places of seen) expect(places).toHaveLength(1)
  })

test("the keys go through the panel as it is read: what trains, the curve, what is beneath it, then the pictures", async ({
  page,
  open,
}) => {
  await trains(page, open, "?theme=light&lang=en")
  await page.locator("body").press("t")
  const { button } = parts(page)
  await expect(button).toHaveText("Train")
  await button.focus()
  const names: string[] = []
  for (let i = 0; i < 13; i++) {
    names.push(
      await page.evaluate(() => {
        const at = document.activeElement!
        const label = at.id && document.querySelector(`label[for="${at.id}"]`)
        const said = at.getAttribute("aria-label") ?? (label ? label.textContent : at.textContent)
        return said || at.closest("label")?.textContent || ""
      }),
    )
    await page.keyboard.press("Tab")
  }
  expect(names).toEqual([
    "Train",
    "One cycle",
    "One epoch",
    "Learning rate",
    "Update rule: SGD …",
    "Go to cycle",
    "cycle",
    "Hear the curve: the higher it is, the higher the note; softer: held out; a buzz: no number",
    "logarithmic",
    "What is drawn",
    "Keep this curve",
    "Until …, pace, sound",
    "Picture",
  ])
})
