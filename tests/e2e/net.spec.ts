import type { Page } from "@playwright/test"
import { expect, test } from "./page"
import { drawn, frameOf } from "./reading"

const tools = (page: Page) => page.getByRole("region", { name: "Change the net" })
const press = (page: Page, name: string) => tools(page).getByRole("button", { name }).click()
const drawing = (page: Page, shape: string) => page.getByRole("group", { name: `The network ${shape}.` })
const kept = (page: Page) => page.locator('[data-cell][data-term="W:1:1:0"]').getAttribute("title")

async function change(page: Page) {
  await page.getByRole("button", { name: "Change the net" }).click()
  await expect(tools(page)).toBeVisible()
}

test("neurons and layers come and go on the drawing, what stays keeps its weights, undo takes all back", async ({
  page,
  open,
}) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(8))
  const before = await frameOf(page)
  await change(page)
  await press(page, "Add a neuron to layer 2")
  await expect(drawing(page, "2-3-2")).toBeVisible()
  // The same step of the new net, with a number for each of its neurons.
  await expect.poll(async () => (await frameOf(page)).values.delta[0]?.length).toBe(3)
  expect((await frameOf(page)).position).toBe(8)
  expect(await kept(page)).toBe("0.25")
  await press(page, "Add a layer between layers 2 and 3")
  await expect(drawing(page, "2-3-3-2")).toBeVisible()
  await press(page, "Remove layer 2")
  await expect(drawing(page, "2-3-2")).toBeVisible()
  await press(page, "Remove layer 2")
  await expect(drawing(page, "2-2")).toBeVisible()
  await press(page, "Add a neuron to layer 1")
  await expect(drawing(page, "3-2")).toBeVisible()
  await expect(page.locator('[data-cell][data-term="x:0:2"]')).toHaveText("0.0000")

  await page.getByRole("button", { name: "Changes" }).click()
  const list = page.getByRole("region", { name: "Changes" })
  for (const name of ["Neuron added to layer 2", "Layer 3 added", "Layer 2 removed", "Neuron added to layer 1"])
    await expect(list.getByRole("button", { name }).first()).toBeVisible()
  await page.keyboard.press("Escape")
  for (let i = 0; i < 5; i++) await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect(drawing(page, "2-2-2")).toBeVisible()
  await expect.poll(() => frameOf(page)).toEqual(before)
  await expect(page.getByRole("combobox", { name: "Example" })).toHaveValue("mazur")
})

test("a pairing without a meaning is refused with two ways out, by keyboard alone", async ({ page, open }) => {
  await open()
  await page.getByRole("button", { name: "Change the net" }).focus()
  await page.keyboard.press("Enter")
  const cost = tools(page).getByRole("combobox", { name: "Cost" })
  await cost.focus()
  await page.keyboard.type("binary")
  await expect(tools(page).getByRole("alert")).toHaveText(
    "That would not work: binary cross-entropy needs targets that are 0 or 1. What would work stands here; Escape leaves it as it is.",
  )
  await expect(cost).toHaveValue("quadratic")
  await tools(page).getByRole("button", { name: "Round the targets" }).focus()
  await page.keyboard.press("Enter")
  await expect(cost).toHaveValue("binary-cross-entropy")
  await expect(page.locator('[data-cell][data-term="y:2:0"]')).toHaveText("0.0000")
  await expect(page.locator('[data-cell][data-term="y:2:1"]')).toHaveText("1.0000")
  await expect(page.locator(":focus")).toBeVisible()

  await tools(page).getByRole("combobox", { name: "Activation of layer 3" }).selectOption("tanh")
  await expect(tools(page).getByRole("alert")).toContainText("takes the logarithm of the outputs")
  await tools(page).getByRole("button", { name: "Use the quadratic cost" }).click()
  await expect(cost).toHaveValue("quadratic")
  await expect(tools(page).getByRole("combobox", { name: "Activation of layer 3" })).toHaveValue("tanh")
  await page.keyboard.press("Control+z")
  await expect(cost).toHaveValue("binary-cross-entropy")
  await expect(tools(page).getByRole("combobox", { name: "Activation of layer 3" })).toHaveValue("sigmoid")
})

test("no layer without a neuron; what was selected gives way to its neighbour", async ({ page, open }) => {
  await open()
  await change(page)
  await page.locator('[data-cell][data-term="b:1:1"]').click()
  await expect(page.getByRole("heading", { name: "Bias b 2 of layer 2" })).toBeVisible()
  await press(page, "Remove neuron 2 of layer 2")
  await expect(drawing(page, "2-1-2")).toBeVisible()
  await expect(page.getByRole("heading", { name: "Bias b 1 of layer 2" })).toBeVisible()
  await press(page, "Remove neuron 1 of layer 2")
  await expect(tools(page).getByRole("alert")).toHaveText("A layer has at least one neuron.")
  await expect(drawing(page, "2-1-2")).toBeVisible()
})

test("a neuron that goes while it has the focus hands it to its neighbour, and the arrows walk on", async ({
  page,
  open,
}) => {
  await open()
  await change(page)
  await press(page, "Add a neuron to layer 2")
  await drawn(page, /^neuron 3 of layer 2/).focus()
  await page.keyboard.press("Control+z")
  await expect(drawn(page, /^neuron 2 of layer 2/)).toBeFocused()
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("ArrowUp")
  await expect(drawn(page, /^neuron 1 of layer 2/)).toBeFocused()
})

test("forty changes in a row while it plays end in the right net", async ({ page, open }) => {
  await open()
  await change(page)
  await page.getByRole("combobox", { name: "Speed" }).selectOption("60")
  await page.getByRole("button", { name: "Play / Pause" }).click()
  const neurons = tools(page).getByRole("group", { name: "Neurons of layer 2" })
  await page.evaluate(() => {
    for (let i = 0; i < 25; i++)
      document.querySelector<HTMLButtonElement>('[aria-label="Add a neuron to layer 2"]')?.click()
  })
  await expect(neurons).toContainText("27")
  for (let i = 0; i < 15; i++) await neurons.getByRole("button", { name: /^Remove neuron/ }).click()
  await expect(neurons).toContainText("12")
  await expect(page.getByRole("button", { name: "Play / Pause" })).toHaveAttribute("aria-pressed", "false")
  await expect.poll(async () => (await frameOf(page)).values.a.length).toBe(3)
})

test("after an update it is the new weights that are kept", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(14))
  await change(page)
  const updated = await kept(page)
  expect(updated).not.toBe("0.25")
  await press(page, "Add a neuron to layer 2")
  await expect(drawing(page, "2-3-2")).toBeVisible()
  expect(await kept(page)).toBe(updated)
  expect((await frameOf(page)).position).toBe(0)
})
