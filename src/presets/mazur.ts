import type { Source } from "./preset"

/** Matt Mazur, "A Step by Step Backpropagation Example" (2015). One bias a layer there, one a neuron here, with the same values. */
export const mazur: Source = {
  title: "preset.mazur",
  hint: "preset.mazur.hint",
  document: {
    format: "chainrule",
    version: 1,
    title: "Mazur 2-2-2",
    inputs: 2,
    layers: [
      {
        units: 2,
        activation: "sigmoid",
        weights: [
          [0.15, 0.2],
          [0.25, 0.3],
        ],
        biases: [0.35, 0.35],
      },
      {
        units: 2,
        activation: "sigmoid",
        weights: [
          [0.4, 0.45],
          [0.5, 0.55],
        ],
        biases: [0.6, 0.6],
      },
    ],
    cost: "quadratic",
    learningRate: 0.5,
    samples: [{ x: [0.05, 0.1], y: [0.01, 0.99] }],
    batchSize: 1,
  },
}
