import { useEffect, useState } from "react"

/** Prints a part of the page by itself: while `printing` holds it has the attribute `data-print`. */
export function usePrinted() {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    if (!printing) return
    const done = () => setPrinting(false)
    addEventListener("afterprint", done)
    print()
    return () => removeEventListener("afterprint", done)
  }, [printing])
  return { printing: printing || undefined, printIt: () => setPrinting(true) }
}
