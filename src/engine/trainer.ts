import type * as Training from "./train"

let training: typeof Training | null = null

/** Called by `laterTrain.ts`. */
export function install(all: typeof Training): void {
  training = all
}

/** Training in place, which the first step does not need: null until somebody has imported `laterTrain.ts`. Until then whole cycles are computed step by step, to the same bits but slower. */
export function trainer(): typeof Training | null {
  return training
}
