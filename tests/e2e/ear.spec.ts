import type { Page } from "@playwright/test"
import { netOf } from "../../scripts/bench/nets.mjs"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const heard = (page: Page) => page.getByRole("status")
const values = (page: Page) => page.getByRole("region", { name: "Values" })
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name })
const seek = (page: Page, t: number) => page.evaluate((place) => window.chainrule.seek(place), t)

/** Every message from now on. */
async function listen(page: Page) {
  await page.evaluate(() => {
    const said: string[] = []
    const status = document.querySelector('[role="status"]')!
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    Object.assign(window, { said })
  })
  return () => page.evaluate(() => Reflect.get(window, "said") as readonly string[])
}

test("another net is told once: what was done, where we are and what is there", async ({ page, open }) => {
  await open()
  await seek(page, 9)
  await button(page, "Change the net").click()
  const said = await listen(page)
  await button(page, "Add a neuron to layer 2").focus()
  await page.keyboard.press("Enter")
  await expect(heard(page)).toHaveText(/^Neuron added to layer 2\. .*step 9 of 14\. A bias adds/)
  expect(await said()).toHaveLength(1)
  await page.getByRole("combobox", { name: "Activation of layer 2" }).selectOption("tanh")
  await expect(heard(page)).toHaveText(/^Layer 2 is tanh\. .*step 9 of 14\./)
  expect(await said()).toHaveLength(2)
})

test("the focus stays where it was asked from: list of changes, comparison, random weights", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
  const changes = button(page, "Changes")
  await changes.focus()
  await page.keyboard.press("Enter")
  await button(page, /^Back to before: Weight/).focus()
  await page.keyboard.press("Enter")
  await expect(button(page, /^Do again: Weight/)).toBeFocused()
  await button(page, "Keep for comparison").focus()
  await page.keyboard.press("Enter")
  await page.keyboard.press("Escape")
  await button(page, "Stop comparing").focus()
  await page.keyboard.press("Enter")
  await expect(changes).toBeFocused()
  await expect(heard(page)).toHaveText("Nothing is compared any more.")
  for (const key of ["Escape", "Enter"]) {
    await page.keyboard.press("Enter")
    await button(page, "Randomise …").focus()
    await page.keyboard.press("Enter")
    await page.getByRole("textbox", { name: "Seed" }).focus()
    await page.keyboard.press(key)
    await expect(page.getByRole("dialog")).toHaveCount(0)
    await expect(changes).toBeFocused()
  }
  await expect(heard(page)).toHaveText(/^Randomised \(Xavier, seed 1\)\./)
})

test("what changed most is walked with the arrows", async ({ page, open }) => {
  await open()
  await seek(page, 14)
  await button(page, "What changed most").focus()
  await page.keyboard.press("Enter")
  const rows = values(page).getByRole("table").getByRole("button")
  // The tools of the table come before its rows.
  for (let i = 0; i < 9; i++) {
    await page.keyboard.press("Tab")
    if (await rows.first().evaluate((row) => row === document.activeElement)) break
  }
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press("End")
  await expect(rows.last()).toBeFocused()
})

for (const width of [1280, 390])
  test(`a number of an equation has a ring that is in sight, and its origin is told, at ${width}`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await open()
    await seek(page, 8)
    const numbers = page.getByRole("group", { name: /^Numbers in this equation/ }).last()
    await numbers.getByRole("button").first().focus()
    await page.keyboard.press("End")
    await expect(numbers.getByRole("button").last()).toBeFocused()
    const ringed = page.locator("[data-focused]")
    await expect(ringed).toHaveCount(1)
    expect(await ringed.evaluate((node) => getComputedStyle(node).outlineWidth)).toBe("2px")
    await expect
      .poll(() =>
        ringed.evaluate((node) => {
          const { left, top, width, height } = node.getBoundingClientRect()
          return node.contains(document.elementFromPoint(left + width / 2, top + height / 2))
        }),
      )
      .toBe(true)
    expect((await frameOf(page)).position).toBe(8)
    await page.keyboard.press("Home")
    await expect(numbers.getByRole("button").first()).toBeFocused()
    await page.keyboard.press("Enter")
    await expect(heard(page)).toHaveText(/^error δ of neuron 2 of layer 2, .*δ 2 of layer 2 = .*/)
  })

