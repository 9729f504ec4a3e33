import { useEffect, useState } from "react"
import { sayMessage } from "../i18n/say"
import { printNumber } from "../notation/number"
import type { TermId } from "../notation/term"
import { symbolOfChange } from "../store/actText"
import { mostPasted, type Paste, readPaste } from "../store/pasted"
import { store } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Dialog } from "../ui/Dialog"
import styles from "./Changes.module.css"
import { openText } from "./sharing"
import { isTableText, openTable } from "./table/tableFile"

/** Numbers that the preview writes out. */
const told = 12

/** A block of numbers copied from a spreadsheet: shown first, then filled in from the focused or selected number on, as one change. */
export function Pasting() {
  const say = useSay()
  const [paste, setPaste] = useState<Paste | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { frame, selected } = store.getState()
      const from = placeOf(event.target, selected)
      const text = event.clipboardData?.getData("text/plain") ?? ""
      if (isDocument(text) && !isField(event.target)) {
        event.preventDefault()
        void openText(text, { first: false, keepsLanguage: true })
        return
      }
      const read = from && readPaste(text, from, frame)
      if (!isField(event.target) && isTableText(text) && (!read || hasNames(text))) {
        event.preventDefault()
        void openTable({ kind: "text", name: "", text })
        return
      }
      if (!read) return
      event.preventDefault()
      setRefusal(null)
      setPaste(read)
    }
    addEventListener("paste", onPaste)
    return () => removeEventListener("paste", onPaste)
  }, [])

  function fillIn(): void {
    if (paste?.kind !== "fill") return
    const refused = store.getState().fill(paste.changes)
    if (refused) setRefusal(sayMessage(say, refused))
    else setPaste(null)
  }

  const [first] = paste?.kind === "fill" ? paste.changes : []
  const values = paste?.kind === "fill" ? paste.changes.map(({ value }) => printNumber(value)) : []
  return (
    <Dialog
      title={say("paste.title")}
      closeLabel={say("app.close")}
      open={paste !== null}
      onClose={() => setPaste(null)}
    >
      <div className={styles.form}>
        {paste?.kind === "fill" && first ? (
          <>
            <p>{say("paste.fill", { n: values.length, symbol: symbolOfChange(first) })}</p>
            <p translate="no">{[...values.slice(0, told), ...(values.length > told ? ["…"] : [])].join(" · ")}</p>
            {paste.left > 0 ? <p className={styles.hint}>{say("paste.left", { n: paste.left })}</p> : null}
            {refusal === null ? null : <p role="alert">{refusal}</p>}
            <Button label={say("paste.apply")} onPress={fillIn} />
          </>
        ) : null}
        {paste?.kind === "too-many" ? <p role="alert">{say("paste.too-many", { most: mostPasted })}</p> : null}
        {paste?.kind === "wrong" ? (
          <p role="alert">
            {say("paste.wrong", { row: paste.row, column: paste.column })}{" "}
            {sayMessage(say, { message: `refuse-number.${paste.refused.reason}`, slots: paste.refused.slots })}
          </p>
        ) : null}
        <Button label={say("paste.cancel")} plain onPress={() => setPaste(null)} />
      </div>
    </Dialog>
  )
}

/** A whole document, or weights, as they stand in a file; a list without names begins with a list of lists. */
function isDocument(text: string): boolean {
  return /^\s*(\{|\[\s*\[\s*\[)/.test(text)
}

/** Numbers begin with a number; where words stand above them it is a table. */
function hasNames(text: string): boolean {
  return /^[^\d\r\n]*[\r\n]/.test(text)
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea")
}

/** The number that has the focus, else what is selected: the inspector's field changes that; other fields have nothing to do with it. */
function placeOf(target: EventTarget | null, selected: TermId | null): TermId | null {
  if (!(target instanceof Element)) return selected
  if (isField(target) && !target.closest("[data-subject]")) return null
  const marked = target.closest("[data-term]")?.getAttribute("data-term")
  return (marked as TermId | undefined) ?? selected
}
