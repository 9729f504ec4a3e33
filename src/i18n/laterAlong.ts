import { enAlong } from "./along/en"
import { learn } from "./say"

// Whatever says these words imports this file, so that they are there before it.
learn("en", enAlong)
