import { Suspense, useEffect } from "react"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Dialog } from "../../ui/Dialog"
import { Glossary } from "./Glossary"
import { useSayLecture } from "./useSayLecture"

/** The glossary over whatever is read, at the word that was asked for. */
export function GlossaryDialog() {
  const lookedUp = useApp((state) => state.lookedUp)
  return lookedUp === null ? null : (
    <Suspense>
      <Opened id={lookedUp} />
    </Suspense>
  )
}

function Opened({ id }: { readonly id: string }) {
  const say = useSay()
  const sayLecture = useSayLecture()
  useEffect(() => {
    const word = document.querySelector<HTMLElement>(`dialog[open] [id="glossary-${id}"]`)
    word?.scrollIntoView({ block: "start" })
    word?.focus()
  }, [id])
  return (
    <Dialog
      title={sayLecture("tool.glossary")}
      closeLabel={say("app.close")}
      open
      onClose={() => store.getState().lookUp(null)}
    >
      <Glossary />
    </Dialog>
  )
}
