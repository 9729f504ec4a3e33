/** Thins what is asked for many times in one frame of the screen. */
export interface OncePerFrame {
  /** Does it at once; again in the same frame, only at its end, so that the last one always lands. */
  ask(): void
  /** Does now what waits for the end of the frame. */
  flush(): void
  close(): void
}

export function oncePerFrame(run: () => void): OncePerFrame {
  let frame: number | null = null
  let isDue = false

  function ask(): void {
    isDue = frame !== null
    if (isDue) return
    // A page that is hidden has no frames, and nobody who could be too quick.
    if (!document.hidden) frame = requestAnimationFrame(flush)
    run()
  }

  function flush(): void {
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
    if (isDue) ask()
  }

  return {
    ask,
    flush,
    close() {
      if (frame !== null) cancelAnimationFrame(frame)
    },
  }
}
