import { type RefObject, useRef } from "react"
import { stageLimits } from "../../document/limits"
import { grouped } from "../../notation/number"
import { ariaKeys, commands } from "../../store/commands"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { FileButton } from "../../ui/FileButton"
import { TakingFoot } from "../TakingFoot"
import { openTable } from "../table/tableFile"
import { Changes } from "./Changes"
import styles from "./Data.module.css"
import type { Draft } from "./draft"
import { rowOf } from "./rows"
import { TableRow } from "./TableRow"
import { useHeadHeight } from "./useHeadHeight"
import { useTable } from "./useTable"

interface Props {
  /** What was typed and not taken yet. */
  readonly kept: RefObject<Draft | null>
  onDone(): void
  /** Left without taking: what was typed is kept. */
  onClose(): void
}

/** The samples of the present run, to be typed and pasted. Nothing is changed before it is taken. */
export function Table({ kept, onDone, onClose }: Props) {
  const say = useSay()
  const network = useApp((state) => state.experiment.network)
  const actions = useRef<HTMLSpanElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const place = useRef<HTMLDivElement>(null)
  useHeadHeight(place)
  const { draft, headings, perPage, page, said, wrong, setPage, show, change, undo, paste, take } = useTable(
    body,
    kept,
    onDone,
  )
  const { table, rows } = draft
  const hasTraining = rows.some(({ isHeldOut }) => !isHeldOut)
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const shown = Math.min(page, pages - 1)
  const first = shown * perPage
  return (
    <>
      <div data-body="">
        <p className={styles.hint}>{say(table.hasFeatures ? "data.table-points" : "data.table-how")}</p>
        <div ref={place} className={styles.rows} style={{ "--rows": Math.min(perPage, rows.length - first) } as object}>
          <table className={styles.table} aria-label={say("data.kind.table")}>
            <thead>
              <tr>
                <th scope="col">{say("data.row")}</th>
                {headings.map((heading, c) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <th key={c} scope="col" data-number="">
                    {heading}
                  </th>
                ))}
                <th scope="col">{say("data.held")}</th>
                <td />
              </tr>
            </thead>
            <tbody ref={body}>
              {rows.slice(first, first + perPage).map((row, index) => (
                <TableRow
                  key={row.key}
                  row={row}
                  at={first + index}
                  headings={headings}
                  wrong={wrong?.row === first + index ? wrong : null}
                  inputs={table.inputs}
                  onChange={(changed, typed) => change(rows.with(first + index, changed), typed)}
                  onPaste={(column, text) => paste(first + index, column, text)}
                  onRemove={() => {
                    change(rows.toSpliced(first + index, 1))
                    if (rows.length > 1) show(Math.min(first + index, rows.length - 2), 0)
                    else actions.current?.querySelector("button")?.focus()
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
        <span ref={actions} className={styles.row}>
          <Button
            label={say("data.add-row")}
            disabled={rows.length >= stageLimits.samples}
            onPress={() => {
              change([...rows, rowOf(headings.map(() => ""))])
              show(rows.length, 0)
            }}
          />
          <Button
            label={say("command.undo")}
            keys={ariaKeys(commands.undo)}
            disabled={draft.past.length === 0}
            onPress={undo}
          />
          <FileButton
            label={say("data.open-table")}
            accept=".csv,.tsv,.tab,.txt,text/*"
            onFile={(file) => {
              onClose()
              // How it is read is shown before it is taken.
              void openTable({ kind: "file", name: file.name, file })
            }}
          />
          {pages > 1 && <Pages shown={shown} perPage={perPage} pages={pages} rows={rows.length} onPage={setPage} />}
        </span>
        <p role="status" className={styles.status}>
          {said?.isRefusal ? null : said?.text}
        </p>
      </div>
      <TakingFoot
        title={say("data.does")}
        take={say("data.take")}
        why={hasTraining ? null : say("data.no-rows")}
        refusal={said?.isRefusal ? said.text : null}
        disabled={!hasTraining}
        onTake={take}
      >
        <Changes fit={{ network, changes: [] }} />
      </TakingFoot>
    </>
  )
}

interface PagesProps {
  readonly shown: number
  readonly perPage: number
  readonly pages: number
  readonly rows: number
  onPage(page: number): void
}

/** Which rows of a long table are shown, and others. */
function Pages({ shown, perPage, pages, rows, onPage }: PagesProps) {
  const say = useSay()
  return (
    <>
      <Button label={say("data.page-before")} disabled={shown === 0} onPress={() => onPage(shown - 1)} />
      <Button label={say("data.page-after")} disabled={shown >= pages - 1} onPress={() => onPage(shown + 1)} />
      <span>
        {say("data.page", {
          from: grouped(shown * perPage + 1),
          to: grouped(Math.min((shown + 1) * perPage, rows)),
          of: grouped(rows),
        })}
      </span>
    </>
  )
}
