import { useEffect, useState } from "react"
import { nothingSettled, type Read, readSource, type Settled } from "./readSource"
import type { TableSource } from "./tableAsked"

/** Reads a source as the reader wants it, anew whenever that changes; until then the former reading stays, and `busy` is true. `nth` counts the readings. */
export function useRead(source: TableSource) {
  const [settled, setSettled] = useState<Settled>(nothingSettled)
  const [read, setRead] = useState<{ readonly of: Settled; readonly is: Read; readonly nth: number } | null>(null)
  useEffect(() => {
    let isWanted = true
    void readSource(source, settled, () => isWanted).then((is) => {
      if (is && isWanted) setRead((before) => ({ of: settled, is, nth: (before?.nth ?? 0) + 1 }))
    })
    return () => {
      isWanted = false
    }
  }, [source, settled])
  return { read: read?.is ?? null, nth: read?.nth ?? 0, busy: read?.of !== settled, settled, setSettled }
}
