import { useSay } from "../../store/useSay"
import { encodings } from "../../table/decodeTable"
import { type Layout, separators } from "../../table/layout"
import { Select } from "../../ui/Select"
import styles from "./OpenTable.module.css"
import { nothingSettled, type Read, type Settled } from "./readSource"

interface Props {
  readonly read: Read
  readonly settled: Settled
  /** Whether it comes from a file, whose bytes may be read in several ways. */
  readonly hasBytes: boolean
  onSettled(settled: Settled): void
}

const separatorName = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const
const unknown = ""

/** What was recognised of a file, and can be changed. */
export function TableLayout({ read: { encoding, layout }, settled, hasBytes, onSettled }: Props) {
  const say = useSay()
  // What follows from another choice is guessed anew: a file in another encoding has other texts.
  const settle = (change: Partial<Layout>) =>
    onSettled({ ...settled, draws: null, layout: { ...("separator" in change ? {} : settled.layout), ...change } })
  return (
    <fieldset className={styles.choices}>
      <legend>{say("table.layout")}</legend>
      {hasBytes ? (
        <Select
          label={say("table.encoding")}
          value={encoding ?? unknown}
          options={[
            ...(encoding ? [] : [{ value: unknown, label: "?" } as const]),
            ...encodings.map((value) => ({ value, label: value.toUpperCase() })),
          ]}
          onPick={(wanted) => {
            if (wanted !== unknown) onSettled({ ...nothingSettled, encoding: wanted })
          }}
        />
      ) : null}
      {layout ? (
        <>
          <Select
            label={say("table.separator")}
            value={layout.separator}
            options={separators.map((value) => ({ value, label: say(`table.separator.${separatorName[value]}`) }))}
            onPick={(separator) => settle({ separator })}
          />
          <Select
            label={say("table.decimal")}
            value={layout.decimal}
            options={[
              { value: ".", label: say("table.decimal.point") },
              { value: ",", label: say("table.decimal.comma") },
            ]}
            onPick={(decimal) => settle({ decimal })}
          />
          <Select
            label={say("table.header")}
            value={layout.header ? "names" : "values"}
            options={[
              { value: "names", label: say("table.header.names") },
              { value: "values", label: say("table.header.values") },
            ]}
            onPick={(picked) => settle({ header: picked === "names" })}
          />
        </>
      ) : null}
    </fieldset>
  )
}
