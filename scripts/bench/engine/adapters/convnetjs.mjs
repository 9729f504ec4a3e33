import { createRequire } from "node:module"

export const name = "ConvNetJS"

export function open({ sizes, layers, batch, eta, peers }) {
  const convnet = createRequire(peers)("convnetjs")
  const net = new convnet.Net()
  net.makeLayers([
    { type: "input", out_sx: 1, out_sy: 1, out_depth: sizes[0] },
    ...sizes.slice(1).map((units) => ({ type: "fc", num_neurons: units, activation: "sigmoid" })),
    { type: "regression", num_neurons: sizes.at(-1) },
  ])
  // Its regression brings a layer of its own, which stands between the last sigmoid and the cost.
  net.layers.splice(net.layers.length - 2, 1)
  const connected = net.layers.filter((layer) => layer.layer_type === "fc")
  for (const [l, { W, b, inputs }] of layers.entries())
    for (const [j, { w }] of connected[l].filters.entries()) {
      connected[l].biases.w[j] = b[j]
      for (let k = 0; k < inputs; k += 1) w[k] = W[j * inputs + k]
    }
  const trainer = new convnet.Trainer(net, {
    method: "sgd",
    learning_rate: eta,
    momentum: 0,
    l2_decay: 0,
    batch_size: batch,
  })
  return {
    pack: (samples) =>
      samples.map(({ x, y }) => {
        const volume = new convnet.Vol(1, 1, x.length, 0)
        for (const [k, value] of x.entries()) volume.w[k] = value
        return [volume, [...y]]
      }),
    weights: () =>
      connected.map(({ filters, biases }) => ({ W: filters.flatMap(({ w }) => [...w]), b: [...biases.w] })),
    train(samples) {
      for (const [x, y] of samples) trainer.train(x, y)
    },
  }
}
