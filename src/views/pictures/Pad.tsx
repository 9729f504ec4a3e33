import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react"
import { type Spot, withStroke } from "../../data/drawing"
import { useSay } from "../../store/useSay"
import styles from "./Pictures.module.css"
import { Pixels } from "./Pixels"

interface Props {
  readonly side: number
  readonly picture: Float64Array
  onDraw(picture: Float64Array): void
}

const moves: Readonly<Record<string, Spot>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A square to draw on, with the pointer, or with the arrow keys: with Shift the pen is down, Space makes a dot. */
export function Pad({ side, picture, onDraw }: Props) {
  const say = useSay()
  const keysId = useId()
  const last = useRef<Spot | null>(null)
  const latest = useRef(picture)
  latest.current = picture
  const [cursor, setCursor] = useState<Spot>([side / 2, side / 2])
  const [isWalked, setWalked] = useState(false)

  function draw(from: Spot, to: Spot): void {
    latest.current = withStroke(latest.current, side, from, to)
    onDraw(latest.current)
  }

  function spotOf({ currentTarget, clientX, clientY }: PointerEvent<Element>): Spot {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    return [((clientX - left) / width) * side, ((clientY - top) / height) * side]
  }

  function onKeyDown(event: KeyboardEvent): void {
    const move = moves[event.key]
    if (!move && event.key !== " ") return
    event.preventDefault()
    event.stopPropagation()
    setWalked(true)
    if (!move) {
      draw(cursor, cursor)
      return
    }
    const to: Spot = [clamped(cursor[0] + move[0], side), clamped(cursor[1] + move[1], side)]
    if (event.shiftKey) draw(cursor, to)
    setCursor(to)
  }

  return (
    <div className={styles.pad}>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on with the arrow keys
        tabIndex={0}
        role="application"
        aria-label={say("pictures.draw.pad")}
        aria-describedby={keysId}
        className={styles.paper}
        onKeyDown={onKeyDown}
        onBlur={() => setWalked(false)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          last.current = spotOf(event)
          draw(last.current, last.current)
        }}
        onPointerMove={(event) => {
          if (!last.current) return
          const to = spotOf(event)
          draw(last.current, to)
          last.current = to
        }}
        onPointerUp={() => {
          last.current = null
        }}
        onPointerCancel={() => {
          last.current = null
        }}
      >
        <Pixels values={picture} columns={side} label={null} />
        {isWalked && (
          <span
            className={styles.cursor}
            style={{ left: `${(cursor[0] / side) * 100}%`, top: `${(cursor[1] / side) * 100}%` }}
          />
        )}
      </div>
      <p id={keysId} className={styles.caption}>
        {say("pictures.draw.keys")}
      </p>
    </div>
  )
}

function clamped(value: number, side: number): number {
  return Math.max(0.5, Math.min(side - 0.5, value))
}
