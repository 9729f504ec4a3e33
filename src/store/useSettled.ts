import { useEffect, useState } from "react"

/** ms without another value before work begins that one value alone is worth. */
const pause = 250

/** A value once it has been the same for a moment: long work is not begun at every step of a run. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const clock = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(clock)
  }, [value])
  return settled
}
