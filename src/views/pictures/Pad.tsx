import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react"
import { type Spot, withStroke } from "../../data/drawing"
import { useSay } from "../../store/useSay"
import { Said } from "../../ui/Said"
import styles from "./Pad.module.css"
import shared from "./Pictures.module.css"
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
  Home: [Number.NEGATIVE_INFINITY, 0],
  End: [Number.POSITIVE_INFINITY, 0],
  PageUp: [0, Number.NEGATIVE_INFINITY],
  PageDown: [0, Number.POSITIVE_INFINITY],
}

/** A square to draw on, with the pointer, or by keys: arrows move, Home, End, Page Up and Page Down to an edge, with Shift the pen is down, Space makes a dot; each tells where it has led. */
export function Pad({ side, picture, onDraw }: Props) {
  const say = useSay()
  const keysId = useId()
  const last = useRef<Spot | null>(null)
  const latest = useRef(picture)
  latest.current = picture
  const [cursor, setCursor] = useState<Spot>([side / 2, side / 2])
  /** What the last key did, since the keys came here. */
  const [walked, setWalked] = useState<{ readonly nth: number; readonly isDrawn: boolean } | null>(null)

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
    if ((!move && event.key !== " ") || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    setWalked({ nth: (walked?.nth ?? 0) + 1, isDrawn: !move || event.shiftKey })
    if (!move) {
      draw(cursor, cursor)
      return
    }
    const to: Spot = [clamped(cursor[0] + move[0], side), clamped(cursor[1] + move[1], side)]
    if (event.shiftKey) draw(cursor, to)
    setCursor(to)
  }

  function placeText(): string {
    const [x, y] = [Math.floor(cursor[0]), Math.floor(cursor[1])]
    const what = walked?.isDrawn ? "drawn" : (picture[y * side + x] ?? 0) >= 0.5 ? "marked" : "blank"
    return say("pictures.draw.at", { x: x + 1, y: y + 1, what: say(`pictures.draw.${what}`) })
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
        onBlur={() => setWalked(null)}
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
        {walked && (
          <span
            className={styles.cursor}
            style={{ left: `${(cursor[0] / side) * 100}%`, top: `${(cursor[1] / side) * 100}%` }}
          />
        )}
      </div>
      <p id={keysId} className={shared.caption}>
        {say("pictures.draw.keys")}
      </p>
      <Said className="visually-hidden" again={walked?.nth ?? 0}>
        {walked && placeText()}
      </Said>
    </div>
  )
}

function clamped(value: number, side: number): number {
  return Math.max(0.5, Math.min(side - 0.5, value))
}
