import { bp1 } from "./bp1"
import { bp2 } from "./bp2"
import { bp3 } from "./bp3"
import { bp4 } from "./bp4"
import type { Derivation } from "./derivation"

/** The derivations of the four equations. A new one is a file beside this one and a line here. */
export const derivations: Readonly<Record<Derivation["id"], Derivation>> = { bp1, bp2, bp3, bp4 }
