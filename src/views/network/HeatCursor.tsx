import { type KeyboardEvent, useState } from "react"
import { sayMessage } from "../../i18n/say"
import type { TermId } from "../../notation/term"
import { faultMessage } from "../../store/faultMessage"
import { itemOf } from "../../store/itemOf"
import { nudge, nudgeBy } from "../../store/nudge"
import { store, useApp } from "../../store/store"
import { neuronName, termName } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { useFocus } from "../../store/useSeldom"
import type { Frame } from "../../timeline/trace"
import styles from "./Heat.module.css"
import { brokenCell, cellFrom, type HeatBlock, placeOf, termAt } from "./heatLayout"

interface Props {
  readonly block: HeatBlock
  onChoose(term: TermId): void
}

/** The one stop of a picture for the keyboard: a button that stands on a cell and has its name; arrow keys move it, Home and End lead to the first and the last cell, + and − change the number. */
export function HeatCursor({ block, onChoose }: Props) {
  const say = useSay()
  const [wanted, setWanted] = useState(0)
  const at = Math.min(wanted, block.count - 1)
  const term = termAt(block, at)
  const nameOf = (i: number, frame: Frame) =>
    block.kind === "neurons" && block.l > 0
      ? neuronName(block.l, i, frame, say)
      : termName(termAt(block, i), frame, say)
  const name = useApp(({ frame }) => nameOf(at, frame))
  const selected = useFocus((state) => state.selected !== null && itemOf(state.selected) === term)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    const to = cellFrom(block, at, event.key)
    const by = nudgeBy(event.key)
    if (to === null && by === null) return
    event.preventDefault()
    event.stopPropagation()
    if (by !== null && nudge(term, by, store.getState())) onChoose(term)
    if (to === null) return
    setWanted(to)
    const { frame, fault, experiment, hover, announce } = store.getState()
    hover(termAt(block, to))
    if (to === at) return
    const why =
      fault && brokenCell(block, fault) === to ? sayMessage(say, faultMessage(fault, experiment, frame.t)) : ""
    // The button stays and only what it tells is another: that alone is not heard.
    announce(`${nameOf(to, frame)} ${why}`.trim())
  }

  return (
    <button
      type="button"
      className={styles.cursor}
      style={placeOf({ row: Math.floor(at / block.columns), column: at % block.columns, rows: 1, columns: 1 }, block)}
      aria-label={name}
      aria-pressed={selected}
      data-term={term}
      onKeyDown={onKeyDown}
      onFocus={() => store.getState().hover(term)}
      onBlur={() => store.getState().hover(null)}
      onClick={(event) => {
        // A pointer presses the cell that it is over.
        if (event.detail > 0) return
        event.stopPropagation()
        onChoose(term)
      }}
    />
  )
}
