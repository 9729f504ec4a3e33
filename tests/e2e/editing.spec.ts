import type { Page } from "@playwright/test"
import { expect, test } from "./page"
import { clickDrawn, drawn, frameOf, pictureOf } from "./reading"

const edge = "weight from neuron 1 of layer 2 to neuron 1 of layer 3, 0.4"

/** Position 12: everything of the sample is known. */
async function toPositionTwelve(page: Page) {
  await page.evaluate(() => window.chainrule.seek(12))
  return pictureOf(page)
}

async function expectEdited(page: Page, before: Awaited<ReturnType<typeof pictureOf>>) {
  await expect.poll(async () => (await frameOf(page)).values.cost).not.toBe(before.values.cost)
  const { position, values } = await frameOf(page)
  expect(position).toBe(12)
  // What lies before the weight does not move …
  expect(values.z[0]).toEqual(before.values.z[0])
  expect(values.a[1]).toEqual(before.values.a[1])
  // … both errors of the hidden layer do, because both output errors come back through that layer's weights.
  for (const j of [0, 1]) expect(values.delta[0]?.[j]).not.toBe(before.values.delta[0]?.[j])
  expect(values.delta[1]?.[0]).not.toBe(before.values.delta[1]?.[0])
  expect(values.delta[1]?.[1]).toBe(before.values.delta[1]?.[1])
  expect(values.z[1]?.[0]).toBeCloseTo(1.105905967 + 0.1 * 0.593269992, 8)
  // The ghost of the old value.
  await expect(drawn(page, /0\.5, was 0\.4$/)).toHaveCount(1)
}

async function expectUndone(page: Page, before: Awaited<ReturnType<typeof pictureOf>>) {
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect.poll(() => frameOf(page)).toMatchObject({ values: before.values })
  const after = await pictureOf(page)
  expect(JSON.stringify(after.values)).toBe(JSON.stringify(before.values))
  // The picture as it was: no ghosts of what was taken back.
  await expect(drawn(page, /, was /)).toHaveCount(0)
}

const field = (page: Page) => page.getByRole("region", { name: "Inspector" }).getByRole("textbox", { name: "Weight" })

test("a weight changed by mouse moves what depends on it and nothing else; Undo brings every bit back", async ({
  page,
  open,
}) => {
  await open()
  const before = await toPositionTwelve(page)
  await clickDrawn(page, edge)
  await field(page).fill(",5")
  await field(page).fill("0,5")
  await field(page).press("Enter")
  await expectEdited(page, before)
  await expectUndone(page, before)
  await page.getByRole("button", { name: "Redo", exact: true }).click()
  await expectEdited(page, before)
})

test("the same by keyboard alone", async ({ page, open }) => {
  await open()
  const before = await toPositionTwelve(page)
  await drawn(page, edge).focus()
  await page.keyboard.press("Enter")
  await field(page).focus()
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.type("1/2")
  await page.keyboard.press("Enter")
  await expectEdited(page, before)
  await page.keyboard.press("Escape")
  await page.locator("body").press("ControlOrMeta+z")
  await expect.poll(async () => JSON.stringify((await frameOf(page)).values)).toBe(JSON.stringify(before.values))
  await page.keyboard.press("ControlOrMeta+Shift+z")
  await expectEdited(page, before)
})

test("the same through the page API", async ({ page, open }) => {
  await open()
  const before = await toPositionTwelve(page)
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
  await expectEdited(page, before)
  expect(await page.evaluate(() => window.chainrule.document())).toMatchObject({
    edits: [{ cycle: 0, change: { weight: [1, 0, 0], value: 0.5 } }],
  })
  await expectUndone(page, before)
})

test("what is no number stays in the field, is told, and changes nothing", async ({ page, open }) => {
  await open()
  const before = await toPositionTwelve(page)
  await clickDrawn(page, edge)
  for (const text of ["abc", "", "1e400", "0x10", "Infinity", "--1"]) {
    await field(page).fill(text)
    await field(page).press("Enter")
    await expect(field(page), text).toHaveAttribute("aria-invalid", "true")
    await expect(field(page)).toHaveValue(text)
    expect((await frameOf(page)).values).toEqual(before.values)
  }
  await field(page).press("Escape")
  await expect(field(page)).toHaveValue("0.4000")
})

