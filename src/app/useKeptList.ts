import { useEffect, useRef, useState } from "react"
import { flushSync } from "react-dom"
import { useSay } from "../store/useSay"
import { deleteText, type KeptText } from "./keptText"

/** What was deleted, and how it comes back. */
export interface Gone {
  readonly key: string
  readonly title: string
  back(): boolean
}

/** A list of what this browser keeps, as `read` finds it: it follows other windows, says what was done, and what was deleted from it can be brought back, the last first. `part` is what holds it. */
export function useKeptList<Kept extends KeptText>(read: () => readonly Kept[]) {
  const say = useSay()
  const [kept, setKept] = useState(read)
  const [said, setSaid] = useState("")
  const [all, setAll] = useState<readonly Gone[]>([])
  const part = useRef<HTMLElement>(null)

  useEffect(() => {
    const refresh = () => setKept(read())
    addEventListener("storage", refresh)
    return () => removeEventListener("storage", refresh)
  }, [read])

  function tell(text: string): void {
    setSaid(text)
    setKept(read())
  }

  /** The list is drawn anew at once, for a key that is pressed before the next frame belongs where the focus will be. */
  function focusOn(selector: string): void {
    flushSync(() => {})
    part.current?.querySelector<HTMLElement>(selector)?.focus()
  }

  function remove(key: string, title: string): void {
    const back = deleteText(key)
    tell(say("kept.deleted", { title }))
    setAll((before) => [...before, { key, title, back }])
    focusOn("[data-back] button")
  }

  function bringBack({ key, title, back }: Gone): void {
    const isBack = back()
    if (isBack) setAll((before) => before.filter((other) => other.key !== key))
    tell(isBack ? say("kept.brought-back", { title }) : say("kept.full"))
    if (isBack) focusOn(`[data-kept="${CSS.escape(key)}"] button`)
  }

  return { kept, said, gone: all.at(-1) ?? null, part, tell, remove, bringBack }
}
