/** Milliseconds of work between two looks for newer questions. */
const slice = 8

/** Runs a generator to its end, a slice at a time; null when it is overtaken. */
export type InSlices = <T>(
  work: Generator<number, T>,
  current: () => boolean,
  progress?: (value: number) => void,
) => Promise<T | null>

/** `pause` resolves when waiting messages were received; `now` is a clock in ms. */
export function slicesWith(pause: () => Promise<void>, now: () => number): InSlices {
  return async (work, current, progress) => {
    let until = now() + slice
    for (;;) {
      const next = work.next()
      if (next.done) return next.value
      if (now() < until) continue
      progress?.(next.value)
      await pause()
      if (!current()) return null
      until = now() + slice
    }
  }
}
