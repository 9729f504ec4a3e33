/** The English text. Its keys and {slots} are what every other language must have. Keys begin with the room or view they belong to. */
export const en = {
  "app.name": "Chainrule",
  "app.tagline": "A debugger for backpropagation",

  "network.title": "Network",
  "equation.title": "Equation",
  "algorithm.title": "Algorithm",
  "values.title": "Values",
} as const
