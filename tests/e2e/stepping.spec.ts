import type { Page } from "@playwright/test"
import type { PageFrame } from "../../src/app/pageFrame"
import { expect, test } from "./page"
import { clickDrawn, drawn, expectShown, frameOf, mazur, pictureOf, settledPictureOf } from "./reading"

const { published, delta2, delta3 } = mazur
const near = (expected: number) => expect.closeTo(expected, 9)
const hidden = [published.out_h1, published.out_h2]
const x = [0.05, 0.1]
const outer = (rows: number[], columns: number[]) => rows.map((r) => columns.map((c) => near(r * c)))

/** What each step of the Mazur net writes, by the number of steps done. Entry 0 is before the first. */
const written: readonly ((values: PageFrame["values"]) => void)[] = [
  (v) => expect(v).toEqual({ ...v, z: [null, null], delta: [null, null], cost: null }),
  (v) => expect(v.a[0]).toEqual(x),
  (v) => expect(v.z[0]).toEqual([near(published.net_h1), near(0.3925)]),
  (v) => expect(v.a[1]).toEqual(hidden.map(near)),
  (v) => expect(v.z[1]?.[0]).toEqual(near(published.net_o1)),
  (v) => expect(v.a[2]).toEqual([near(published.out_o1), near(published.out_o2)]),
  (v) => expect(v.cost).toEqual(near(published.E_total)),
  (v) => expect(v.delta[1]).toEqual(delta3.map(near)),
  (v) => expect(v.delta[0]).toEqual(delta2.map(near)),
  (v) => expect(v.biasGradients[1]).toEqual(delta3.map(near)),
  (v) => {
    expect(v.weightGradients[1]).toEqual(outer(delta3, hidden))
    expect(v.weightGradients[1]?.[0]?.[0]).toEqual(near(published.dE_dw5))
  },
  (v) => expect(v.biasGradients[0]).toEqual(delta2.map(near)),
  (v) => expect(v.weightGradients[0]).toEqual(outer(delta2, x)),
  (v) => expect(v.cost).toEqual(near(published.E_total)),
  (v) => expect(v.weightGradients[1]).toEqual(outer(delta3, hidden)),
]

/** After the update the drawing shows the new weights. Layers as on the screen. */
async function expectUpdatedWeights(page: Page) {
  for (const [l, j, k, name] of [
    [2, 1, 1, "w1"],
    [2, 1, 2, "w2"],
    [2, 2, 1, "w3"],
    [2, 2, 2, "w4"],
    [3, 1, 1, "w5"],
    [3, 1, 2, "w6"],
    [3, 2, 1, "w7"],
    [3, 2, 2, "w8"],
  ] as const)
    await expectShown(
      page,
      new RegExp(`^weight from neuron ${k} of layer ${l - 1} to neuron ${j} of layer ${l},`),
      published[`${name}_after`],
    )
}

async function stepThere(page: Page, next: () => Promise<void>) {
  const pictures = [await pictureOf(page)]
  for (let position = 1; position <= 14; position += 1) {
    await next()
    await expect.poll(async () => (await frameOf(page)).position).toBe(position)
    const picture = await settledPictureOf(page)
    written[position]?.(picture.values)
    pictures.push(picture)
  }
  return pictures
}

async function stepBack(page: Page, pictures: readonly unknown[], previous: () => Promise<void>) {
  for (let position = 13; position >= 0; position -= 1) {
    await previous()
    await expect.poll(async () => (await frameOf(page)).position).toBe(position)
    await expect.poll(() => pictureOf(page)).toEqual(pictures[position])
  }
}

test("fourteen steps of the Mazur net give the published numbers, and fourteen back take them away, by mouse", async ({
  page,
  open,
}) => {
  await open()
  written[0]?.((await frameOf(page)).values)
  const button = (name: string) => page.getByRole("button", { name, exact: true })
  const pictures = await stepThere(page, () => button("Next step").click())
  await expectUpdatedWeights(page)
  await stepBack(page, pictures, () => button("Previous step").click())
  await expect(button("Previous step")).toBeDisabled()
})