test("a document and a position give the same picture again", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(20))
  await page.evaluate(() => window.chainrule.edit({ bias: [0, 1], value: -0.7 }))
  await page.evaluate(() => window.chainrule.edit({ learningRate: 0.25 }))
  const frame = await page.evaluate(() => window.chainrule.seek(40))
  const document = await page.evaluate(() => window.chainrule.document())
  await open("?preset=xor")
  await page.evaluate((d) => window.chainrule.load(d), document)
  expect(await page.evaluate(() => window.chainrule.seek(40))).toEqual(frame)
})

test("presses and notches that come within one frame all count", async ({ page, open }) => {
  await open()
  await toPositionTwelve(page)
  await clickDrawn(page, edge)
  const asked = () =>
    page.evaluate(() => {
      const { edits = [] } = window.chainrule.document()
      return edits.map(({ change }) => ("value" in change ? change.value : null))
    })
  await page.getByRole("button", { name: "More by 0.1" }).evaluate((button: HTMLElement) => {
    for (let i = 0; i < 5; i++) button.click()
  })
  expect(await asked()).toEqual([0.9])
  await expect(field(page)).toHaveValue("0.9000")
  const cell = page.locator('[data-cell][data-term="W:2:0:0"]')
  await page.keyboard.down("Alt")
  await cell.evaluate((target) => {
    for (let i = 0; i < 20; i++)
      target.dispatchEvent(new WheelEvent("wheel", { deltaY: -100, altKey: true, bubbles: true, cancelable: true }))
  })
  await page.keyboard.up("Alt")
  expect(await asked()).toEqual([1.1])
  await cell.focus()
  await page.keyboard.press("+")
  await page.keyboard.press("-")
  await page.keyboard.press("-")
  expect(await asked()).toEqual([1])
  await expect(cell).toHaveAttribute("title", "1")
  // What is computed stays.
  await page.locator('[data-cell][data-term="delta:1:0"]').focus()
  await page.keyboard.press("+")
  expect(await asked()).toEqual([1])
})

test("η can be dragged where it stands, in its heading and in the equation of the update", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(14))
  const eta = page.getByRole("region", { name: "Inspector" }).getByRole("textbox", { name: "Learning rate" })
  await expect(eta).toHaveValue("0.5000")
  for (const [place, expected] of [
    [page.getByRole("heading", { name: /^Learning rate/ }), "0.7000"],
    [page.getByRole("region", { name: "Equation" }).locator('.katex [data-term="eta"]').first(), "0.9000"],
  ] as const) {
    const { x, y, width, height } = (await place.boundingBox())!
    const [from, level] = [x + Math.min(width / 2, 20), y + height / 2]
    await page.mouse.move(from, level)
    await page.mouse.down()
    await page.mouse.move(from + 4, level)
    await page.mouse.move(from + 24, level, { steps: 5 })
    await page.mouse.up()
    await expect(eta).toHaveValue(expected)
  }
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect(eta).toHaveValue("0.7000")
})

test("all digits of what is pointed at or focused stand below the timeline, and move nothing", async ({
  page,
  open,
}) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(12))
  const bar = page.getByRole("region", { name: "Steps", exact: true })
  const height = async () => (await bar.boundingBox())!.height
  const before = await height()
  await page.locator('[data-cell][data-term="delta:1:0"]').hover()
  await expect(bar.getByText(/^δ²₁ = 0\.00877135\d{6,}$/)).toBeVisible()
  expect(await height()).toBe(before)
  await drawn(page, /^neuron 1 of layer 3/).focus()
  await expect(bar.getByText(/^a³₁ = 0\.7513650695\d+$/)).toBeVisible()
  await page.mouse.move(5, 5)
  await page.getByRole("region", { name: "Equation" }).locator('.katex [data-term="delta:1:0"]').first().hover()
  await expect(bar.getByText(/^δ²₁ = /)).toBeVisible()
})
