// synaptic updates after each sample, and its output error is that of the cross-entropy.
import { createRequire } from "node:module"

export const name = "synaptic"
export const online = true
/** Its objects for each connection take too long to build beyond this. */
export const suits = ({ sizes }) => sizes[0] * sizes[1] <= 20_000

export function open({ sizes, layers, eta, peers }) {
  const { Architect } = createRequire(peers)("synaptic")
  const net = new Architect.Perceptron(...sizes)
  // Its generated function keeps the weights that it was made with.
  net.setOptimize(false)
  const all = [net.layers.input, ...net.layers.hidden, net.layers.output]
  const place = all.map(({ list }) => new Map(list.map(({ ID }, i) => [ID, i])))
  const incoming = ({ connections }) => Object.values(connections.inputs)
  const at = (connection, l, j) => j * layers[l].inputs + place[l].get(connection.from.ID)
  for (const [l, { W, b }] of layers.entries())
    for (const [j, neuron] of all[l + 1].list.entries()) {
      neuron.bias = b[j]
      for (const connection of incoming(neuron)) connection.weight = W[at(connection, l, j)]
    }
  return {
    pack: (batch) => batch.map(({ x, y }) => [[...x], [...y]]),
    weights: () =>
      layers.map(({ W }, l) => {
        const now = new Float64Array(W.length)
        for (const [j, neuron] of all[l + 1].list.entries())
          for (const connection of incoming(neuron)) now[at(connection, l, j)] = connection.weight
        return { W: now, b: all[l + 1].list.map(({ bias }) => bias) }
      }),
    train(batch) {
      for (const [x, y] of batch) {
        net.activate(x)
        net.propagate(eta, y)
      }
    },
  }
}
