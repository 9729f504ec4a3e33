import { useStore } from "zustand"
import type { Say } from "../../i18n/say"
import { useSay } from "../../store/useSay"
import type { Table } from "../../table/readTable"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import styles from "./OpenTable.module.css"
import { TableLayout } from "./TableLayout"
import { TableRefused } from "./TableRefused"
import { Taking } from "./Taking"
import { type TableSource, tableAsked } from "./tableAsked"
import { useRead } from "./useRead"

const leave = () => tableAsked.setState({ asked: null })

/** A table as samples: what was recognised is shown and can be changed, and only then it is taken. */
export function OpenTable() {
  const say = useSay()
  const asked = useStore(tableAsked, (state) => state.asked)
  return (
    <Dialog title={say("table.title")} closeLabel={say("app.close")} open={asked !== null} wide onClose={leave}>
      {asked && <Question key={asked.nth} source={asked.source} />}
    </Dialog>
  )
}

function Question({ source }: { readonly source: TableSource }) {
  const say = useSay()
  const { read, nth, busy, settled, setSettled } = useRead(source)
  return (
    <div data-body="" className={styles.question} aria-busy={busy}>
      {source.name === "" ? null : (
        <p className={styles.name}>
          <bdi>{source.name}</bdi>
        </p>
      )}
      <p role="status" className={styles.status}>
        {busy ? say("table.reading") : read?.found ? sizeOf(read.found.table, say) : ""}
      </p>
      {read ? (
        <TableLayout read={read} settled={settled} hasBytes={source.kind === "file"} onSettled={setSettled} />
      ) : null}
      {read?.refusal ? <TableRefused read={read} settled={settled} onSettled={setSettled} /> : null}
      {read?.found ? (
        <Taking key={nth} name={source.name} found={read.found} isWaiting={busy} onDone={leave} />
      ) : (
        <div data-foot="" className={styles.without}>
          <Button label={say("paste.cancel")} plain onPress={leave} />
        </div>
      )}
    </div>
  )
}

function sizeOf({ numbers, total, columns: { length: columns } }: Table, say: Say): string {
  const rows = numbers.length
  return total > numbers.length ? say("table.drawn", { rows, total, columns }) : say("table.size", { rows, columns })
}
