import type { Proof } from "../engine/proof"
import type { Say } from "../i18n/say"

/** "4 δ and 12 gradients agree", or that one does not. */
export function proofSummary({ agrees, compared, kinks }: Proof, say: Say): string {
  if (agrees) return kinks > 0 ? say("proof.agrees-but-kinks", { ...compared, kinks }) : say("proof.agrees", compared)
  return compared.deltas + compared.gradients > 0 ? say("proof.differs") : say("proof.none")
}
