import { useMemo, useState } from "react"
import { useSay } from "../../store/useSay"
import { survey } from "../../table/survey"
import { Button } from "../../ui/Button"
import { TakingFoot } from "../TakingFoot"
import styles from "./OpenTable.module.css"
import type { Found } from "./readSource"
import { TableChoices } from "./TableChoices"
import { TableNotes } from "./TableNotes"
import { TableOutcome } from "./TableOutcome"
import { TablePreview } from "./TablePreview"
import { refusedText } from "./TableRefused"
import { fittedTo, takeTable, tooManyWeights } from "./takeTable"
import { useTaken } from "./useTaken"

interface Props {
  readonly name: string
  readonly found: Found
  /** Whether the table is being read anew. */
  readonly isWaiting: boolean
  onDone(): void
}

/** What is taken of a table that could be read, and what becomes of the net. */
export function Taking({ name, found: { table, guessed, either }, isWaiting, onDone }: Props) {
  const say = useSay()
  const [choices, setChoices] = useState(guessed)
  const surveyed = useMemo(() => survey(table, choices), [table, choices])
  const refusal = useMemo(() => surveyed.refusal ?? tooManyWeights(surveyed), [surveyed])
  const { taken, ready } = useTaken(choices, surveyed)
  const fitted = useMemo(() => taken && fittedTo(taken, choices.seed), [taken, choices.seed])
  const isReady = refusal === null && ready && !isWaiting

  function take(): void {
    if (!fitted) return
    takeTable(name, fitted, choices.seed)
    onDone()
  }

  return (
    <>
      <h3 className={styles.title}>{say("table.columns")}</h3>
      <TablePreview table={table} choices={choices} wrong={surveyed.first?.slots.row} onChoices={setChoices} />
      <TableNotes table={table} surveyed={surveyed} choices={choices} either={either} onChoices={setChoices} />
      <TableChoices choices={choices} onChoices={setChoices} />
      <TakingFoot
        title={say("table.outcome")}
        take={say("table.take")}
        why={fitted ? null : say("table.taking")}
        refusal={refusal && refusedText(refusal, say)}
        disabled={!isReady}
        others={<Button label={say("paste.cancel")} plain onPress={onDone} />}
        onTake={take}
      >
        {fitted && <TableOutcome surveyed={surveyed} fitted={fitted} />}
      </TakingFoot>
    </>
  )
}
