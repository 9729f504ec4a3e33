import { readFileSync } from "node:fs"
import { expect, type Page } from "@playwright/test"

/** What was published of the Mazur net, and its errors to nine digits. */
export const { mazur } = JSON.parse(readFileSync("tests/golden/published.json", "utf8"))

/** The frame as the page API gives it. */
export const frameOf = (page: Page) => page.evaluate(() => window.chainrule.frame())

/** The frame once the engine has answered all that was asked; a button that pauses training says so earlier. */
export const frameAtRest = (page: Page) =>
  page.evaluate(() => window.chainrule.proof().then(() => window.chainrule.frame()))

/** A thing in the drawing, by its name. */
export const drawn = (page: Page, name: string | RegExp) =>
  page.getByRole("region", { name: "Network" }).getByRole("button", { name, exact: typeof name === "string" })

/** Clicks where it is drawn: a level edge has no height, which Playwright takes for invisible. */
export async function clickDrawn(page: Page, name: string | RegExp) {
  const { x, y } = await drawn(page, name).evaluate((element) => {
    const { left, width, top, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await page.mouse.click(x, y)
}

/** Everything that can be read on the page at this moment, by eye and by ear. */
export async function pictureOf(page: Page) {
  const { position, values, step } = await frameOf(page)
  const heard = await page.locator("[aria-label]").evaluateAll((all) => all.map((e) => e.getAttribute("aria-label")))
  const seen = await page.getByRole("region", { name: "Network" }).locator("svg text").allTextContents()
  const table = await page.getByRole("region", { name: "Values" }).innerText()
  return { position, step, values, heard, seen, table }
}

/** The picture once it stands still: what overflows is known a frame after it is drawn. */
export async function settledPictureOf(page: Page) {
  let picture = await pictureOf(page)
  await expect
    .poll(async () => {
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      const before = JSON.stringify(picture)
      picture = await pictureOf(page)
      return JSON.stringify(picture) === before
    })
    .toBe(true)
  return picture
}

/** A number as it is printed: with a proper minus, perhaps with a power of ten. */
function parsePrinted(text: string): { value: number; unit: number } {
  const match = /^([−-]?)(\d+(?:\.(\d+))?)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(text)
  if (!match) throw new Error(`"${text}" is not a printed number`)
  const [, sign, digits, decimals = "", power = ""] = match
  const exponent = Number([...power].map((c) => (c === "⁻" ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c))).join("") || 0)
  return {
    value: (sign ? -1 : 1) * Number(digits) * 10 ** exponent,
    unit: 10 ** (exponent - decimals.length),
  }
}

/** The number of an accessible name ("…, 0.2" or "…, 0.2, was 0.3") stands for this value, rounded honestly. */
export async function expectShown(page: Page, name: RegExp, expected: number) {
  const label = await page
    .getByRole("region", { name: "Network" })
    .getByRole("button", { name })
    .getAttribute("aria-label")
  const { value, unit } = parsePrinted(/, (\S+?)(, was \S+)?$/.exec(label ?? "")?.[1] ?? "")
  expect(Math.abs(value - expected), `${label} should show ${expected}`).toBeLessThanOrEqual(unit * 0.51)
}
