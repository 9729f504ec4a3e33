import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { netOf } from "../../scripts/bench/nets.mjs"
import { expect, test } from "./page"

const dialog = (page: Page) => page.getByRole("dialog", { name: "Share and save" })

async function saved(page: Page, of: "network" | "equation", as: "SVG" | "PNG") {
  await dialog(page).getByRole("combobox", { name: "Picture of" }).selectOption(of)
  const waiting = page.waitForEvent("download")
  await dialog(page)
    .getByRole("button", { name: `Save as ${as}` })
    .press("Enter")
  const file = await waiting
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

async function openDialog(page: Page) {
  await page.getByRole("button", { name: "Share", exact: true }).click()
  await expect(dialog(page).getByRole("button", { name: "Save as SVG" })).toBeVisible()
}

/** Width and height of a PNG stand in its header. */
const sizeOf = (bytes: Buffer) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) })

test("the network is saved as it is seen: lines and text, fonts inside, nothing fetched", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  const drawing = page.getByRole("region", { name: "Network" }).locator("svg[role=group]")
  const seen = await drawing.locator("text").allTextContents()
  await openDialog(page)
  const { name, bytes } = await saved(page, "network", "SVG")
  expect(name).toMatch(/^backprop-2-2-2-step12-\d{8}-\d{4}\.network\.svg$/)
  const text = bytes.toString()
  expect(text).toContain('font-family:"KaTeX_Main"')
  expect(text).not.toMatch(/\bclass=|aria-|data-term|<foreignObject|url\("?https?:|href="https?:/)
  const shown = [...text.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)].map(([, inside = ""]) =>
    inside.replace(/<[^>]*>/g, ""),
  )
  expect(shown.sort()).toEqual(seen.sort())
  const png = await saved(page, "network", "PNG")
  const { width } = sizeOf(png.bytes)
  expect(width).toBeGreaterThan(1500)
  expect(png.bytes.length).toBeGreaterThan(20_000)
  await expect(dialog(page).getByText("Saved.")).toBeVisible()
})

test("the equation is saved with its numbers", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(8))
  await openDialog(page)
  const { name, bytes } = await saved(page, "equation", "SVG")
  expect(name).toMatch(/equation\.svg$/)
  expect(bytes.toString()).toContain("BP2 · error of a hidden layer")
  expect(bytes.toString()).toContain("0.00877")
  const { width, height } = sizeOf((await saved(page, "equation", "PNG")).bytes)
  expect(width).toBeGreaterThan(900)
  expect(height).toBeGreaterThan(900)
})

test("a net that is drawn as pixels is a picture too", async ({ page, open }) => {
  await open()
  await page.evaluate((net) => window.chainrule.load(net), netOf([784, 30, 10]))
  await page.evaluate(() => window.chainrule.seek(12))
  await openDialog(page)
  const { bytes } = await saved(page, "network", "SVG")
  expect(bytes.toString()).toContain("data:image/png;base64,")
})
