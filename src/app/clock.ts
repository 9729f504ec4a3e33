/** The beat of playing: at a steady pace whatever each step takes, and with the frames of the screen. */
export interface Clock {
  /** Calls `then` one period after the last beat; at once, when that is past. */
  next(period: number, then: () => void): void
  stop(): void
}

/** ms before a beat at which the next frame is waited for. */
const ahead = 4

export function createClock(): Clock {
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  /** When the last beat was due; null while the clock stands. */
  let last: number | null = null

  function cancel(): void {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }

  return {
    next(period, then) {
      cancel()
      const now = performance.now()
      // A beat that comes late is not made up for by two at once.
      const due = last === null ? now + period : Math.max(last + period, now)
      timer = setTimeout(
        () => {
          frame = requestAnimationFrame(() => {
            last = due
            then()
          })
        },
        due - now - ahead,
      )
    },
    stop() {
      cancel()
      last = null
    },
  }
}