test("at the end of a trail the focus is on the way, and the input is told", async ({ page, open }) => {
  await open()
  await seek(page, 12)
  await values(page).locator('[data-term="z:1:0"]').focus()
  await page.keyboard.press("Enter")
  const trail = page.getByRole("region", { name: "Where this number comes from" })
  await trail
    .getByRole("group")
    .getByRole("button", { name: /^a of neuron 1 of layer 1/ })
    .focus()
  await page.keyboard.press("Enter")
  await trail
    .getByRole("group")
    .getByRole("button", { name: /^input 1/ })
    .focus()
  await page.keyboard.press("Enter")
  await expect(heard(page)).toHaveText(/0\.05 is an input of the sample/)
  await expect(trail.locator('[aria-current="true"]')).toBeFocused()
})

test("moving over a heat map is told", async ({ page, open }) => {
  await open()
  await page.evaluate((net) => window.chainrule.load(net), netOf([784, 30, 10]))
  const inputs = page
    .getByRole("group", { name: /^The network/ })
    .getByRole("button")
    .first()
  await inputs.focus()
  await page.keyboard.press("ArrowRight")
  await expect(heard(page)).toHaveText(/^input 2, /)
})

test("after Home in a later cycle the timeline goes on with the arrow", async ({ page, open }) => {
  await open()
  await seek(page, 33)
  await page.getByRole("slider", { name: "Timeline" }).focus()
  await page.keyboard.press("Home")
  await expect.poll(async () => (await frameOf(page)).position).toBe(28)
  await page.keyboard.press("ArrowRight")
  await expect.poll(async () => (await frameOf(page)).position).toBe(29)
})

test("Escape leaves a refusal, then the tools", async ({ page, open }) => {
  await open()
  await button(page, "Change the net").click()
  const tools = page.getByRole("region", { name: "Change the net" })
  const cost = tools.getByRole("combobox", { name: "Cost" })
  await cost.focus()
  await page.keyboard.type("binary")
  await expect(tools.getByRole("alert")).toContainText("What would work stands here; Escape leaves it as it is.")
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON")
  await page.keyboard.press("Escape")
  await expect(tools.getByRole("alert")).toHaveCount(0)
  await expect(cost).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(tools).toHaveCount(0)
  await expect(button(page, "Change the net")).toBeFocused()
})

test("Escape in the inspector leads back to what was selected", async ({ page, open }) => {
  await open()
  const item = page.locator('[role="button"][data-term="W:1:0:0"]')
  await item.focus()
  await page.keyboard.press("Enter")
  await page.getByRole("textbox", { name: "Weight" }).focus()
  await page.keyboard.press("Escape")
  await expect(item).toBeFocused()
})

test("where there is no number to change + says so, and the curve's point moves by pages", async ({ page, open }) => {
  await open()
  await seek(page, 12)
  await page.locator('[role="button"][data-term="a:1:0"]').focus()
  await page.keyboard.press("+")
  await expect(heard(page)).toHaveText("There is no number here that can be changed.")
  await page.locator('[role="button"][data-term="W:2:0:0"]').focus()
  await page.keyboard.press("Enter")
  const point = page.getByRole("slider", { name: /on the curve of C/ })
  await point.focus()
  const before = Number(await point.getAttribute("aria-valuenow"))
  await page.keyboard.press("PageUp")
  await expect.poll(async () => Number(await point.getAttribute("aria-valuenow"))).toBeGreaterThan(before)
  expect((await frameOf(page)).position).toBe(12)
})
