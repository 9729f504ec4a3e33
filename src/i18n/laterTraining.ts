import { enTraining } from "./enTraining"
import { learn } from "./say"

// Whatever says these words imports this file, so that they are there before it.
learn("en", enTraining)
