import type { Say } from "../i18n/say"

/** What becomes of the updates where the learning rate is not above 0; "" where it is. */
export function etaText(eta: number, say: Say): string {
  return eta > 0 ? "" : say(eta === 0 ? "eta.zero" : "eta.negative")
}
