import type { Page } from "@playwright/test"
import { netOf } from "../../scripts/bench/nets.mjs"
import { expect, test } from "./page"
import { frameOf } from "./reading"

/** Attributes that hold what is no number. */
const broken = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes]
        .filter(({ value }) => /NaN|Infinity|undefined/.test(value))
        .map(({ name, value }) => `${element.tagName} ${name}="${value.slice(0, 80)}"`),
    ),
  )

for (const sizes of [
  [2, 2, 2],
  [20, 20, 20, 10],
  [60, 40, 10],
])
  test(`${sizes.join("-")}: numbers that overflow, are all 0 or all alike leave no broken attribute`, async ({
    page,
    open,
  }) => {
    await open()
    const net = netOf(sizes) as { layers: { activation: string; weights: number[][] }[]; learningRate: number }
    const filled = (value: number) => ({
      ...net,
      learningRate: 1e6,
      layers: net.layers.map((layer) => ({
        ...layer,
        activation: "linear",
        weights: layer.weights.map((row) => row.map(() => value)),
      })),
    })
    for (const value of [0, 1, 1e150]) {
      await page.evaluate((given) => window.chainrule.load(given), filled(value))
      for (const grain of ["layer", "term", "cycle", "cycle"] as const) {
        await page.evaluate((by) => window.chainrule.next(by).catch(() => null), grain)
        expect(await broken(page)).toEqual([])
      }
      await page.locator('[data-cell][data-term="W:1:0:0"]').click()
      await page.locator('[data-cell][data-term="b:1:0"]').click()
      expect(await broken(page)).toEqual([])
    }
  })

for (const [of, value] of [
  ["that break", 0.5],
  ["that are all 0", 0],
] as const)
  test(`every picture and curve of numbers ${of} is drawn without a broken attribute, and named`, async ({
    page,
    open,
  }) => {
    await open("?preset=xor&lang=en")
    await page.evaluate(async (value) => {
      const document = window.chainrule.document()
      const times = (of: readonly number[] | string) => [...of].map((v) => Number(v) * value)
      const layers = document.layers.map((layer) => ({
        ...layer,
        activation: "linear",
        weights: layer.weights.map((row) => row.map(() => value)),
        biases: layer.biases.map(() => value),
      }))
      const samples = document.samples.map(({ x, y }) => ({ x: times(x), y: times(y) }))
      await window.chainrule.load({ ...document, layers, samples, cost: "quadratic", learningRate: value && 40 })
      await window.chainrule.train(200).catch(() => null)
    }, value)
    await page.getByRole("button", { name: "Training", exact: true }).click()
    const curves = page.locator('[data-panel="training"]')
    await expect(curves.getByRole("img")).toHaveAccessibleName(/^The cost over all samples from 0 to \d+ cycles/)
    await curves.getByRole("checkbox", { name: "logarithmic" }).check()
    expect(await broken(page)).toEqual([])
    const pictures = page.locator('[data-panel="pictures"]')
    const kind = pictures.locator("header").getByRole("combobox")
    for (const id of ["surface", "confusion", "histograms", "deltas", "plane", "fields", "draw"]) {
      await kind.selectOption(id)
      await expect(pictures.getByText("Computing …")).toHaveCount(0, { timeout: 30_000 })
      expect(await broken(page), id).toEqual([])
      expect(await pictures.innerText(), id).not.toMatch(/undefined|\{/)
    }
  })

test("the number that breaks a run is ringed where it is drawn and in the tables, as long as one stands there", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  await page.evaluate(async () => {
    const net = window.chainrule.document()
    const layers = net.layers.map((layer, index) => ({
      ...layer,
      activation: "linear",
      weights: index === 0 ? layer.weights.map((row) => row.map(() => 1e101)) : layer.weights,
    }))
    await window.chainrule.load({ ...net, layers, learningRate: 1e6 })
    await window.chainrule.seek(1000).catch(() => null)
  })
  const [cell, ring] = ["z:2:0", "a:2:0"]
  const why = /^Stopped in cycle \d+ at step \d+ of \d+: z of neuron 1 in layer 3 is no longer finite/
  const [inTable, drawn] = [
    page.locator(`[data-cell][data-term="${cell}"]`),
    page.locator(`#stage [data-kind][data-term="${ring}"]`),
  ]
  const colour = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"))
    probe.style.color = "var(--differs)"
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  })
  for (const marked of [inTable, drawn]) await expect(marked).toHaveAccessibleDescription(why)
  await expect(inTable).toHaveCSS("outline-color", colour)
  await expect(drawn.locator("> rect").first()).toHaveCSS("stroke", colour)
  await expect(page.locator('#stage [data-kind][data-term="a:2:1"] > rect').first()).not.toHaveCSS("stroke", colour)
  // The tables are taken away and drawn anew.
  const changed = page.locator('[data-panel="values"]').getByRole("button", { name: "What changed most", exact: true })
  await changed.click()
  await expect(inTable).toHaveCount(0)
  await changed.click()
  await expect(inTable).toHaveAccessibleDescription(why)
  await page.getByRole("button", { name: "Previous step", exact: true }).click()
  await expect(page.locator("[aria-description]")).toHaveCount(0)
  await expect(inTable).not.toHaveCSS("outline-color", colour)
  await expect(drawn.locator("> rect").first()).not.toHaveCSS("stroke", colour)
})

/** A net of these sizes whose first update breaks, at the first weight. */
const breaking = (sizes: readonly number[]) => {
  const net = netOf(sizes) as { layers: object[]; samples: { x: number[]; y: number[] }[] }
  const layers = net.layers.map((layer) => ({ ...layer, activation: "linear" }))
  const samples = net.samples.map(({ x, y }) => ({ x: x.map((v) => 1e10 * v), y: y.map(() => 1e10) }))
  return { ...net, layers, samples, learningRate: 1e295 }
}

