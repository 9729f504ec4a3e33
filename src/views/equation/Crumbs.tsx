import type { KeyboardEvent } from "react"
import { partsOf } from "../../notation/partsOf"
import { texPen, textPen } from "../../notation/pen"
import type { Pen } from "../../notation/penOf"
import type { TermId } from "../../notation/term"
import { store, useApp } from "../../store/store"
import { termName } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { Tex } from "../../ui/Tex"
import styles from "./Origin.module.css"

/** Arrow keys walk the way, as they walk the numbers of an equation; they do not step on. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (by === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  const crumbs: Element[] = [...event.currentTarget.querySelectorAll("button")]
  const at = crumbs.indexOf(document.activeElement ?? document.body)
  const next = crumbs[at + by]
  if (next instanceof HTMLElement) next.focus()
}

/** The way that led to the selected number; each stop of it can be gone back to. A press is taken by `useLinks`, as everywhere in the equation. */
export function Crumbs({ trail }: { readonly trail: readonly TermId[] }) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  return (
    <nav className={styles.crumbs} aria-label={say("origin.trail")}>
      <ol className={styles.list} onKeyDown={walk}>
        {trail.map((term, index) => {
          const { quantity, l, j, k } = partsOf(term)
          const symbol = (pen: Pen) => pen.symbol(quantity, l ?? 0, term, j ?? undefined, k ?? undefined)
          const last = index === trail.length - 1
          return (
            <li key={term} className={styles.crumb}>
              <button
                type="button"
                className={styles.step}
                data-term={term}
                aria-current={last ? "true" : undefined}
                aria-label={termName(term, frame, say)}
              >
                <Tex tex={symbol(texPen)} text={symbol(textPen)} />
              </button>
            </li>
          )
        })}
      </ol>
      <Button label={say("origin.close")} icon={<Icon name="close" />} onPress={() => store.getState().select(null)} />
    </nav>
  )
}
