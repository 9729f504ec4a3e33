import { activations } from "../../engine/activations"
import type { Say } from "../../i18n/say"
import { layerNumber } from "../../notation/layerNumber"
import type { Reshape } from "../../timeline/reshape"

/** A way out as a button says it, for a net whose output layer is L: "Sigmoid at the output and round the targets". */
export function wayText(way: readonly Reshape[], L: number, say: Say): string {
  const text = way.map((wish) => partText(wish, L, say)).reduce((first, second) => say("net.do.and", { first, second }))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function partText(wish: Reshape, L: number, say: Say): string {
  switch (wish.kind) {
    case "activation": {
      const { name } = activations[wish.activation]
      return wish.l === L
        ? say("net.do.activation", { name })
        : say("net.do.activation-hidden", { name, l: layerNumber(wish.l) })
    }
    case "cost":
      return say("net.do.cost", { name: say(`cost.${wish.cost}`) })
    case "add-neuron":
      return wish.l === L ? say("net.do.add-neuron") : say("net.do.add-neuron-hidden", { l: layerNumber(wish.l) })
    case "round-targets":
      return say("net.do.round-targets")
    default:
      throw new Error(`${wish.kind} is no way out`)
  }
}
