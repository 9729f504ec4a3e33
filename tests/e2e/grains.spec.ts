import type { PageFrame } from "../../src/app/pageFrame"
import { expect, test } from "./page"
import { drawn, frameOf } from "./reading"

const walks = ["mazur", "xor", "neuron", "classify", "relu", "deep"].flatMap((id) =>
  (["term", "neuron", "layer", "pass", "cycle"] as const).map((grain) => ({ id, grain })),
)

for (const { id, grain } of walks)
  test(`${id} by ${grain}: to the end of a cycle and back, the same frames in reverse`, async ({ page, open }) => {
    // 900 steps there and 900 back.
    if (id === "deep") test.setTimeout(300_000)
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

for (const { id, grain } of [
  { id: "mazur", grain: "term" },
  { id: "xor", grain: "term" },
  { id: "relu", grain: "neuron" },
] as const)
  test(`${id} by ${grain}: the weights across the update and into the next cycle, and the same on the way back`, async ({
    page,
    open,
  }) => {
    await open(`?preset=${id}`)
    const { there, back } = await page.evaluate(async (grain) => {
      const { chainrule } = window
      // All digits of every weight and bias that the tables show, once they are drawn.
      const weights = async () => {
        for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
        return [...document.querySelectorAll<HTMLElement>("[data-cell]")]
          .filter(({ dataset }) => /^[Wb]:/.test(dataset.term ?? ""))
          .map((cell) => `${cell.dataset.term} ${cell.title}`)
      }
      const at = async () => ({ frame: chainrule.frame(), weights: await weights() })
      const { perCycle } = chainrule.frame()
      await chainrule.seek(perCycle - 1)
      const there = [await at()]
      while (there.at(-1)!.frame.position < perCycle + 1) {
        await chainrule.next(grain)
        there.push(await at())
      }
      const back = [there.at(-1)!]
      while (back.at(-1)!.frame.position >= perCycle || back.at(-1)!.frame.within) {
        await chainrule.previous(grain)
        back.push(await at())
      }
      return { there, back }
    }, grain)
    expect(back.reverse()).toEqual(there)
    const distinct = new Set(there.map(({ weights }) => weights.join()))
    expect(there[0]!.weights.length).toBeGreaterThan(0)
    expect(distinct.size, "the update writes them one after another").toBeGreaterThan(2)
    expect(there.at(-1)!.weights).toEqual(there.find(({ frame }) => frame.position === frame.perCycle)!.weights)
  })

test("the timeline goes inside a step at the grain, by keys and dragged", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(1))
  await page.getByRole("combobox", { name: "Grain" }).selectOption("term")
  const timeline = page.getByRole("slider", { name: "Timeline" })
  const place = async () => {
    const { position, within } = await frameOf(page)
    return `${position} ${within?.done ?? 0}`
  }
  await timeline.focus()
  for (const [key, expected] of [
    ["ArrowRight", "1 1"],
    ["ArrowRight", "1 2"],
    ["ArrowLeft", "1 1"],
    ["ArrowLeft", "1 0"],
    ["ArrowLeft", "0 1"],
    ["End", "14 0"],
    // At the end of the cycle it goes on.
    ["ArrowRight", "14 1"],
    ["ArrowLeft", "14 0"],
    ["ArrowLeft", "13 11"],
  ] as const) {
    await timeline.press(key)
    await expect.poll(place, key).toBe(expected)
  }
  await expect(timeline).toHaveAttribute("aria-valuetext", /part 11 of 12/)
  // Slowly along the track: places inside steps, in their order.
  const { x, y, width, height } = (await timeline.boundingBox())!
  const seen: string[] = []
  await page.mouse.move(x + 0.2 * width, y + height / 2)
  await page.mouse.down()
  for (let i = 0; i <= 20; i++) {
    await page.mouse.move(x + (0.2 + i / 200) * width, y + height / 2)
    await page.evaluate(() => new Promise(requestAnimationFrame))
    seen.push(await place())
  }
  await page.mouse.up()
  expect(seen.filter((at) => !at.endsWith(" 0")).length).toBeGreaterThan(3)
  await page.getByRole("combobox", { name: "Grain" }).selectOption("neuron")
  await page.evaluate(() => window.chainrule.seek(1))
  await timeline.press("ArrowRight")
  await expect.poll(place).toBe("1 3")
})
