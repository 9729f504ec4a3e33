import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { cutOff } from "./cutOff"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const lecture = (page: Page) => page.locator('[data-panel="lecture"]')

/** Waits until the page of the lecture that is open stands there. */
async function shown(page: Page, title: string | RegExp) {
  await expect(lecture(page).getByRole("heading", { level: 2, name: title })).toBeVisible()
}

const chapters = 17

for (const [lang, next, pageAt] of [
  ["en", "Next page", /^Page \d+ of \d+$/],
  ["ko", "다음 쪽", /^\d+\/\d+쪽$/],
] as const)
  test(`the whole lecture can be leafed through in ${lang}, and nothing is cut off`, async ({ page, open }) => {
    test.slow()
    await open(`?lesson=1&lang=${lang}`)
    const titles = new Set<string>()
    for (let leaf = 0; leaf < 80; leaf++) {
      await expect(lecture(page).getByText(pageAt).last()).toBeVisible()
      // The heading also says which page of the chapter this is.
      const heading = await lecture(page).getByRole("heading", { level: 2 }).innerText()
      titles.add(heading.replace(/, (Page )?\d+.*$/s, ""))
      // Every number of a text is there: a hatch would say that it is not computed.
      await expect(lecture(page).getByRole("img", { name: /not computed|아직/ })).toHaveCount(0)
      expect(await page.evaluate(cutOff), [...titles].at(-1)).toEqual([])
      const on = lecture(page).getByRole("button", { name: next })
      if ((await on.getAttribute("aria-disabled")) === "true") break
      const before = await lecture(page).innerText()
      await on.click()
      await expect.poll(() => lecture(page).innerText()).not.toBe(before)
    }
    expect(titles.size).toBe(chapters)
  })

test("the reader's own net, place and undo are there again after the lecture", async ({ page, open }) => {
  await open()
  await page.evaluate(async () => {
    await window.chainrule.seek(9)
    await window.chainrule.edit({ weight: [1, 0, 0], value: 0.7 })
  })
  const own = await page.evaluate(() => ({ document: window.chainrule.document(), frame: window.chainrule.frame() }))
  await page.getByRole("button", { name: "Lecture" }).click()
  await shown(page, "What a network computes")
  expect((await frameOf(page)).position).toBe(0)
  await page.getByRole("button", { name: "Next step", exact: true }).click()
  await expect(
    lecture(page).getByRole("status").filter({ hasText: "The activations of the first layer" }),
  ).toBeVisible()
  await page.getByRole("button", { name: "Leave the lecture" }).click()
  await expect(lecture(page)).toHaveCount(0)
  expect(
    await page.evaluate(() => ({ document: window.chainrule.document(), frame: window.chainrule.frame() })),
  ).toEqual(own)
  await page.evaluate(() => window.chainrule.undo())
  expect(await page.evaluate(() => window.chainrule.document())).not.toHaveProperty("edits")
})

test("the place in the lecture and what was done there are kept to the next visit", async ({ page, open }) => {
  await open("?lesson=1")
  await page.getByRole("button", { name: "Next step", exact: true }).click()
  const reward = lecture(page).getByRole("status").filter({ hasText: "The activations of the first layer" })
  await expect(reward).toBeVisible()
  await lecture(page).getByRole("button", { name: "Next page" }).click()
  await expect(
    lecture(page)
      .getByText(/^Page 2 of/)
      .last(),
  ).toBeVisible()
  await open()
  await page.getByRole("button", { name: "Lecture" }).click()
  await expect(
    lecture(page)
      .getByText(/^Page 2 of/)
      .last(),
  ).toBeVisible()
  await lecture(page).getByRole("button", { name: "Previous page" }).click()
  await expect(lecture(page).getByRole("region", { name: "Do", exact: true }).first()).toHaveAttribute("data-done")
  // What was kept may be of another version, or no reading at all.
  for (const other of ['{"lastRead":{"chapter":"gone","page":3},"achieved":7}', "{", '"x"']) {
    await page.evaluate((text) => localStorage.setItem("chainrule.lecture", text), other)
    await open()
    await page.getByRole("button", { name: "Lecture" }).click()
    await shown(page, "What a network computes")
  }
})

test("a task is done by keyboard alone, an answer is told right or wrong with its reason", async ({ page, open }) => {
  await open("?lesson=5")
  await shown(page, "BP1: the error of the output")
  await expect(lecture(page).getByRole("heading", { level: 2 })).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await expect(lecture(page).getByText("Output 1 is too large by")).toContainText("0.7414")
  await lecture(page).getByRole("button", { name: "Next page" }).focus()
  await page.keyboard.press("Enter")
  await expect(lecture(page).getByText("Page 2 of 3").last()).toBeVisible()
  const answers = lecture(page)
    .getByRole("group", { name: /^Question/ })
    .getByRole("button", { name: /^(Nothing|σ′)/ })
  await answers.first().focus()
  await page.keyboard.press("Space")
  await expect(lecture(page).getByText("Not so.")).toBeVisible()
  await page.keyboard.press("Tab")
  await expect(answers.last()).toBeFocused()
  await page.keyboard.press("Space")
  await expect(lecture(page).getByText("Right.")).toBeVisible()
  expect((await frameOf(page)).position).toBe(7)
})

test("a scene that was changed stays changed, and is as it was at one press", async ({ page, open }) => {
  await open("?lesson=9")
  await shown(page, /Insight 1/)
  await lecture(page).getByRole("button", { name: "Show me" }).click()
  await expect(lecture(page).getByText("it is not the error that stops this weight")).toBeVisible()
  expect((await frameOf(page)).values.weightGradients[0]![0]![1]).toBe(0)
  await lecture(page).getByRole("button", { name: "Next page" }).click()
  await lecture(page).getByRole("button", { name: "Previous page" }).click()
  await expect(lecture(page).getByText("You changed this scene.")).toBeVisible()
  await expect.poll(async () => (await frameOf(page)).values.weightGradients[0]![0]![1]).toBe(0)
  await page.getByRole("combobox", { name: "Language" }).selectOption("ko")
  await shown(page, /통찰 1/)
  await lecture(page).getByRole("button", { name: "처음대로" }).click()
  await expect(lecture(page).getByText("이 장면을 바꾸었습니다.")).toHaveCount(0)
  await expect.poll(async () => (await frameOf(page)).values.weightGradients[0]![0]![1]).not.toBe(0)
})

test("a chapter of the address that does not exist gives a notice and the list", async ({ page, open }) => {
  await open("?lesson=99")
  await expect(page.getByText("There is no chapter 99 in the lecture; it has chapters 1 to 17.")).toBeVisible()
  await expect(page.getByRole("combobox", { name: "Chapter" }).locator("option")).toHaveCount(chapters)
  await page.getByRole("combobox", { name: "Chapter" }).selectOption("bp4")
  await shown(page, "BP4: the gradient of a weight")
})

for (const [width, height, theme] of [
  [1440, 900, "light"],
  [1024, 768, "dark"],
  [390, 844, "light"],
] as const)
  test(`axe finds nothing in the lecture at ${width} × ${height}, ${theme}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height })
    await open(`?lesson=10&theme=${theme}`)
    await shown(page, /Insight 2/)
    await expectClean(page, "the lecture")
  })