test("the number that breaks a large net is ringed in its heat map, and heard by who walks there", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  await page.evaluate((net) => window.chainrule.load(net), breaking([784, 30, 10]))
  await page.evaluate(() => window.chainrule.seek(1000).catch(() => null))
  const picture = page.locator("#stage figure:has([data-kind=fault])")
  await expect(picture.locator("[data-kind=fault]")).toBeVisible()
  const cursor = picture.getByRole("button")
  const why = /Stopped in cycle \d+ at step \d+ of \d+: the updated weight from neuron 1 to neuron 1 of layer \d/
  await expect(cursor).toHaveAttribute("data-term", "W:1:0:0")
  await expect(cursor).toHaveAccessibleDescription(why)
  await cursor.press("ArrowRight")
  await expect(cursor).not.toHaveAccessibleDescription(why)
  await cursor.press("ArrowLeft")
  await expect(cursor).toHaveAccessibleDescription(why)
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: why })
      .filter({ hasText: /^weight from/ }),
  ).toHaveCount(1)
  await page.getByRole("button", { name: "Previous step", exact: true }).click()
  await expect(page.locator("[data-kind=fault]")).toHaveCount(0)
})

test("a file that is opened where its run breaks has the ring from the start", async ({ page, open }) => {
  await open("?lang=en")
  const file = JSON.stringify({ ...breaking([784, 30, 10]), view: { position: 1000 } })
  const dataTransfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], "breaks.chainrule.json"))
    return data
  }, file)
  await page.dispatchEvent("main", "drop", { dataTransfer })
  const broken = page.locator('[data-cell][data-term="W:1:0:0"], #stage button[data-term="W:1:0:0"]')
  await expect(page.locator("#stage [data-kind=fault]")).toBeVisible()
  for (const place of [broken.first(), broken.last()])
    await expect(place).toHaveAccessibleDescription(/^Stopped in cycle \d+ at step \d+ of \d+: the updated weight/)
})

test("the weight that breaks a net whose edges are on a canvas is drawn for its ring", async ({ page, open }) => {
  await open("?lang=en")
  await page.evaluate((net) => window.chainrule.load(net), breaking([20, 20, 20, 10]))
  const edge = page.locator('#stage [data-kind=edge][data-term="W:1:0:0"]')
  await expect(page.locator("#stage canvas")).toBeVisible()
  await page.evaluate(() => window.chainrule.seek(1000).catch(() => null))
  await expect(edge).toHaveAccessibleDescription(/^Stopped in cycle \d+ at step \d+ of \d+: the updated weight/)
  await page.getByRole("button", { name: "Previous step", exact: true }).click()
  await expect(page.locator("#stage [aria-description]")).toHaveCount(0)
})

test("a translator that rewrites the page's sentences breaks nothing, and leaves numbers alone", async ({
  page,
  open,
}) => {
  await open()
  const translate = () =>
    page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement
        if (node.textContent?.trim() && element && !element.closest('[translate="no"], script, style, option'))
          found.push(node as Text)
      }
      for (const text of found) {
        const font = document.createElement("font")
        font.textContent = `«${text.data}»`
        text.replaceWith(font)
      }
      return found.length
    })
  expect(await translate()).toBeGreaterThan(20)
  for (let t = 1; t <= 14; t++) {
    await page.keyboard.press("ArrowRight")
    await expect.poll(async () => (await frameOf(page)).position).toBe(t)
    await translate()
  }
  await page.locator('[data-cell][data-term="W:1:0:0"]').click()
  await translate()
  await page.locator('[data-cell][data-term="delta:1:0"]').click()
  await translate()
  await page.keyboard.press("Escape")
  await page.evaluate(() => window.chainrule.seek(8))
  await expect(page.getByRole("heading", { name: /BP2/ })).toBeVisible()
  await expect(page.locator('[data-cell][data-term="delta:1:0"]')).toHaveText("0.00877")
})

test("one message a step is spoken, and none for each step of a quick run", async ({ page, open }) => {
  await open()
  await expect(page.getByRole("status")).toHaveCount(1)
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const status = document.querySelector('[role="status"]')
    if (status)
      new MutationObserver(() => heard.push(status.textContent ?? "")).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      })
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.length)
  for (let t = 1; t <= 5; t++) {
    await page.keyboard.press("ArrowRight")
    await expect.poll(heard).toBe(t)
  }
  await page.getByRole("combobox", { name: "Speed" }).selectOption("60")
  await page.getByRole("button", { name: "Play / Pause" }).click()
  await expect.poll(async () => (await frameOf(page)).position).toBeGreaterThan(40)
  expect(await heard()).toBeLessThanOrEqual(6)
})

test.describe("where colours are the system's", () => {
  test.use({ colorScheme: "dark" })
  test("the sign of a weight and the current step are told without colour", async ({ page, open }) => {
    await page.emulateMedia({ forcedColors: "active" })
    await open("?preset=relu")
    await page.evaluate(() => window.chainrule.seek(4))
    const edge = page.locator('[data-kind="edge"][data-term="W:1:1:0"] [data-sign]').first()
    await expect(edge).toHaveAttribute("data-sign", "negative")
    expect(await edge.evaluate((element) => getComputedStyle(element).strokeDasharray)).not.toBe("none")
    await expect(page.getByRole("region", { name: "Algorithm" }).locator("[aria-current=step]")).toBeVisible()
    await page.screenshot({ path: ".tmp/forced.png" })
  })
})
