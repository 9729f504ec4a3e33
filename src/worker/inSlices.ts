/** Milliseconds of work between two looks for newer questions. */
const slice = 8

/** Runs a generator to its end, a slice at a time; null when it is overtaken. A negative number that it yields asks for so many ms of rest. */
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
      const rests = next.value < 0
      if (!rests && now() < until) continue
      if (rests) await new Promise((resolve) => setTimeout(resolve, -next.value))
      else progress?.(next.value)
      await pause()
      if (!current()) return null
      until = now() + slice
    }
  }
}
