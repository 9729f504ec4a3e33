import type { Frame } from "../timeline/trace"
import type { SentFrame } from "./protocol"

/** The page has the samples. */
export function sent({ samples: _, ...frame }: Frame): SentFrame {
  return frame
}
