// The nets that are measured: documents made from a formula, the same every time.

const weight = (l, j, k, inputs) => Math.sin(1 + 3 * l + 7 * j + 13 * k) / Math.sqrt(inputs)

/** A sigmoid net with layers of these sizes, the input's first. */
export function netOf(sizes) {
  const layers = sizes.slice(1).map((units, index) => {
    const inputs = sizes[index]
    return {
      units,
      activation: "sigmoid",
      weights: Array.from({ length: units }, (_, j) =>
        Array.from({ length: inputs }, (_, k) => weight(index, j, k, inputs)),
      ),
      biases: Array.from({ length: units }, (_, j) => weight(index, j, inputs, 9)),
    }
  })
  const value = (i) => (Math.sin(5 * i + 1) + 1) / 2
  return {
    format: "chainrule",
    version: 1,
    title: sizes.join("-"),
    inputs: sizes[0],
    layers,
    cost: "quadratic",
    learningRate: 0.5,
    samples: [
      {
        x: Array.from({ length: sizes[0] }, (_, i) => value(i)),
        y: Array.from({ length: sizes.at(-1) }, (_, i) => (i === 0 ? 0.99 : 0.01)),
      },
    ],
  }
}

export const nets = [
  { name: "mazur 2-2-2", document: null },
  { name: "8-8-8-8", document: netOf([8, 8, 8, 8]) },
  { name: "784-30-10", document: netOf([784, 30, 10]) },
]

/** A page with one of the nets; null when the stage refuses it. */
export async function openNet(browser, url, { document }, query = "") {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url + query)
  await page.evaluate(() => window.chainrule.ready)
  if (document) await page.evaluate((given) => window.chainrule.load(given), document)
  return page
}
