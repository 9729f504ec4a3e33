import { enCli } from "./cli/en"
import { learn } from "./say"

// Whatever says these words imports this file, so that they are there before it.
learn("en", enCli)
