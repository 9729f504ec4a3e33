import * as kernels from "./ruleKernels"
import { install } from "./rules"

/* Importing this file brings the rules that are more than plain SGD. */
install(kernels)
