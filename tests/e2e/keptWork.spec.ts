import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"

const strip = (page: Page) => page.getByRole("region", { name: "Kept in this browser" })
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("chainrule.work.")).length)

async function work(page: Page, value: number) {
  await page.evaluate(async (to) => {
    await window.chainrule.edit({ weight: [1, 0, 0], value: to })
    await window.chainrule.seek(9)
  }, value)
}

test("work is kept by itself, and offered on the next visit", async ({ page, open }) => {
  await open()
  await expect(strip(page)).toHaveCount(0)
  await work(page, 0.7)
  const before = await page.evaluate(() => [window.chainrule.frame(), window.chainrule.document()] as const)
  await expect.poll(() => kept(page)).toBe(1)
  await open()
  await expect(strip(page)).toContainText("Your last work is still here: Mazur 2-2-2")
  await expectClean(page, "the offer")
  await strip(page).getByRole("button", { name: "Continue" }).press("Enter")
  await expect
    .poll(() => page.evaluate(() => [window.chainrule.frame(), window.chainrule.document()] as const))
    .toEqual(before)
  await expect(strip(page)).toHaveCount(0)
})

test("what is left in the middle of training is what is offered next", async ({ page, open }) => {
  await open()
  await work(page, 0.7)
  await expect.poll(() => kept(page)).toBe(1)
  await open("?preset=deep")
  await page.keyboard.press("t")
  await expect.poll(() => kept(page), { timeout: 20_000 }).toBe(2)
  const before = await page.evaluate(() => window.chainrule.frame().cycle)
  await open()
  await expect(strip(page)).toContainText("Your last work is still here: Deep 2-8-8-8-1")
  await strip(page).getByRole("button", { name: "Continue" }).click()
  await expect
    .poll(() => page.evaluate(() => window.chainrule.frame().cycle), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(before)
})

test("a net that was trained for millions of steps is there again, by Continue and by a link", async ({
  page,
  open,
}) => {
  const moment = () => page.evaluate(() => [window.chainrule.frame(), window.chainrule.document()] as const)
  await open("?preset=deep")
  await page.evaluate(() => window.chainrule.train(200_000))
  await page.evaluate(() => window.chainrule.next("layer"))
  const before = await moment()
  expect(before[0].position).toBeGreaterThan(3_000_000)
  const link = await page.evaluate(() => window.chainrule.link())
  await page.getByRole("button", { name: "Share", exact: true }).click()
  await expect(page.getByText("The net was trained to get here.")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect.poll(() => kept(page)).toBe(1)
  await open()
  await strip(page).getByRole("button", { name: "Continue" }).click()
  await expect.poll(moment).toEqual(before)
  await page.goto("about:blank")
  await open(link.slice(link.indexOf("#")))
  expect(await moment()).toEqual(before)
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("button")).toHaveCount(0)
})

test("a place that is too far to wait for is left at once, and it is told how far the engine is", async ({
  page,
  open,
}) => {
  const where = page.locator("footer p").filter({ hasText: "cycle" })
  await open()
  // An hour's work.
  await page.evaluate(() => void window.chainrule.seek(1e12))
  await expect(where).toHaveText(/^computing … cycle [\d,]+ of 71,428,571,429$/)
  const early = await where.textContent()
  await expect(where).not.toHaveText(early!)
  await page.keyboard.press("Home")
  await expect(where).toHaveText(/^cycle 1 · before the first step/)
})

test("who starts anew loses nothing, and two tabs write over nothing of each other's", async ({
  page,
  open,
  context,
  address,
}) => {
  await open()
  await work(page, 0.7)
  await expect.poll(() => kept(page)).toBe(1)
  const other = await context.newPage()
  await other.goto(address)
  await other.evaluate(() => window.chainrule.ready)
  await strip(other).getByRole("button", { name: "Start new" }).click()
  await work(other, 0.8)
  await expect.poll(() => kept(other)).toBe(2)
  await work(page, 0.9)
  await page.getByRole("button", { name: "Share", exact: true }).click()
  const list = page.getByRole("dialog", { name: "Share and save" }).getByRole("listitem")
  await expect(list).toHaveCount(2)
  await expectClean(page, "the list of kept work")
  await list.last().getByRole("button", { name: /^Open/ }).click()
  await expect.poll(() => page.evaluate(() => JSON.stringify(window.chainrule.document()))).toContain('"value":0.')
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect.poll(() => page.evaluate(() => JSON.stringify(window.chainrule.document()))).toContain('"value":0.9')
  await page.getByRole("button", { name: "Share", exact: true }).click()
  await list
    .first()
    .getByRole("button", { name: /^Delete/ })
    .click()
  await expect(list).toHaveCount(1)
})

test("what is kept and cannot be read is set aside, and what a newer version wrote is left alone", async ({
  page,
  open,
}) => {
  await open()
  const newer = JSON.stringify({ version: 2, title: "later", saved: 1, text: "…" })
  await page.evaluate((text) => {
    localStorage.setItem("chainrule.work.a", "{ cut")
    localStorage.setItem("chainrule.work.b", text)
  }, newer)
  await open()
  await work(page, 0.7)
  await expect.poll(() => page.evaluate(() => localStorage.getItem("chainrule.damaged-work.a"))).toBe("{ cut")
  expect(await page.evaluate(() => localStorage.getItem("chainrule.work.b"))).toBe(newer)
  await expect(strip(page)).toHaveCount(0)
})

test.describe("where storage is blocked or full", () => {
  test("even to look at, the page begins, keeps nothing, and says so", async ({ page, open }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("blocked", "SecurityError")
          },
        })
    })
    await open("?lang=en")
    await work(page, 0.7)
    const told = page.getByRole("region", { name: "Notices" })
    await expect(told).toContainText("This browser keeps no work")
    // What is on the stage can be saved at once.
    const downloading = page.waitForEvent("download")
    await told.getByRole("button", { name: "Save as a file" }).click()
    expect((await downloading).suggestedFilename()).toMatch(/\.chainrule\.json$/)
    await page.getByRole("button", { name: "Share", exact: true }).press("Enter")
    await page.getByRole("button", { name: "Keep a copy" }).press("Enter")
    await expect(page.getByText("Not kept: this browser's storage is full or blocked.")).toBeVisible()
  })

  test("that is told once, and everything goes on", async ({ page, open }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError")
      }
    })
    await open()
    await work(page, 0.7)
    const told = page.getByText("This browser keeps no work")
    await expect(told).toHaveCount(1)
    await work(page, 0.8)
    await expect.poll(() => page.evaluate(() => window.chainrule.frame().position)).toBe(9)
    await expect(told).toHaveCount(1)
  })
})
