import { type RefObject, useState } from "react"

/** Copies the text of a field; where the browser does not allow that, the text is marked and the reader's own keys copy it. `copied` counts how often it was. */
export function useCopyFrom(field: RefObject<HTMLTextAreaElement | null>) {
  const [copied, setCopied] = useState(0)
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(field.current?.value ?? "")
      setCopied((count) => count + 1)
    } catch {
      setCopied(0)
      field.current?.focus()
      field.current?.select()
    }
  }
  return { copied, copy, forget: () => setCopied(0) }
}
