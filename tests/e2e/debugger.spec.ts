import type { Page } from "@playwright/test"
import { expect, test } from "./page"
import { clickDrawn, frameOf, mazur } from "./reading"

const near = (expected: number) => expect.closeTo(expected, 9)
const position = (page: Page) => async () => (await frameOf(page)).position
const play = (page: Page) => page.getByRole("button", { name: "Play / Pause" })

/** Play has stopped by itself, at a place. */
async function expectStopped(page: Page, at: number, line: number) {
  await expect(page.getByRole("status")).toContainText(`Stopped at the breakpoint on line ${line}.`)
  await expect(play(page)).toHaveAttribute("aria-pressed", "false")
  expect(await position(page)()).toBe(at)
}

test("by mouse: breakpoints stop play at every grain, runs go to lines and neurons, steps go in and out", async ({
  page,
  open,
}) => {
  await open()
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true })
  await button("Breakpoint on line 9").click()
  await button("Breakpoint on line 14").click()
  await page.getByRole("combobox", { name: "Speed" }).selectOption("60")
  for (const [grain, at, line] of [
    ["layer", 8, 9],
    ["cycle", 14, 14],
    ["pass", 22, 9],
    ["term", 28, 14],
    ["neuron", 36, 9],
  ] as const) {
    await page.getByRole("combobox", { name: "Grain" }).selectOption(grain)
    await play(page).click()
    await expect.poll(position(page)).toBe(at)
    await expectStopped(page, at, line)
  }
  await button("Remove all breakpoints").click()
  await button("First step").click()
  await button(/^Run to line 9:/).click()
  await expect.poll(async () => (await frameOf(page)).values.delta[0]).toEqual(mazur.delta2.map(near))
  await button("First step").click()
  await clickDrawn(page, "neuron 1 of layer 2, nothing computed yet")
  await button("Run until δ of neuron 1 of layer 2 is known").click()
  await expect.poll(async () => (await frameOf(page)).values.delta[0]).toEqual([near(mazur.delta2[0]), null])
  await button("Step out: to the end of the step, or of the pass").click()
  await expect.poll(async () => (await frameOf(page)).values.delta[0]).toEqual(mazur.delta2.map(near))
  await button("Step into: one term").click()
  await expect.poll(async () => (await frameOf(page)).within).toEqual({ done: 1, of: 2 })
  await button("Step over: to the end of the step").click()
  await expect.poll(position(page)).toBe(9)
})

test("the same by keyboard alone", async ({ page, open }) => {
  await open()
  await page.getByRole("button", { name: "Go to: error of layer l" }).focus()
  await page.keyboard.press("b")
  await expect(page.getByRole("button", { name: "Breakpoint on line 9" })).toHaveAttribute("aria-pressed", "true")
  await page.keyboard.press("Tab")
  await expect(page.getByRole("button", { name: /^Run to line 9:/ })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect.poll(position(page)).toBe(8)
  await page.keyboard.press("Enter")
  await expect.poll(position(page)).toBe(22)
  await page.keyboard.press("Home")
  await expect.poll(position(page)).toBe(0)
  await page.locator("body").evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.evaluate(() => window.chainrule.seek(6))
  await page.keyboard.press("Space")
  await expectStopped(page, 8, 9)
  await page.keyboard.press("i")
  await expect.poll(async () => (await frameOf(page)).within).toEqual({ done: 1, of: 2 })
  await page.keyboard.press("Shift+I")
  await expect.poll(async () => (await frameOf(page)).within).toBeNull()
  await page.keyboard.press("u")
  await expect.poll(position(page)).toBe(12)
  await page.keyboard.press("Shift+U")
  await expect.poll(position(page)).toBe(6)
  await page.keyboard.press("o")
  await expect.poll(position(page)).toBe(7)
  await page.keyboard.press("Shift+O")
  await expect.poll(position(page)).toBe(6)
  await page.keyboard.press("F9")
  await expect(page.getByRole("button", { name: "Breakpoint on line 6" })).toHaveAttribute("aria-pressed", "true")
})

test("behind another tab play waits, and goes on from the same step", async ({ page, open }) => {
  await open()
  await page.clock.install()
  const turn = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => value })
      document.dispatchEvent(new Event("visibilitychange"))
    }, hidden)
  await play(page).click()
  await page.clock.runFor(1000)
  await expect.poll(position(page)).toBe(1)
  await turn(true)
  await page.clock.runFor(600_000)
  expect(await position(page)()).toBe(1)
  await turn(false)
  expect(await position(page)()).toBe(1)
  await page.clock.runFor(1000)
  await expect.poll(position(page)).toBe(2)
  await expect(play(page)).toHaveAttribute("aria-pressed", "true")
})
