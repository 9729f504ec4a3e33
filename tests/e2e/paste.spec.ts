import type { Page } from "@playwright/test"
import { expect, test } from "./page"

const cell = (page: Page, term: string) => page.locator(`[data-cell][data-term="${term}"]`)
const dialog = (page: Page) => page.getByRole("dialog", { name: "Paste numbers" })

/** As Ctrl+V with a text on the clipboard, to whatever has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", text)
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
    return event.defaultPrevented
  }, text)

test("a block from a spreadsheet is shown, filled in as one change, and taken back", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await cell(page, "W:1:0:0").focus()
  // What takes it comes after the page can be used.
  await expect.poll(() => paste(page, "0,5\t1/4\n−1\t2e-1\n9\t9\n")).toBe(true)
  await expect(dialog(page)).toContainText("4 numbers, from w²₁₁ on:")
  await expect(dialog(page)).toContainText("2 more do not fit here and are left out.")
  expect(await cell(page, "W:1:0:0").getAttribute("title")).toBe("0.15")
  await dialog(page).getByRole("button", { name: "Fill in" }).focus()
  await page.keyboard.press("Enter")
  await expect(dialog(page)).toHaveCount(0)
  await expect(cell(page, "W:1:1:0")).toHaveAttribute("title", "−1")
  await expect(cell(page, "W:1:1:1")).toHaveAttribute("title", "0.2")
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect(cell(page, "W:1:0:0")).toHaveAttribute("title", "0.15")
  await expect(cell(page, "W:1:1:1")).toHaveAttribute("title", "0.3")
})

test("a cell that is no number is named, and nothing is changed; one number is pasted as ever", async ({
  page,
  open,
}) => {
  await open()
  await cell(page, "b:1:0").click()
  await page.getByRole("textbox", { name: "Bias" }).focus()
  expect(await paste(page, "0.7")).toBe(false)
  await expect.poll(() => paste(page, "1\tabc")).toBe(true)
  await expect(dialog(page).getByRole("alert")).toContainText("Row 1, column 2 of what was copied:")
  await page.keyboard.press("Escape")
  await expect(dialog(page)).toHaveCount(0)
  expect(await cell(page, "b:1:0").getAttribute("title")).toBe("0.35")
  expect(await paste(page, "1\t".repeat(500_000))).toBe(true)
  await expect(dialog(page).getByRole("alert")).toHaveText("At most 1,000 numbers can be pasted at once.")
})
