import type { Source } from "./preset"

/** The second hidden neuron is off: its z is below 0, so nothing flows back through it and its weights stay as they are. */
export const relu: Source = {
  title: "preset.relu",
  hint: "preset.relu.hint",
  document: {
    format: "chainrule",
    version: 1,
    title: "ReLU 2-3-1",
    inputs: 2,
    layers: [
      {
        units: 3,
        activation: "relu",
        weights: [
          [0.4, 0.6],
          [-0.8, -0.4],
          [0.7, -0.2],
        ],
        biases: [0.1, 0.2, -0.1],
      },
      { units: 1, activation: "linear", weights: [[0.5, 0.9, -0.3]], biases: [0.2] },
    ],
    cost: "quadratic",
    learningRate: 0.1,
    samples: [{ x: [1, 0.5], y: [1] }],
    batchSize: 1,
  },
}
