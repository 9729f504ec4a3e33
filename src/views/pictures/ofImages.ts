import { Gallery } from "./Gallery"

/** What is drawn of nets alone whose inputs are pixels: in a file of its own, for other nets never need it. */
export const ofImages = { Gallery }
