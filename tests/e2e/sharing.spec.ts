import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const share = (page: Page) => page.getByRole("dialog", { name: "Share and save" })
const hashOf = (link: string) => link.slice(link.indexOf("#"))

/** A moment that has everything in it: an edited net inside a step, a selection, another way of writing. */
async function makeMoment(page: Page) {
  await page.evaluate(async () => {
    await window.chainrule.edit({ weight: [1, 0, 0], value: 0.1 + 0.2 })
    await window.chainrule.seek(7)
    await window.chainrule.next("term")
  })
  await page.locator('[data-panel="values"] [data-cell][data-term="W:1:0:0"]').focus()
  await page.keyboard.press("Enter")
}

test("a link opens the same step, the same bits, the same selection and language in a fresh profile", async ({
  page,
  open,
  browser,
  address,
}) => {
  await open("?lang=ko")
  await makeMoment(page)
  const link = await page.evaluate(() => window.chainrule.link())
  const [frame, document] = await page.evaluate(() => [window.chainrule.frame(), window.chainrule.document()] as const)
  const fresh = await browser.newContext({ locale: "en-US" })
  const other = await fresh.newPage()
  // No server is told what the link holds.
  const requests: string[] = []
  other.on("request", (request) => requests.push(`${request.url().split("#")[0]} ${JSON.stringify(request.headers())}`))
  await other.goto(address + hashOf(link))
  await other.evaluate(() => window.chainrule.ready)
  expect(await other.evaluate(() => [window.chainrule.frame(), window.chainrule.document()] as const)).toEqual([
    frame,
    document,
  ])
  await expect(other.locator("html")).toHaveAttribute("lang", "ko")
  await expect(other.getByRole("heading", { name: /^가중치/ })).toBeVisible()
  expect(requests.length).toBeGreaterThan(0)
  expect(requests.filter((told) => told.includes(hashOf(link).slice(5, 25)))).toEqual([])
  // There is nothing to be undone, and the address stays as it was given.
  await expect(other.getByRole("button", { name: "실행 취소" })).toHaveAttribute("aria-disabled", "true")
  expect(new URL(other.url()).hash).toBe(hashOf(link))
  await fresh.close()
})

test("a link of a page of the lecture opens that page with its numbers", async ({ page, open }) => {
  await open("?lesson=9")
  await page.evaluate(() => window.chainrule.edit({ x: [0, 1], value: 0 }))
  const link = await page.evaluate(() => window.chainrule.link())
  await page.goto("about:blank")
  await open(hashOf(link))
  const lecture = page.locator('[data-panel="lecture"]')
  await expect(lecture.getByRole("heading", { level: 2, name: /Insight 1/ })).toBeVisible()
  await expect(lecture.getByText("You changed this scene.")).toBeVisible()
  await expect.poll(async () => (await frameOf(page)).values.weightGradients[0]![0]![1]).toBe(0)
})

test("a link that is cut, too long or too large says so, and the page begins as usual", async ({ page, open }) => {
  await open()
  const hash = hashOf(await page.evaluate(() => window.chainrule.link()))
  for (const [bad, sentence] of [
    [hash.slice(0, -20), "The link is damaged"],
    [`#d=1.${"A".repeat(70_000)}`, "The link is too long to be read."],
    [hash.replace("#d=1", "#d=7"), "The link is of a newer version"],
  ] as const) {
    await page.goto("about:blank")
    await open(bad)
    await expect(page.getByText(sentence)).toBeVisible()
    expect((await frameOf(page)).position).toBe(0)
    expect(new URL(page.url()).hash).toBe(bad)
  }
})

test("a link put into the address while somebody works is one change, and undone at once", async ({ page, open }) => {
  await open("?preset=xor")
  await page.evaluate(() => window.chainrule.seek(20))
  const link = await page.evaluate(() => window.chainrule.link())
  await page.evaluate(() => window.chainrule.edit({ weight: [0, 0, 0], value: 0.9 }))
  const own = await page.evaluate(() => window.chainrule.document())
  await page.evaluate((hash) => {
    location.hash = hash
  }, hashOf(link))
  await expect.poll(() => page.evaluate(() => window.chainrule.document())).not.toHaveProperty("edits")
  await page.getByRole("button", { name: "Undo" }).click()
  await expect.poll(() => page.evaluate(() => window.chainrule.document())).toEqual(own)
})

