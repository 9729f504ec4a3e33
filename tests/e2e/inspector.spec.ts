import type { Page } from "@playwright/test"
import { netOf } from "../../scripts/bench/nets.mjs"
import { expect, test } from "./page"
import { clickDrawn, drawn } from "./reading"

const inspector = (page: Page) => page.getByRole("region", { name: "Inspector" })
const point = (page: Page) =>
  inspector(page)
    .getByRole("slider", { name: /on the curve|^w now|against/ })
    .last()
const w = async (page: Page) => Number(await page.locator('[data-cell][data-term="W:2:0:0"]').getAttribute("title"))

test("the paths of a weight, their products and their sum; pressing one walks along it", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await clickDrawn(page, /^weight from neuron 1 of layer 1 to neuron 1 of layer 2/)
  await inspector(page).getByText("Paths to the cost of this sample: 2").press("Enter")
  const paths = inspector(page)
    .getByRole("list")
    .getByRole("button", { name: /; product / })
  await expect(paths).toHaveCount(2)
  await expect(paths.first()).toHaveAccessibleName("neuron 1 of layer 2 → neuron 1 of layer 3; product 0.000668")
  await expect(inspector(page)).toContainText("All products together ≈ 0.000439; by backpropagation: 0.000439.")
  await expect(inspector(page)).toContainText("Differences take at least 24 forward passes")
  await expect(inspector(page)).toContainText(/Check: 0\.000439 by backpropagation, 0\.000439 by differences/)
  await paths.first().focus()
  await expect(drawn(page, /^weight from neuron 1 of layer 2 to neuron 1 of layer 3/)).toHaveAttribute("data-hovered")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: "Weight w 11 of layer 3" })).toBeVisible()
})

test("where there are many paths, they are counted and the largest are listed", async ({ page, open }) => {
  await open()
  await page.evaluate((net) => window.chainrule.load(net), netOf([2, 8, 8, 8, 1]))
  await page.evaluate(() => window.chainrule.seek(window.chainrule.frame().perCycle - 2))
  await page.getByRole("region", { name: "Values", exact: true }).locator('[data-cell][data-term="b:1:0"]').click()
  await inspector(page).getByText("Paths to the cost of this sample: 64").click()
  await expect(inspector(page)).toContainText("Differences take at least 354 forward passes")
  const sums = await inspector(page).getByText("All products together").textContent()
  const [, sum, gradient] = /together [≈=] (\S+); by backpropagation: (\S+)\.$/.exec(sums ?? "") ?? []
  expect(sum).toBe(gradient)
})

test("the point on the curve changes the weight: one gesture is one undo", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await clickDrawn(page, /^weight from neuron 1 of layer 2 to neuron 1 of layer 3/)
  await point(page).focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight")
  await expect.poll(() => w(page)).toBeGreaterThan(0.4)
  await page.getByRole("button", { name: "Undo" }).click()
  await page.getByRole("button", { name: "Undo" }).click()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect.poll(() => w(page)).toBe(0.4)

  await point(page).scrollIntoViewIfNeeded()
  const { x, y } = await point(page)
    .locator("circle")
    .last()
    .evaluate((element) => {
      const { left, width, top, height } = element.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 1; i <= 10; i++) await page.mouse.move(x + 5 * i, y)
  await page.mouse.up()
  await expect.poll(() => w(page)).toBeGreaterThan(0.8)
  await expect(inspector(page).getByRole("textbox", { name: "Weight" })).toHaveValue(/^[12]\./)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect.poll(() => w(page)).toBe(0.4)
})

