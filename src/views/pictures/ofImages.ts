import { Fields } from "./Fields"
import { Gallery } from "./Gallery"

/** Pictures of nets whose inputs are pixels: in a file of their own, for other nets never need them. */
export const ofImages = { Fields, Gallery }
