import { useEffect, useState } from "react"

/** Milliseconds of work between two looks for something else to do. */
const slice = 8

/** The result of long work, done a slice at a time between frames; null while it is not done, and begun anew when the work is another. */
export function useSliced<T>(work: (() => Generator<number, T>) | null): T | null {
  const [done, setDone] = useState<{ readonly of: unknown; readonly value: T } | null>(null)
  useEffect(() => {
    if (!work) return
    const running = work()
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      const until = performance.now() + slice
      while (performance.now() < until) {
        const next = running.next()
        if (!next.done) continue
        setDone({ of: work, value: next.value })
        return
      }
      channel.port2.postMessage(null)
    }
    channel.port2.postMessage(null)
    return () => channel.port1.close()
  }, [work])
  return done && done.of === work ? done.value : null
}
