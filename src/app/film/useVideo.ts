import { useEffect, useState } from "react"
import { codecFor } from "./codec"

/** Whether this browser can write a video of that width. */
export function useVideo(width: number): boolean {
  const [can, setCan] = useState(false)
  useEffect(() => {
    let gone = false
    void codecFor(width, width / 2).then((codec) => {
      if (!gone) setCan(codec !== null)
    })
    return () => {
      gone = true
    }
  }, [width])
  return can
}