test("the same by keyboard alone", async ({ page, open }) => {
  await open()
  const pictures = await stepThere(page, () => page.keyboard.press("ArrowRight"))
  await expectUpdatedWeights(page)
  await stepBack(page, pictures, () => page.keyboard.press("ArrowLeft"))
})

test("each number stands in the drawing when it has been computed, and not before", async ({ page, open }) => {
  await open()
  const neuron = (l: number, j: number) =>
    page.getByRole("button", { name: new RegExp(`^neuron ${j} of layer ${l}, (nothing|z)`) })
  await expect(neuron(2, 1)).toHaveAttribute("aria-label", "neuron 1 of layer 2, nothing computed yet")
  for (const [position, l, name] of [
    [2, 2, /z 0\.3775$/],
    [3, 2, /a 0\.5933$/],
    [4, 3, /z 1\.1059$/],
    [5, 3, /a 0\.7514$/],
    [7, 3, /δ 0\.1385$/],
    [8, 2, /δ 0\.00877$/],
  ] as const) {
    await page.evaluate((t) => window.chainrule.seek(t), position - 1)
    await expect(neuron(l, 1)).not.toHaveAttribute("aria-label", name)
    await page.getByRole("button", { name: "Next step", exact: true }).click()
    await expect(neuron(l, 1)).toHaveAttribute("aria-label", name)
  }
})

test("Shift and arrows go by layers, Home and End to the ends, Space plays", async ({ page, open }) => {
  await open()
  const position = async () => (await frameOf(page)).position
  await page.keyboard.press("End")
  await expect.poll(position).toBe(14)
  await page.keyboard.press("Home")
  await expect.poll(position).toBe(0)
  await page.keyboard.press("Shift+ArrowRight")
  await expect.poll(position).toBeGreaterThan(0)
  await page.keyboard.press("Shift+ArrowLeft")
  await expect.poll(position).toBe(0)
  await page.keyboard.press("Space")
  await expect.poll(position).toBeGreaterThan(2)
  const play = page.getByRole("button", { name: "Play / Pause" })
  await expect(play).toHaveAttribute("aria-pressed", "true")
  await page.keyboard.press("Space")
  await expect(play).toHaveAttribute("aria-pressed", "false")
})

test("a page step and a cycle step land where they should, across updates and back", async ({ page, open }) => {
  await open()
  const go = (grain: "pass" | "cycle") => page.evaluate((g) => window.chainrule.next(g), grain)
  expect((await go("cycle")).position).toBe(14)
  const after = await go("cycle")
  expect(after).toMatchObject({ position: 28, cycle: 1 })
  const back = await page.evaluate(() => window.chainrule.seek(9))
  expect(back.values.delta[1]).toEqual(delta3.map(near))
  expect(await page.evaluate(() => window.chainrule.seek(28))).toEqual(after)
})

test("after a click in the drawing the keys are those of the page; after Tab they walk through it", async ({
  page,
  open,
}) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(3))
  await clickDrawn(page, "weight from neuron 1 of layer 2 to neuron 1 of layer 3, 0.4")
  await page.keyboard.press("ArrowRight")
  await expect.poll(async () => (await frameOf(page)).position).toBe(4)
  await page.keyboard.press("ArrowLeft")
  await expect.poll(async () => (await frameOf(page)).position).toBe(3)
  await page.keyboard.press("Space")
  await expect(page.getByRole("button", { name: "Play / Pause" })).toHaveAttribute("aria-pressed", "true")
  await page.keyboard.press("Space")
  await expect(page.getByRole("button", { name: "Play / Pause" })).toHaveAttribute("aria-pressed", "false")
  await page.getByRole("button", { name: "Next step" }).focus()
  const { position } = await frameOf(page)
  await drawn(page, "weight from neuron 1 of layer 2 to neuron 1 of layer 3, 0.4").focus()
  await page.keyboard.press("ArrowRight")
  await expect(drawn(page, /^neuron 1 of layer 3/)).toBeFocused()
  expect((await frameOf(page)).position).toBe(position)
})

test("a click on a line stays with the sample at hand", async ({ page, open }) => {
  await open("?preset=xor")
  await page.evaluate(() => window.chainrule.seek(20))
  await page.getByRole("button", { name: "Go to: weighted input" }).click()
  await expect.poll(async () => (await frameOf(page)).position).toBe(14)
})
