import { learn } from "./say"
import { enScripts } from "./scripts/en"

// Whatever says these words imports this file, so that they are there before it.
learn("en", enScripts)
