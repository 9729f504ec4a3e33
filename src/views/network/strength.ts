import { scaleSqrt } from "d3"

/** |value| to the opacity of a mark that has no room for its number. */
export const strength = scaleSqrt([0, 1], [0.12, 1]).clamp(true)
