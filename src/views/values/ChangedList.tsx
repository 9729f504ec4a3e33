import { useMemo, useRef, useState } from "react"
import { exactNumber, printChange, printNumber } from "../../notation/number"
import type { Quantity } from "../../notation/term"
import { itemOf } from "../../store/itemOf"
import { mayDrag } from "../../store/mayDrag"
import { store, useApp } from "../../store/store"
import { termName } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { useFocus } from "../../store/useSeldom"
import type { Frame } from "../../timeline/trace"
import { Select } from "../../ui/Select"
import { useCellKeys } from "../../ui/useCellKeys"
import { type ChangedTerm, changedTerms } from "./changedTerms"
import { symbolOf } from "./symbolOf"
import styles from "./ValuesView.module.css"

const all = "all"
/** More rows than this nobody reads. */
const mostRows = 200

const names: Partial<Record<Quantity, string>> = { slope: "σ′(z)", delta: "δ", dW: "∂C/∂W", db: "∂C/∂b" }

interface Props {
  readonly frame: Frame
  readonly compared: Frame | null
}

/** What changed, the largest difference first: against the run that is kept, before the last edit, or before the update. */
export function ChangedList({ frame, compared }: Props) {
  const say = useSay()
  const table = useRef<HTMLTableElement>(null)
  const walk = useCellKeys(table, "[data-cell]")
  const [only, setOnly] = useState<string>(all)
  const changed = useMemo(() => changedTerms(frame, compared), [frame, compared])
  const quantities = [...new Set(changed.map(({ quantity }) => quantity))]
  const chosen = quantities.find((quantity) => quantity === only)
  const rows = chosen ? changed.filter(({ quantity }) => quantity === chosen) : changed
  if (changed.length === 0) return <p className={styles.note}>{say("values.changed.none")}</p>
  return (
    <div className={styles.changed}>
      <Select
        label={say("values.changed.only")}
        value={chosen ?? all}
        options={[
          { value: all, label: say("values.changed.all") },
          ...quantities.map((quantity) => ({ value: quantity, label: names[quantity] ?? quantity })),
        ]}
        onPick={setOnly}
      />
      <table ref={table} className={styles.table} data-walk onKeyDown={walk}>
        <caption className="visually-hidden">{say("values.changed")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say("values.changed.was")}</th>
            <th scope="col">{say("values.changed.now")}</th>
            <th scope="col">{say("values.changed.by")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <Row key={row.term} {...row} />
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && (
        <p className={styles.note}>{say("values.changed.more", { count: rows.length - mostRows })}</p>
      )}
    </div>
  )
}

function Row({ term, quantity, was, now }: ChangedTerm) {
  const say = useSay()
  const name = useApp((state) => termName(term, state.frame, say))
  const drag = useApp(({ experiment }) => mayDrag(term, experiment.cost))
  const selected = useFocus((state) => state.selected !== null && itemOf(state.selected) === itemOf(term))
  const risen = now > was
  return (
    <tr data-quantity={quantity} data-term={term}>
      <th scope="row">
        <button
          type="button"
          tabIndex={-1}
          className={styles.cell}
          data-cell
          data-term={term}
          aria-label={name}
          aria-pressed={selected}
          title={name}
          onClick={() => store.getState().select(term)}
          onFocus={() => store.getState().hover(term)}
          onBlur={() => store.getState().hover(null)}
        >
          {symbolOf(term)}
        </button>
      </th>
      <td title={exactNumber(was)}>{printNumber(was)}</td>
      <td title={exactNumber(now)} data-term={term} data-drag={drag || undefined}>
        {printNumber(now)}
      </td>
      <td className={styles.change} data-risen={risen || undefined} title={exactNumber(now - was)}>
        {risen ? "▲" : "▼"}
        {printChange(now - was)}
      </td>
    </tr>
  )
}
