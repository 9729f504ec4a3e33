import { useState } from "react"
import { later } from "../ui/later"

const SpokenWords = later(async () => (await import("./SpokenWords")).SpokenWords)

/** The place of what is spoken: it is there from the first picture on, so that listeners know of it; its words come later. */
export function Spoken({ silent = false }: { readonly silent?: boolean }) {
  const [text, setText] = useState("")
  return (
    <>
      <p className="visually-hidden" role="status">
        {text}
      </p>
      {silent ? null : <SpokenWords onText={setText} />}
    </>
  )
}
