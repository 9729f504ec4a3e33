import type { ReactNode } from "react"

/** Stands in a message where something that is no text goes. */
export const slot = "\u0000"

/** A message with something in its slot. */
export function inSlot(message: string, content: ReactNode): ReactNode {
  const [before, after] = message.split(slot)
  return (
    <>
      {before}
      {content}
      {after}
    </>
  )
}
