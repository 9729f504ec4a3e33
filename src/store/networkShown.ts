import type { Network } from "../engine/network"
import type { Frame } from "../timeline/trace"

/** The weights that stand on the screen: right after the update the new ones. */
export function networkShown({ trace }: Frame): Network {
  return trace.updated ?? trace.network
}
