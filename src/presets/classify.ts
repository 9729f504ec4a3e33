import type { Source } from "./preset"

/** Three classes, one sample of each, one sample a cycle. */
export const classify: Source = {
  title: "preset.classify",
  hint: "preset.classify.hint",
  document: {
    format: "chainrule",
    version: 1,
    title: "Classes 3-4-3",
    inputs: 3,
    layers: [
      {
        units: 4,
        activation: "tanh",
        weights: [
          [0.4, -0.3, 0.2],
          [-0.5, 0.6, 0.1],
          [0.3, 0.2, -0.7],
          [-0.2, -0.4, 0.5],
        ],
        biases: [0.1, 0, -0.1, 0.2],
      },
      {
        units: 3,
        activation: "softmax",
        weights: [
          [0.5, -0.4, 0.3, -0.2],
          [-0.3, 0.6, -0.1, 0.2],
          [0.1, -0.2, -0.5, 0.4],
        ],
        biases: [0, 0.1, -0.1],
      },
    ],
    cost: "categorical-cross-entropy",
    learningRate: 0.3,
    samples: [
      { x: [0.9, 0.1, 0.2], y: [1, 0, 0] },
      { x: [0.2, 0.8, 0.1], y: [0, 1, 0] },
      { x: [0.1, 0.3, 0.9], y: [0, 0, 1] },
    ],
    batchSize: 1,
  },
}
