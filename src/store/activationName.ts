import { type ActivationId, activations } from "../engine/activations"
import type { Say } from "../i18n/say"

/** An activation in a sentence, where the code-like name of the lists would not read as a word. */
export function activationName(id: ActivationId, say: Say): string {
  return id === "linear" || id === "sigmoid" ? say(`activation.${id}`) : activations[id].name
}
