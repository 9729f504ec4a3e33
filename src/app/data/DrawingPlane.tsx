import { type KeyboardEvent, type MouseEvent, useState } from "react"
import { exactNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import type { Data } from "../../timeline/data"
import styles from "./Data.module.css"
import { type Drawn, drawnAt, edge, snapped } from "./drawn"
import { placeIn } from "./marks"
import { Plane } from "./Plane"

interface Props {
  /** The points as samples, those held out apart. */
  readonly shown: Data
  readonly drawn: readonly Drawn[]
  /** What classes are called. */
  readonly called: readonly string[]
  /** The class of a point that is added. */
  readonly chosen: number
  onAdd(x1: number, x2: number): void
  /** The point at a place; false where there is none. */
  onRemove(x1: number, x2: number): boolean
}

const reach = edge + 0.5
const extent = { x: [-reach, reach], y: [-reach, reach] } as const
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The plane to draw on. A click adds a point, on a point it removes that one; by keyboard arrows move a cursor, by 0.5 and with Shift by 0.1, Enter adds and Delete removes. */
export function DrawingPlane({ shown, drawn, called, chosen, onAdd, onRemove }: Props) {
  const say = useSay()
  const [cursor, setCursor] = useState({ x1: 0, x2: 0 })
  const here = drawn[drawnAt(drawn, cursor.x1, cursor.x2)]
  const at = placeIn(extent, cursor.x1, cursor.x2)

  function onClick({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): void {
    const box = currentTarget.getBoundingClientRect()
    const x1 = ((clientX - box.left) / box.width) * 2 * reach - reach
    const x2 = reach - ((clientY - box.top) / box.height) * 2 * reach
    setCursor({ x1: snapped(x1), x2: snapped(x2) })
    if (!onRemove(x1, x2)) onAdd(x1, x2)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const move = moves[event.key]
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (move) {
      const by = event.shiftKey ? 0.1 : 0.5
      setCursor({ x1: snapped(cursor.x1 + by * move[0]), x2: snapped(cursor.x2 + by * move[1]) })
    } else if (event.key === "Enter" || event.key === " ") onAdd(cursor.x1, cursor.x2)
    else if (event.key === "Delete" || event.key === "Backspace") onRemove(cursor.x1, cursor.x2)
    else return
    event.preventDefault()
  }

  const place = say("data.cursor", { x1: exactNumber(cursor.x1), x2: exactNumber(cursor.x2) })
  return (
    <div className={styles.board}>
      <div
        className={styles.drawing}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is walked and drawn on by keys
        tabIndex={0}
        aria-label={say("data.drawing", { edge })}
        aria-describedby="data-cursor"
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <Plane extent={extent} samples={shown.samples} test={shown.test ?? []} size={1.6}>
          <path className={styles.cursor} d={`M${at.x - 4} ${at.y}h8M${at.x} ${at.y - 4}v8`} />
        </Plane>
      </div>
      <p id="data-cursor" aria-live="polite" className={styles.hint}>
        {place}{" "}
        {here
          ? say("data.cursor-on", { name: called[here.c] ?? "" })
          : say("data.cursor-free", { name: called[chosen] ?? "" })}
      </p>
    </div>
  )
}
