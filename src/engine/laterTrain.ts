import * as training from "./train"
import { install } from "./trainer"

/* Importing this file makes whole cycles quick. */
install(training)
