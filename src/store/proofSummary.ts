import type { Proof } from "../engine/proof"
import type { Say } from "../i18n/say"
import { printDigits } from "../notation/number"

interface Summary {
  readonly words: string
  /** Where there is no room for all of them. */
  readonly short: string
}

/** "All 4 δ and 12 gradients agree, worst 3·10⁻¹²", or that one does not. */
export function proofSummary({ agrees, compared, kinks, worst }: Proof, say: Say): Summary {
  if (!agrees) {
    const words = say(compared.deltas + compared.gradients > 0 ? "proof.differs" : "proof.none")
    return { words, short: words }
  }
  const slots = { ...compared, kinks, worst: printDigits(worst, 1) }
  return kinks > 0
    ? { words: say("proof.agrees-but-kinks.worst", slots), short: say("proof.agrees-but-kinks", slots) }
    : { words: say("proof.agrees.worst", slots), short: say("proof.agrees", slots) }
}
