import type { Source } from "./preset"

/** Michael Nielsen, "Neural Networks and Deep Learning", chapter 3: the neuron that is badly wrong and learns slowly. */
export const neuron: Source = {
  title: "preset.neuron",
  hint: "preset.neuron.hint",
  document: {
    format: "chainrule",
    version: 1,
    title: "Saturated neuron 1-1",
    inputs: 1,
    layers: [{ units: 1, activation: "sigmoid", weights: [[2]], biases: [2] }],
    cost: "quadratic",
    learningRate: 0.15,
    samples: [{ x: [1], y: [0] }],
    batchSize: 1,
  },
}
