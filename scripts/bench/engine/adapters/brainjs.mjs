// brain.js updates after each sample.
import Module, { createRequire } from "node:module"

export const name = "brain.js"
export const online = true

export function open({ sizes, layers, eta, peers }) {
  // It asks for a graphics library that its networks on the processor never use, and that needs a compiler.
  const load = Module._load
  Module._load = (id, ...rest) => (id === "gl" ? () => null : load(id, ...rest))
  const brain = createRequire(peers)("brain.js")
  Module._load = load
  const net = new brain.NeuralNetwork({
    inputSize: sizes[0],
    hiddenLayers: sizes.slice(1, -1),
    outputSize: sizes.at(-1),
    activation: "sigmoid",
  })
  net.initialize()
  // Set afterwards, for it refuses some values that it can train with.
  net.trainOpts.learningRate = eta
  net.trainOpts.momentum = 0
  for (const [l, { W, b, inputs, units }] of layers.entries())
    for (let j = 0; j < units; j += 1) {
      net.biases[l + 1][j] = b[j]
      for (let k = 0; k < inputs; k += 1) net.weights[l + 1][j][k] = W[j * inputs + k]
    }
  return {
    pack: (batch) => batch.map(({ x, y }) => ({ input: Float32Array.from(x), output: Float32Array.from(y) })),
    weights: () =>
      layers.map((_, l) => ({ W: net.weights[l + 1].flatMap((row) => [...row]), b: [...net.biases[l + 1]] })),
    train(batch) {
      for (const sample of batch) net.trainPattern(sample)
    },
  }
}
