import { useEffect, useRef, useState } from "react"

/** A value that changes at most once in so many ms, the last one always among what is shown; 0 ms: with every change. */
export function useAtMost<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value)
  const last = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, last.current + ms - performance.now())
    const take = () => {
      last.current = performance.now()
      setShown(value)
    }
    if (wait === 0) {
      take()
      return
    }
    const clock = setTimeout(take, wait)
    return () => clearTimeout(clock)
  }, [value, ms])
  return ms === 0 ? value : shown
}
