/** Lets the page draw and hear the reader between two pieces of work. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Work that rests now and then, in slices of so many ms at most. */
const slice = 40

/** Does a piece of work to its end, a slice at a time. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() - began < slice) continue
    await breath()
    began = performance.now()
  }
}

/** The same work, given up with null once it is wanted no more. */
export function* whileWanted<T>(work: Generator<void, T>, isWanted: () => boolean): Generator<void, T | null> {
  while (isWanted()) {
    const next = work.next()
    if (next.done) return next.value
    yield
  }
  return null
}