test("numbers of the inspector lead on, by keyboard alone, down to an input", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await page.getByRole("region", { name: "Values", exact: true }).locator('[data-cell][data-term="W:1:0:0"]').focus()
  await page.keyboard.press("Enter")
  const follow = async (name: RegExp) => {
    await inspector(page).getByRole("button", { name }).first().focus()
    await page.keyboard.press("Enter")
  }
  await follow(/^error δ of neuron 1 of layer 2/)
  const crumbs = page
    .getByRole("region", { name: "Where this number comes from" })
    .getByRole("list")
    .getByRole("button")
  await expect(crumbs).toHaveCount(2)
  // What had the focus is gone with the weight: the heading has it.
  await expect(page.getByRole("heading", { name: "Neuron 1 of layer 2" })).toBeFocused()
  await follow(/^z of neuron 1 of layer 2/)
  await expect(crumbs).toHaveCount(3)
  await page
    .getByRole("region", { name: "Where this number comes from" })
    .getByRole("group")
    .getByRole("button", { name: /^a of neuron 1 of layer 1/ })
    .focus()
  await page.keyboard.press("Enter")
  await expect(crumbs).toHaveCount(4)
  await expect(page.getByRole("heading", { name: /^Input/ })).toBeVisible()
})

test("a dead neuron says so, and that ReLU′(0) counts as 0", async ({ page, open }) => {
  await open("?preset=relu")
  await page.evaluate(() => window.chainrule.seek(4))
  await clickDrawn(page, /^neuron 2 of layer 2/)
  await expect(inspector(page).locator("[data-badge=off]")).toBeVisible()
  await expect(inspector(page).locator("[data-badge=off]")).toContainText(/0/)
})

test("each factor of a path leads to its number, and what is saved is counted", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await clickDrawn(page, /^weight from neuron 1 of layer 1 to neuron 1 of layer 2/)
  await inspector(page).getByText("Paths to the cost of this sample: 2").click()
  await expect(inspector(page)).toContainText("the slope of a neuron on the way, ∂a/∂z")
  await expect(inspector(page)).toContainText(
    "Multiplications for this gradient: 8 path by path, 6 by backpropagation; 2 saved.",
  )
  await expect(inspector(page)).toContainText("For all gradients of the net: 54 and 16; 38 saved.")
  const row = inspector(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: /; product / }) })
    .first()
  await expect(row.getByRole("button")).toHaveCount(6)
  await row.getByRole("button", { name: /product/ }).focus()
  await page.keyboard.press("ArrowDown")
  await expect(row.locator("button:focus")).toBeVisible()
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft")
  await expect(row.getByRole("button", { name: /^a of neuron 1 of layer 1/ })).toBeFocused()
  for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowRight")
  await expect(row.getByRole("button", { name: /^weight from neuron 1 of layer 2/ })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: "Weight w 11 of layer 3" })).toBeVisible()
})

test("a hidden softmax says why there are no single paths", async ({ page, open }) => {
  await open()
  await page.evaluate(() => {
    const document = window.chainrule.document()
    return window.chainrule.load({
      ...document,
      layers: document.layers.map((layer, index) => (index === 0 ? { ...layer, activation: "softmax" } : layer)),
    })
  })
  await page.evaluate(() => window.chainrule.seek(12))
  await page.locator('[data-cell][data-term="W:1:0:0"]').click()
  await expect(inspector(page)).toContainText("There are no single paths: layer 2 is softmax")
})

