import type { Source } from "./preset"

/** Exclusive or, all four samples in one batch. Learned after some hundred cycles. */
export const xor: Source = {
  title: "preset.xor",
  hint: "preset.xor.hint",
  ofData: true,
  document: {
    format: "chainrule",
    version: 1,
    title: "XOR 2-2-1",
    inputs: 2,
    layers: [
      {
        units: 2,
        activation: "tanh",
        weights: [
          [0.5, -0.4],
          [-0.3, 0.6],
        ],
        biases: [0.1, -0.1],
      },
      { units: 1, activation: "sigmoid", weights: [[0.7, 0.5]], biases: [-0.2] },
    ],
    cost: "quadratic",
    learningRate: 2,
    samples: [
      { x: [0, 0], y: [0] },
      { x: [0, 1], y: [1] },
      { x: [1, 0], y: [1] },
      { x: [1, 1], y: [0] },
    ],
    batchSize: 4,
  },
}
