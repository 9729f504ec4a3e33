import type * as Kernels from "./ruleKernels"

let kernels: typeof Kernels | null = null

/** Called by `laterRules.ts`. */
export function install(all: typeof Kernels): void {
  kernels = all
}

/** The update by rules that are more than plain SGD, which most runs never need. Whoever opens a run that has one imports `laterRules.ts` first; without, this throws. */
export function ruleKernels(): typeof Kernels {
  if (!kernels) throw new Error("a rule was asked for before laterRules.ts was imported")
  return kernels
}
