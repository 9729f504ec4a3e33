import type { UpdateRule } from "../engine/updateRule"

/** The line of the listing: what an update is, on one line. */
export function listed({ optimizer, penalty, clip }: UpdateRule): { readonly tex: string; readonly text: string } {
  const isPlainGradient = penalty.kind === "none" && clip === null
  const g = isPlainGradient ? { tex: "\\nabla C", text: "∇C" } : clip === null ? gradient : clipped
  const line = (texOf: string, textOf: string) => ({
    tex: `W, b \\leftarrow ${texOf.replaceAll("G", g.tex)}`,
    text: `W, b ← ${textOf.replaceAll("G", g.text)}`,
  })
  switch (optimizer.kind) {
    case "sgd":
      return line("W, b - \\eta\\, G", "W, b − η G")
    case "momentum":
      return line("W, b - \\eta\\, (\\beta M + G)", "W, b − η (β M + G)")
    case "nesterov":
      return line("W, b - \\eta\\, (G + \\beta\\, (\\beta M + G))", "W, b − η (G + β (β M + G))")
    case "rmsprop":
      return line("W, b - \\eta\\, G / (\\sqrt V + \\varepsilon)", "W, b − η G / (√V + ε)")
    case "adam":
      return line("W, b - \\eta\\, \\hat M / (\\sqrt{\\hat V} + \\varepsilon)", "W, b − η M\u0302 / (√V\u0302 + ε)")
    case "adamw":
      return line(
        "W, b - \\eta\\omega W - \\eta\\, \\hat M / (\\sqrt{\\hat V} + \\varepsilon)",
        "W, b − η ω W − η M\u0302 / (√V\u0302 + ε)",
      )
  }
}

const gradient = { tex: "G", text: "G" }
const clipped = { tex: "\\kappa G", text: "κ G" }
