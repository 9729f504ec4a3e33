import { readFileSync } from "node:fs"
import { expectClean } from "./clean"
import { expect, test } from "./page"

test.describe("a page that does not get ready because of what is kept", () => {
  test.use({ expected: /as by a damaged state/ })

  for (const [lang, told, save] of [
    ["en", "did not get ready twice in a row", "Save what is kept"],
    ["ko", "두 번 연속으로 준비되지 못해서", "보관된 것을 파일로 저장"],
  ] as const)
    test(`begins without it the third time, and lets it be saved (${lang})`, async ({ page, address }) => {
      await page.addInitScript(() => {
        localStorage.setItem("chainrule.lecture", '{"achieved":["x"]}')
        localStorage.setItem("chainrule.work.1", '{"version":1,"title":"Mine","saved":1,"text":"{}"}')
        const { getItem } = Storage.prototype
        Storage.prototype.getItem = function (key) {
          if (key === "chainrule.lecture")
            Object.defineProperty(window, "chainrule", {
              set() {
                throw new Error("as by a damaged state")
              },
            })
          return getItem.call(this, key)
        }
      })
      const failing = () => page.waitForEvent("pageerror")
      const first = failing()
      await page.goto(`${address}?lang=${lang}#d=broken`)
      await first
      const second = failing()
      await page.reload()
      await second
      await page.reload()
      await page.evaluate(() => window.chainrule.ready)
      await expect(page.locator("section[aria-live]")).toContainText(told)
      await expect(page.getByRole("region", { name: "Kept in this browser" })).toHaveCount(0)
      await expectClean(page, "the notice")
      await page.screenshot({ path: `.tmp/safe-${lang}.png` })
      const downloading = page.waitForEvent("download")
      await page.getByRole("button", { name: save }).click()
      const saved = JSON.parse(readFileSync(await (await downloading).path(), "utf8"))
      expect(Object.keys(saved)).toEqual(expect.arrayContaining(["chainrule.lecture", "chainrule.work.1"]))
      expect((await page.evaluate(() => window.chainrule.seek(14))).position).toBe(14)
      await expect.poll(() => page.evaluate(() => sessionStorage.getItem("chainrule.starts"))).toBeNull()
    })
})

test("reloading again and again is no failure once the page was ready", async ({ page, open }) => {
  for (const _ of [1, 2, 3, 4]) {
    await open()
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem("chainrule.starts"))).toBeNull()
  }
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("button")).toHaveCount(0)
})

test("leaving again and again as soon as the page is ready is no failure either", async ({ page, address }) => {
  // The page is never idle: it only knows itself that it is ready.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  for (const _ of [1, 2, 3, 4]) {
    await page.goto(address)
    await page.evaluate(() => window.chainrule.ready)
    await expect(page.getByRole("button", { name: "Share", exact: true })).toBeVisible()
  }
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("button")).toHaveCount(0)
  expect(await page.evaluate(() => sessionStorage.getItem("chainrule.starts"))).toBe("1")
})
