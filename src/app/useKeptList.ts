import { useEffect, useRef, useState } from "react"
import { useSay } from "../store/useSay"
import { deleteText, type KeptText } from "./keptText"

/** What was deleted last, and how it comes back. */
export interface Gone {
  readonly title: string
  back(): boolean
}

/** A list of what this browser keeps, as `read` finds it: it follows other windows, says what was done, and what was deleted from it can be brought back. `part` is what holds it. */
export function useKeptList<Kept extends KeptText>(read: () => readonly Kept[]) {
  const say = useSay()
  const [kept, setKept] = useState(read)
  const [said, setSaid] = useState("")
  const [gone, setGone] = useState<Gone | null>(null)
  const part = useRef<HTMLElement>(null)

  useEffect(() => {
    const refresh = () => setKept(read())
    addEventListener("storage", refresh)
    return () => removeEventListener("storage", refresh)
  }, [read])

  /** What was said before is over. */
  function tell(text: string): void {
    setGone(null)
    setSaid(text)
    setKept(read())
  }

  /** The focus goes to what is there once the list is drawn anew. */
  function focusOn(selector: string): void {
    requestAnimationFrame(() => part.current?.querySelector<HTMLElement>(selector)?.focus())
  }

  function remove(key: string, title: string): void {
    const back = deleteText(key)
    tell(say("kept.deleted", { title }))
    setGone({ title, back })
    focusOn("[data-back] button")
  }

  function bringBack({ title, back }: Gone): void {
    const isBack = back()
    if (isBack) setGone(null)
    setSaid(isBack ? say("kept.done", { title }) : say("kept.full"))
    setKept(read())
    if (isBack) focusOn("input, button")
  }

  return { kept, said, gone, part, tell, remove, bringBack }
}
