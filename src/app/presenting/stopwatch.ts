/** A clock that can be held: what has passed, and since when it goes on; ms. */
export interface Stopwatch {
  readonly before: number
  /** null while it is held. */
  readonly since: number | null
}

export function elapsed({ before, since }: Stopwatch, now: number): number {
  // Where the machine's clock was set back, no time has passed.
  return before + (since === null ? 0 : Math.max(0, now - since))
}

/** Held, or going on. */
export function toggled(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === null ? { ...watch, since: now } : { before: elapsed(watch, now), since: null }
}

/** From 0, going on or held as before. */
export function reset({ since }: Stopwatch, now: number): Stopwatch {
  return { before: 0, since: since === null ? null : now }
}

/** Minutes and seconds, hours where there are any: 7:05, 1:02:03. */
export function printTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number) => String(value).padStart(2, "0")
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