test("the tangent moves the weight; where the update lands moves η; each drag is one undo", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  await page.locator('[data-cell][data-term="W:2:0:0"]').click()
  const undo = page.getByRole("button", { name: "Undo", exact: true })
  const landing = inspector(page).getByRole("slider", { name: "where the update takes w" })
  await expect(landing).toBeVisible()
  const eta = () => page.evaluate(() => window.chainrule.document().edits?.at(-1)?.change)
  const lands = async () => Number(await landing.getAttribute("aria-valuenow"))
  const gradient = 0.08216704056423078
  // By its foot, under the axis.
  const foot = await landing
    .locator("path")
    .last()
    .evaluate((element) => {
      const { left, width, bottom } = element.getBoundingClientRect()
      return { x: left + width / 2, y: bottom - 2 }
    })
  await page.mouse.move(foot.x, foot.y)
  await page.mouse.down()
  for (const by of [-5, -15, -30]) await page.mouse.move(foot.x + by, foot.y)
  await page.mouse.up()
  await expect.poll(eta).toMatchObject({ learningRate: expect.any(Number) })
  const change = await eta()
  const value = change && "learningRate" in change ? change.learningRate : 0
  expect(value).toBeGreaterThan(0.5)
  await expect.poll(lands).toBeCloseTo(0.4 - value * gradient, 9)
  await undo.click()
  await expect(undo).toBeDisabled()
  await landing.focus()
  await page.keyboard.press("ArrowLeft")
  await expect.poll(lands).toBeLessThan(0.3589)
  await undo.click()
  await expect(undo).toBeDisabled()

  // The dashed line, beyond the point.
  const line = await inspector(page)
    .locator("[data-grip=tangent] path")
    .first()
    .evaluate((path: SVGPathElement) => {
      const at = path.getPointAtLength(path.getTotalLength() * 0.2)
      const { x, y } = at.matrixTransform(path.getScreenCTM() ?? undefined)
      return { x, y }
    })
  await page.mouse.move(line.x, line.y)
  await page.mouse.down()
  for (const by of [5, 15, 30]) await page.mouse.move(line.x + by, line.y)
  await page.mouse.up()
  await expect.poll(() => w(page)).toBeGreaterThan(0.4)
  await undo.click()
  await expect.poll(() => w(page)).toBe(0.4)
  await expect(undo).toBeDisabled()
})

test("where the gradient is 0 no learning rate moves the number, and that is said", async ({ page, open }) => {
  await open("?preset=relu")
  const { perCycle } = await page.evaluate(() => window.chainrule.frame())
  await page.evaluate((t) => window.chainrule.seek(t), perCycle - 1)
  await page.locator('[data-cell][data-term="W:1:1:0"]').click()
  await inspector(page).getByRole("slider", { name: "where the update takes w" }).focus()
  await page.keyboard.press("ArrowRight")
  await expect(inspector(page).getByRole("alert")).toHaveText("The gradient is 0: no learning rate moves this number.")
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled()
})

test("what a number was, what it will be and the terms of z lead to where they come from", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  const position = async () => (await page.evaluate(() => window.chainrule.frame())).position
  await page.locator('[data-cell][data-term="W:2:0:0"]').click()
  await inspector(page)
    .getByRole("button", { name: /: to the update that makes it$/ })
    .click()
  await expect.poll(position).toBe(14)
  // All panels have followed: what is pressed next stays where it is.
  await page.evaluate(() => window.chainrule.seek(14))
  await inspector(page)
    .getByRole("button", { name: /: to the moment before the update$/ })
    .first()
    .click()
  await expect.poll(position).toBe(13)
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
  const was = inspector(page).getByRole("button", { name: "0.4000: where it came from" })
  await was.click()
  await expect(inspector(page)).toContainText("0.4 is a weight: it is given, and can be changed.")
  await page.locator('[data-cell][data-term="z:1:0"]').first().click()
  await inspector(page)
    .getByRole("button", { name: /: to its weight$/ })
    .first()
    .click()
  await expect(page.getByRole("heading", { name: "Weight w 11 of layer 2" })).toBeVisible()
})

test("a neuron that is saturated says so, and why it hardly learns", async ({ page, open }) => {
  await open("?preset=neuron")
  await page.evaluate(() => window.chainrule.edit({ bias: [0, 0], value: 30 }))
  await page.evaluate(() => window.chainrule.seek(5))
  await clickDrawn(page, /^neuron 1 of layer 2/)
  await expect(inspector(page)).toContainText("saturated")
  await expect(inspector(page)).toContainText("The slope is next to nothing, so it hardly learns.")
})

test("with text twice as large the field of η stays in the window", async ({ page, open }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open()
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "32px"))
  const { x, width } = (await inspector(page).getByRole("textbox", { name: "Learning rate" }).boundingBox())!
  expect(x + width).toBeLessThanOrEqual(1440)
  expect(width).toBeGreaterThan(150)
})
