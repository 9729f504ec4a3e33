import type { PageFrame } from "../../src/app/pageFrame"
import { expect, test } from "./page"
import { drawn, frameOf } from "./reading"

const walks = [
  ...["mazur", "xor", "neuron", "classify", "relu"].flatMap((id) =>
    (["term", "neuron", "layer", "pass", "cycle"] as const).map((grain) => ({ id, grain })),
  ),
  ...(["neuron", "layer", "pass", "cycle"] as const).map((grain) => ({ id: "deep", grain })),
]

for (const { id, grain } of walks)
  test(`${id} by ${grain}: to the end of a cycle and back, the same frames in reverse`, async ({ page, open }) => {
    await open(`?preset=${id}`)
    const { there, back } = await page.evaluate(async (grain) => {
      const there: PageFrame[] = [window.chainrule.frame()]
      const { perCycle } = window.chainrule.frame()
      while (there.at(-1)!.position < perCycle) there.push(await window.chainrule.next(grain))
      const back: PageFrame[] = [there.at(-1)!]
      while (back.at(-1)!.position > 0 || back.at(-1)!.within) back.push(await window.chainrule.previous(grain))
      return { there, back }
    }, grain)
    expect(back.reverse()).toEqual(there)
    if (grain === "term") expect(there.some(({ within }) => within !== null)).toBe(true)
  })

test("a term lights its edge and two neurons, the sum grows, and one sentence tells of it", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(1))
  await page.getByRole("combobox", { name: "Grain" }).selectOption("term")
  await page.getByRole("button", { name: "Next step" }).click()
  await expect.poll(async () => (await frameOf(page)).within).toEqual({ done: 1, of: 6 })
  await expect(page.getByRole("status")).toHaveText(
    "z of layer 2, part 1 of 6, step 2 of 14. Neuron 1 of layer 2 adds term 1: 0.1500 × 0.0500. Its sum is 0.00750 so far.",
  )
  await expect(page.locator('[data-kind="edge"][data-light]')).toHaveCount(1)
  await expect(drawn(page, "weight from neuron 1 of layer 1 to neuron 1 of layer 2, 0.15")).toHaveAttribute(
    "data-light",
  )
  await expect(page.locator('[data-kind="neuron"][data-light], [data-kind="input"][data-light]')).toHaveCount(2)
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowRight")
  await expect.poll(async () => (await frameOf(page)).values.z[0]).toEqual([0.15 * 0.05 + 0.2 * 0.1 + 0.35, null])
  await page.keyboard.press("ArrowLeft")
  await expect.poll(async () => (await frameOf(page)).values.z[0]).toEqual([0.15 * 0.05 + 0.2 * 0.1, null])
  await page.evaluate(() => window.chainrule.edit({ weight: [0, 0, 0], value: 1 }))
  expect((await frameOf(page)).within).toEqual({ done: 2, of: 6 })
  expect((await frameOf(page)).values.z[0]).toEqual([1 * 0.05 + 0.2 * 0.1, null])
})
