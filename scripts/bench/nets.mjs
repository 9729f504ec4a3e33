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

/** A net that learns which points lie inside a circle, from features of them. */
function circleNet(sizes, featuresOf, activation) {
  const points = Array.from({ length: 250 }, (_, i) => [6 * Math.sin(12.9898 * i), 6 * Math.sin(78.233 * i + 1)])
  const net = netOf(sizes)
  return {
    ...net,
    layers: net.layers.map((layer, index) => (index < net.layers.length - 1 ? { ...layer, activation } : layer)),
    cost: "binary-cross-entropy",
    learningRate: 0.03,
    batchSize: 10,
    samples: points.map(([x1, x2]) => ({ x: featuresOf(x1, x2), y: [Math.hypot(x1, x2) < 4 ? 1 : 0] })),
  }
}

const seven = (x1, x2) => [x1, x2, x1 * x1, x2 * x2, x1 * x2, Math.sin(x1), Math.sin(x2)]

/** As the TensorFlow Playground begins, and the largest it has; what it reached of samples a second, times 20 and 50. */
export const trainingNets = [
  { name: "2-4-2-1", document: circleNet([2, 4, 2, 1], (x1, x2) => [x1, x2], "tanh"), goal: "≥ 300,000" },
  { name: "7-8-8-8-8-8-8-1", document: circleNet([7, 8, 8, 8, 8, 8, 8, 1], seven, "tanh"), goal: "≥ 160,000" },
]

/** A page with one of the nets; null when the stage refuses it. */
export async function openNet(browser, url, { document }, query = "") {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url + query)
  await page.evaluate(() => window.chainrule.ready)
  if (document) await page.evaluate((given) => window.chainrule.load(given), document)
  return page
}
