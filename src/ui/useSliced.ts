import { useEffect, useState } from "react"

/** Long work, by which it is told from other work; null: there is nothing to do. */
type Work<T> = (() => Generator<number, T>) | null

interface Done<T> {
  readonly of: Work<T>
  /** null where the work broke off with an error of ours. */
  readonly value: T | null
}

/** Milliseconds of work between two looks for something else to do. */
const slice = 8

/** The result of long work, done a slice at a time between frames; null while it is not done, and begun anew when the work is another. */
export function useSliced<T>(work: Work<T>): T | null {
  const done = useDone(work)
  return done && done.of === work ? done.value : null
}

/** The last result of work that may become another before it is done: each that was begun is finished, and then the newest begins. null before the first. */
export function useLastSliced<T>(work: Work<T>): T | null {
  const [begun, setBegun] = useState(() => work)
  const done = useDone(begun)
  if (begun !== work && (begun === null || done?.of === begun)) setBegun(() => work)
  return done?.value ?? null
}

/** What was done last. */
function useDone<T>(work: Work<T>): Done<T> | null {
  const [done, setDone] = useState<Done<T> | null>(null)
  useEffect(() => {
    if (!work) return
    const running = work()
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      const until = performance.now() + slice
      try {
        while (performance.now() < until) {
          const next = running.next()
          if (!next.done) continue
          setDone({ of: work, value: next.value })
          return
        }
      } catch (error) {
        // Nobody waits for it for ever; what went wrong is told as any error of ours.
        setDone({ of: work, value: null })
        throw error
      }
      channel.port2.postMessage(null)
    }
    channel.port2.postMessage(null)
    return () => channel.port1.close()
  }, [work])
  return done
}
