import { useState } from "react"
import { printChange, printNumber } from "../../notation/number"
import type { TermId } from "../../notation/term"
import { comparedWith } from "../../store/compareSlice"
import { shownValue } from "../../store/shownValue"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { later } from "../../ui/later"
import styles from "./Inspector.module.css"
import { inSlot, slot } from "./inSlot"
import { Lead } from "./Lead"

const FormerOrigin = later(async () => (await import("./FormerOrigin")).FormerOrigin)

interface Props {
  readonly term: TermId
  readonly now: number
  readonly was: number | null
}

/** "was 0.4000 ▲ 0.1000"; offers to go on comparing at the next steps; keeps its place when there is nothing to say, so that nothing moves. The former number leads to where it came from: the moment before the update, or its equation in the former run. */
export function Changed({ term, now, was }: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const mayGoOn = useApp((state) => state.baseline !== null && state.pinned === null)
  const former = useApp((state) => {
    const compared = comparedWith(state)
    return compared && shownValue(compared, term) === was ? compared : null
  })
  if (was === null || was === now) return <p className={styles.changed} aria-hidden="true" />
  const up = now > was
  const printed = printNumber(was)
  const before = () => {
    store.getState().seek(store.getState().frame.t - 1)
    store.getState().follow(term)
  }
  const lead = (
    <Lead
      term={term}
      text={printed}
      label={say(former ? "inspector.was.from" : "curve.to-before", { value: printed })}
      {...(former ? { expanded: open } : {})}
      onPress={former ? () => setOpen(!open) : before}
    />
  )
  return (
    <>
      <p className={styles.changed}>
        {inSlot(say("inspector.was", { was: slot }), lead)}{" "}
        <span className={styles.difference} data-up={up || undefined}>
          {up ? "▲" : "▼"} {printChange(now - was)}
        </span>
        {mayGoOn ? (
          <button type="button" className={styles.goOn} onClick={() => store.getState().pin()}>
            {say("compare.go-on")}
          </button>
        ) : null}
      </p>
      {former && open ? <FormerOrigin term={term} former={former} /> : null}
    </>
  )
}
