import { clampedRoot } from "./clamped"

/** |value| to the opacity of a mark that has no room for its number. */
export const strength = clampedRoot([0, 1], [0.12, 1])