test("by keyboard: the link is copied, the moment saved as a file and opened again", async ({
  page,
  open,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await open()
  await makeMoment(page)
  const before = await page.evaluate(() => [window.chainrule.frame(), window.chainrule.document()] as const)
  await page.getByRole("button", { name: "Share", exact: true }).focus()
  await page.keyboard.press("Enter")
  await expect(share(page).getByRole("textbox", { name: "Link" })).toHaveValue(/#d=1\./)
  await expect(share(page).getByRole("img", { name: "The link as a code for a camera" })).toBeVisible()
  await expectClean(page, "sharing")
  await share(page).getByRole("button", { name: "Copy", exact: true }).focus()
  await page.keyboard.press("Enter")
  await expect(share(page).getByText("Copied.")).toBeVisible()
  await expect(share(page).getByRole("button", { name: "Copy", exact: true })).toBeFocused()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await share(page).getByRole("textbox", { name: "Link" }).inputValue(),
  )
  const downloading = page.waitForEvent("download")
  await share(page).getByRole("button", { name: "Save as a file" }).press("Enter")
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^backprop-2-2-2-step7-\d{8}-\d{4}\.chainrule\.json$/)
  await expect(share(page).getByRole("status").filter({ hasText: "Saved." })).toHaveCount(1)
  // Weights and numbers say it, too, and what is said moves nothing.
  const height = () => share(page).evaluate((dialog) => dialog.scrollHeight)
  const tall = await height()
  await share(page).getByRole("button", { name: "Save the weights" }).press("Enter")
  await share(page).getByRole("button", { name: "Save numbers" }).press("Enter")
  await expect(share(page).getByRole("status").filter({ hasText: "Saved." })).toHaveCount(3)
  expect(await height()).toBe(tall)
  await expect(share(page).getByText("Form of the weights")).toBeVisible()
  // Its name and the way out stay in sight, and cover nothing that has the focus.
  await share(page).evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight))
  await expect(share(page).getByRole("heading", { level: 2 })).toBeInViewport()
  await expect(share(page).getByRole("button", { name: "Close" })).toBeInViewport()
  const text = await readFile(await download.path(), "utf8")
  expect(JSON.parse(text)).toMatchObject({ format: "chainrule", version: 1, view: { position: 7, inside: 1 } })
  await page.keyboard.press("Escape")
  await page.evaluate(() => window.chainrule.seek(2))
  await page.getByRole("button", { name: "Share", exact: true }).press("Enter")
  const choosing = page.waitForEvent("filechooser")
  await share(page).getByRole("button", { name: "Open a file …" }).press("Enter")
  const file = { name: "moment.chainrule.json", mimeType: "application/json", buffer: Buffer.from(text) }
  await (await choosing).setFiles(file)
  await expect(share(page)).toHaveCount(0)
  await expect
    .poll(() => page.evaluate(() => [window.chainrule.frame(), window.chainrule.document()] as const))
    .toEqual(before)
  // A file that is none says where it is wrong, and nothing is lost.
  await page.getByRole("button", { name: "Share", exact: true }).press("Enter")
  const again = page.waitForEvent("filechooser")
  await share(page).getByRole("button", { name: "Open a file …" }).press("Enter")
  await (await again).setFiles({ ...file, buffer: Buffer.from(text.replace("0.15,0.2", "0.15,null")) })
  await expect(page.getByText(/layers\[0\]\.weights\[0\]\[1\]/)).toBeVisible()
  expect(await page.evaluate(() => [window.chainrule.frame(), window.chainrule.document()] as const)).toEqual(before)
})

test("a document is opened by dropping and by pasting it", async ({ page, open }) => {
  await open("?preset=xor")
  const text = await page.evaluate(() => JSON.stringify(window.chainrule.document()))
  await open()
  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], "xor.chainrule.json"))
    return data
  }, text)
  // What takes it comes after the page can be used.
  await expect(async () => {
    await page.dispatchEvent("main", "dragover", { dataTransfer: dropped })
    await expect(page.getByText("Drop the file to open it.")).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.dispatchEvent("main", "drop", { dataTransfer: dropped })
  await expect(page.getByText("Drop the file to open it.")).toHaveCount(0)
  await expect(page.getByRole("combobox", { name: "Example" })).toHaveValue("xor")
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByRole("combobox", { name: "Example" })).toHaveValue("mazur")
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", content)
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  await expect(page.getByRole("combobox", { name: "Example" })).toHaveValue("xor")
})
