import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"
import { present, press, strip, where } from "./presented"
import { frameAtRest } from "./reading"

const curve = (audience: Page) => audience.getByRole("img", { name: /^The cost over all samples from 0 to / })
const answers = (audience: Page) =>
  audience.getByRole("img", { name: /^The answers of layer 3, neuron 1 over x₁ and x₂/ })
const cycleOf = (page: Page) => page.evaluate(() => window.chainrule.frame().cycle)
/** So many cycles are done at the moment in the footer of the class's window. */
const cycleSeen = async (audience: Page) =>
  Number(/cycle ([\d,]+)/.exec(await audience.locator("footer").innerText())?.[1]?.replaceAll(",", "") ?? 0)
/** The numbers in the drawing, as they are spoken: however large it is. */
const numbers = (page: Page) =>
  page.locator("#stage [data-kind][aria-label]").evaluateAll((all) =>
    all
      .map((one) => one.getAttribute("aria-label"))
      .sort()
      .join("\n"),
  )
const scripts = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1) ?? ""))
const ofTraining = /^(trainingPanels|PicturesView)-/

test("the class sees the curve and the answers of what is trained, and at a late cycle begins there", async ({
  page,
  open,
  context,
}) => {
  test.setTimeout(90_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  await open("?preset=xor")
  const audience = await present(page, context)
  // As long as there is nothing of it to see, nothing of it is fetched.
  await expect(audience.getByText("With each step an equation appears here")).toBeVisible()
  expect((await scripts(audience)).filter((name) => ofTraining.test(name))).toEqual([])
  await page.bringToFront()
  await page.locator("body").press("t")
  await expect(strip(page).getByText("The class sees the network and its training.")).toBeVisible()
  await expect(curve(audience)).toBeVisible()
  await expect(answers(audience)).toBeVisible()
  await expect(answers(audience).locator("path[data-class]")).toHaveCount(4)
  expect((await scripts(audience)).filter((name) => ofTraining.test(name))).not.toEqual([])
  // It follows while it is trained.
  const early = await cycleSeen(audience)
  await expect.poll(() => cycleSeen(audience)).toBeGreaterThan(early)
  await expect.poll(() => cycleOf(page), { timeout: 60_000 }).toBeGreaterThan(300_000)
  await page.locator("body").press("t")
  await page.getByText(/^Training paused after/).waitFor({ state: "attached" })
  const { cycle } = await frameAtRest(page)
  await where(audience, `cycle ${(cycle + 1).toLocaleString("en")} · update`)
  // One that comes late begins at that cycle.
  await audience.addInitScript(() => {
    const post = Worker.prototype.postMessage
    const begun: number[] = []
    Object.assign(window, { begun })
    Worker.prototype.postMessage = function (this: Worker, message: { body?: { from?: { cycle: number } } }) {
      if (message.body?.from) begun.push(message.body.from.cycle)
      post.call(this, message)
    } as typeof post
  })
  await audience.reload()
  await where(audience, `cycle ${(cycle + 1).toLocaleString("en")} · update`)
  const begun = () => audience.evaluate(() => (window as unknown as { begun: number[] }).begun)
  expect(await begun()).toEqual([cycle])
  await expect.poll(() => numbers(audience)).toBe(await numbers(page))
  // Steps in it, and back beyond its start.
  await page.evaluate(() => window.chainrule.previous("cycle"))
  await page.evaluate(() => window.chainrule.previous("cycle"))
  await page.evaluate(() => window.chainrule.next("layer"))
  const { cycle: last } = await frameAtRest(page)
  await where(audience, `cycle ${(last + 1).toLocaleString("en")} ·`)
  await expect.poll(() => numbers(audience)).toBe(await numbers(page))
  // Frozen, after a reload of the lecturer's page too.
  await press(page, "Freeze")
  await page.reload()
  await expect(strip(page).getByText("Frozen: the class sees the moment from before.")).toBeVisible()
  await audience.reload()
  await where(audience, `cycle ${(last + 1).toLocaleString("en")} ·`)
  // It may be told twice, by the page that is there again and as its answer.
  expect([...new Set(await begun())]).toEqual([last])
})

test("what is asked for is in neither curve nor answers; frozen, the class goes on seeing what it saw", async ({
  page,
  open,
  context,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open("?preset=xor")
  const audience = await present(page, context)
  await page.bringToFront()
  await page.locator("body").press("t")
  await expect(curve(audience)).toBeVisible()
  await press(page, "C")
  await expect(curve(audience)).toHaveCount(0)
  await expect(answers(audience)).toBeVisible()
  await expect(strip(page).getByText("The class sees the network and its training, without C.")).toBeVisible()
  await press(page, "a")
  await expect(answers(audience)).toHaveCount(0)
  await expect(strip(page).getByText("The class sees the network and its equation, without C, a.")).toBeVisible()
  await press(page, "Reveal")
  await expect(curve(audience)).toBeVisible()
  await expect(answers(audience)).toBeVisible()
  await press(page, "Freeze")
  const frozen = await cycleOf(page)
  // However far it is trained meanwhile.
  let seen = ""
  await expect
    .poll(async () => {
      const from = await cycleOf(page)
      await expect.poll(() => cycleOf(page)).toBeGreaterThan(from + 1000)
      const before = seen
      seen = `${await cycleSeen(audience)} ${await curve(audience).getAttribute("aria-label")}`
      return seen === before
    })
    .toBe(true)
  await press(page, "Freeze")
  await expect.poll(() => cycleSeen(audience)).toBeGreaterThan(frozen + 1000)
  await page.locator("body").press("t")
  // The equation takes its place again.
  await page.getByRole("button", { name: "Equation", exact: true }).click()
  await expect(curve(audience)).toHaveCount(0)
  await expect(strip(page).getByText("The class sees the network and its equation.")).toBeVisible()
})

for (const [lang, theme] of [
  ["en", "projector"],
  ["ko", "dark"],
] as const)
  test(`training in the class's window is clean, and nothing in it is cut off: ${lang}, ${theme}`, async ({
    page,
    open,
    context,
  }) => {
    test.setTimeout(60_000)
    await open(`?preset=classify&lang=${lang}`)
    const opening = context.waitForEvent("page")
    await page.locator("body").press("Shift+P")
    const audience = await opening
    await page.locator("[data-presenting] select").last().selectOption(theme)
    await page.bringToFront()
    await page.locator("body").press("t")
    await expect.poll(() => cycleOf(page)).toBeGreaterThan(1000)
    await page.locator("body").press("t")
    const pictures = audience.locator("[data-picture] svg[role=img]")
    await expect(pictures).toHaveCount(2)
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [390, 844],
    ] as const) {
      await audience.setViewportSize({ width, height })
      const bar = await audience.locator("footer").evaluate((element) => element.getBoundingClientRect().top)
      for (const picture of await pictures.all())
        await expect
          .poll(() => picture.evaluate((element) => element.getBoundingClientRect().bottom))
          .toBeLessThanOrEqual(bar)
      await expectClean(audience, `${width} × ${height}`)
    }
  })
