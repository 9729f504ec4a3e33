import { useRef, useState } from "react"
import { exactNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import { Icon } from "../../ui/Icon"
import { useCellKeys } from "../../ui/useCellKeys"
import { useKeptFocus } from "../../ui/useKeptFocus"
import styles from "./Data.module.css"
import type { Drawn } from "./drawn"

interface Props {
  readonly drawn: readonly Drawn[]
  /** What classes are called. */
  readonly called: readonly string[]
  onRemove(at: number): void
}

/** The points that were drawn, as a table: to be looked through and removed without seeing them. One tab stop: arrow keys lead from row to row. */
export function DrawnTable({ drawn, called, onRemove }: Props) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDetailsElement>(null)
  const onKeyDown = useCellKeys(root, "button")
  useKeptFocus(root, 'button[tabindex="0"]', "summary")
  return (
    <details ref={root} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} onKeyDown={onKeyDown}>
      <summary>{say("pictures.table")}</summary>
      {isOpen && drawn.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say("data.row")}</th>
                <th scope="col" data-number="">
                  x₁
                </th>
                <th scope="col" data-number="">
                  x₂
                </th>
                <th scope="col">{say("data.class-name")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {drawn.map(({ x1, x2, c }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: where one is removed the next takes its place, and the focus
                <tr key={at}>
                  <th scope="row">{at + 1}</th>
                  <td data-number="">{exactNumber(x1)}</td>
                  <td data-number="">{exactNumber(x2)}</td>
                  <td>{called[c]}</td>
                  <td>
                    <button
                      type="button"
                      tabIndex={-1}
                      className={styles.remove}
                      aria-label={say("data.remove-point", {
                        row: at + 1,
                        x1: exactNumber(x1),
                        x2: exactNumber(x2),
                        name: called[c] ?? "",
                      })}
                      onClick={() => onRemove(at)}
                    >
                      <Icon name="close" size={14} />
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
