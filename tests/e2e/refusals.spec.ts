import { expect, test } from "./page"
import { frameOf, mazur } from "./reading"

const net = mazur.document
const layer = (change: object) => ({ ...net, layers: [{ ...net.layers[0], ...change }, net.layers[1]] })
const sample = (change: object) => ({ ...net, samples: [{ ...net.samples[0], ...change }] })

/** A document that is wrong, and what the refusal must name. */
const wrong: readonly (readonly [string, unknown, RegExp])[] = [
  ["nothing", null, /document|object/i],
  ["a list", [], /document|object/i],
  ["another format", { ...net, format: "other" }, /not a Chainrule document/],
  ["a later version", { ...net, version: 2 }, /newer/],
  ["no layers", { ...net, layers: [] }, /layers/],
  ["a short row", layer({ weights: [[0.1], [0.2, 0.3]] }), /layers\[0\]\.weights\[0\]: expected 2 numbers, found 1/],
  ["a missing row", layer({ weights: [[0.1, 0.2]] }), /layers\[0\]\.weights: expected 2 rows, found 1/],
  ["text for a number", layer({ biases: ["0.35", 0.35] }), /layers\[0\]\.biases\[0\]/],
  ["an unknown activation", layer({ activation: "step" }), /layers\[0\]\.activation: expected one of/],
  ["an unknown cost", { ...net, cost: "hinge" }, /cost: expected one of/],
  ["no samples", { ...net, samples: [] }, /samples/],
  ["a sample that is too long", sample({ x: [1, 2, 3] }), /samples\[0\]\.x: expected 2 numbers, found 3/],
  ["targets the cost does not take", { ...net, cost: "binary-cross-entropy" }, /samples\[0\]\.y/],
  ["a title that is too long", { ...net, title: "x".repeat(65) }, /title: at most 64/],
  ["too many layers", { ...net, layers: Array(13).fill(net.layers[1]) }, /at most 12 layers, found 13/],
  ["too many neurons", layer({ units: 1025 }), /at most 1,024 neurons/],
  ["half a neuron", layer({ units: 1.5 }), /units/],
  ["a batch of none", { ...net, batchSize: 0 }, /batchSize/],
]

test("a document that is wrong is refused with where and what, and nothing changes", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(9))
  const before = await frameOf(page)
  const documentBefore = await page.evaluate(() => window.chainrule.document())
  for (const [name, document, message] of wrong) {
    const refusal = await page.evaluate(
      (d) =>
        window.chainrule.load(d as object).then(
          () => "accepted",
          (error: unknown) => (error instanceof Error ? error.message : `not an Error: ${error}`),
        ),
      document,
    )
    expect.soft(refusal, name).toMatch(message)
    expect(await frameOf(page), name).toEqual(before)
    expect(await page.evaluate(() => window.chainrule.document()), name).toEqual(documentBefore)
  }
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled()
})

test("numbers that JSON cannot hold are refused as well", async ({ page, open }) => {
  await open()
  const refusals = await page.evaluate(async (document) => {
    const messages = []
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      messages.push(
        await window.chainrule.load({ ...document, learningRate: value }).then(
          () => "accepted",
          (error: Error) => error.message,
        ),
      )
    return messages
  }, net)
  expect(refusals).toHaveLength(2)
  for (const refusal of refusals) expect(refusal).toMatch(/learningRate/)
})

test("changes and positions that make no sense are refused, and nothing changes", async ({ page, open }) => {
  await open()
  const before = await frameOf(page)
  const refusals = await page.evaluate(async () => {
    const { chainrule } = window
    const calls: (() => Promise<unknown>)[] = [
      () => chainrule.edit({ weight: [5, 0, 0], value: 1 }),
      () => chainrule.edit({ weight: [0, 0, 0], value: Number.NaN }),
      () => chainrule.edit({ weight: [0, 0, 0], value: 1e9 }),
      () => chainrule.edit({}),
      () => chainrule.seek(-1),
      () => chainrule.seek(1.5),
      () => chainrule.seek(Number.NaN),
      () => chainrule.undo(),
    ]
    return Promise.all(
      calls.map((call) =>
        call().then(
          () => "accepted",
          (error: unknown) => (error instanceof Error ? error.message : "not an Error"),
        ),
      ),
    )
  })
  for (const refusal of refusals) expect(refusal).toMatch(/^[A-Z].{10,}\.$|: expected|: the network has/)
  expect(await frameOf(page)).toEqual(before)
})
