import type { PageFrame } from "../../src/app/pageFrame"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const examples = {
  mazur: "2-2-2",
  xor: "2-2-1",
  neuron: "1-1",
  classify: "3-4-3",
  relu: "2-3-1",
  deep: "2-8-8-8-1",
}

for (const [id, shape] of Object.entries(examples))
  test(`the example ${id} opens by the address and is right in every number`, async ({ page, open }) => {
    await open(`?preset=${id}`)
    await expect(page.getByRole("group", { name: new RegExp(`\\b${shape}\\b`) })).toBeVisible()
    const { perCycle } = await frameOf(page)
    const frame = await page.evaluate((t) => window.chainrule.seek(t), perCycle)
    expect(frame.step?.kind).toBe("update")
    const numbers = Object.values(frame.values).flat(4)
    expect(numbers.every((value) => typeof value === "number" && Number.isFinite(value))).toBe(true)
    const proof = await page.evaluate(() => window.chainrule.proof())
    expect(proof).toMatchObject({ agrees: true })
    expect(proof.checked).toBeGreaterThan(2)
    expect(proof.worst).toBeLessThan(1e-6)
  })

test("an example is chosen from the list, and the choice can be undone", async ({ page, open }) => {
  await open()
  const list = page.getByRole("combobox", { name: "Example" })
  for (const [index, shape] of Object.values(examples).entries()) {
    await list.selectOption({ index })
    await expect(page.getByRole("group", { name: new RegExp(`\\b${shape}\\b`) })).toBeVisible()
  }
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect(page.getByRole("group", { name: /\b2-3-1\b/ })).toBeVisible()
})

test("one cycle of xor shows four samples, their mean and the update", async ({ page, open }) => {
  await open("?preset=xor")
  const perSample = 12
  const frames: PageFrame["values"][] = []
  for (let i = 0; i < 4; i += 1) {
    const frame = await page.evaluate((t) => window.chainrule.seek(t), (i + 1) * perSample)
    expect(frame).toMatchObject({ sample: i, perCycle: 50, step: { kind: "weight-gradient", layer: 0 } })
    frames.push(frame.values)
  }
  const mean = await page.evaluate(() => window.chainrule.next())
  expect(mean.step?.kind).toBe("mean")
  const average = (read: (values: (typeof frames)[number]) => number | null | undefined) =>
    frames.reduce((sum, values) => sum + (read(values) ?? Number.NaN), 0) / 4
  for (const l of [0, 1])
    for (const [j, row] of (mean.values.weightGradients[l] ?? []).entries()) {
      expect(mean.values.biasGradients[l]?.[j]).toBeCloseTo(
        average((v) => v.biasGradients[l]?.[j]),
        14,
      )
      for (const [k, value] of (row ?? []).entries())
        expect(value).toBeCloseTo(
          average((v) => v.weightGradients[l]?.[j]?.[k]),
          14,
        )
    }
  expect(mean.values.cost).toBeCloseTo(
    average((v) => v.cost),
    14,
  )
  expect((await page.evaluate(() => window.chainrule.next())).step?.kind).toBe("update")
})
