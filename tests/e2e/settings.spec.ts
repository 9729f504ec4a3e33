import { expect, test } from "./page"
import { frameOf } from "./reading"

test("the language is switched in place and kept", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(8))
  const before = await frameOf(page)
  await page.getByRole("combobox", { name: "Language" }).selectOption({ label: "한국어" })
  await expect(page.getByRole("button", { name: "다음 단계" })).toBeVisible()
  await expect(page.getByRole("region", { name: "신경망" })).toBeVisible()
  await expect(page.locator("html")).toHaveAttribute("lang", "ko")
  expect(await frameOf(page)).toEqual(before)
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  await expect(page.getByRole("button", { name: "다음 단계" })).toBeVisible()
})

test("the theme is switched in place and kept", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(8))
  const before = await frameOf(page)
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark")
  expect(await scheme()).toBe("dark")
  expect(await frameOf(page)).toEqual(before)
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  expect(await scheme()).toBe("dark")
})

test.describe("a browser set to Korean", () => {
  test.use({ locale: "ko-KR" })

  test("gets the page in Korean", async ({ page, open }) => {
    await open()
    for (const name of ["신경망", "수식", "알고리즘", "값"])
      await expect(page.getByRole("region", { name, exact: true })).toBeVisible()
    await page.keyboard.press("ArrowRight")
    await expect.poll(async () => (await frameOf(page)).position).toBe(1)
  })
})

test("parameters that make no sense are named in one notice, and the page is as ever", async ({ page, open }) => {
  await open("?preset=nope&lang=xx&theme=pink&what=<b>1</b>")
  const notices = page.getByText("Not understood in the address")
  await expect(notices).toHaveCount(1)
  for (const name of ["preset=nope", "lang=xx", "theme=pink", "what=<b>1</b>"])
    await expect(notices).toContainText(name)
  await expect(page.getByRole("group", { name: /\b2-2-2\b/ })).toBeVisible()
  expect((await frameOf(page)).position).toBe(0)
})
