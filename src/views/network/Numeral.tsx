import { printChange } from "../../notation/number"
import type { Amount } from "./drawing"
import numbers from "./Numbers.module.css"
import { printFitting } from "./printFitting"

interface Props {
  readonly amount: Amount
  /** The right end of the number and its baseline. */
  readonly x: number
  readonly y: number
  /** Characters that have room. */
  readonly room: number
  /** Where the ghost goes, how much of it has room, or nothing for no ghost. */
  readonly ghost?: { readonly y: number; readonly full: boolean; readonly room: number } | undefined
  readonly hatch: string
  /** Set around x instead of up to it. */
  readonly centred?: boolean
}

/** A number, set flush right; a hatch while it is not computed; beneath it what it was and by how much it changed. */
export function Numeral({ amount, x, y, room, ghost, hatch, centred = false }: Props) {
  if (amount.now === null && amount.hidden)
    return (
      <text className={numbers.number} x={x} y={y} data-centred={centred || undefined}>
        ?
      </text>
    )
  if (amount.now === null) {
    return <rect x={centred ? x - 17 : x - 34} y={y - 8} width={34} height={8} fill={`url(#${hatch})`} />
  }
  const printed = printFitting(amount.now, room)
  // What cannot be said in fewer digits is set closer.
  const squeezed = printed.length > room ? room * (centred ? 6 : 7) : undefined
  return (
    <>
      <text
        className={numbers.number}
        x={x}
        y={y}
        data-centred={centred || undefined}
        textLength={squeezed}
        lengthAdjust="spacingAndGlyphs"
        data-changed={amount.was !== null || undefined}
      >
        {printed}
      </text>
      {ghost && amount.was !== null ? (
        <Ghost
          now={amount.now}
          was={amount.was}
          x={!centred ? x : ghost.full ? x + 64 : x + 28}
          y={ghost.y}
          room={ghost.room}
          full={ghost.full}
        />
      ) : null}
    </>
  )
}

interface GhostProps {
  readonly now: number
  readonly was: number
  readonly x: number
  readonly y: number
  readonly full: boolean
  /** Characters that the old value and the difference may take each. */
  readonly room?: number | undefined
}

/** An arrow and the difference; before them the old value, struck, of what is pointed at or selected. */
export function Ghost({ now, was, x, y, full, room = 7 }: GhostProps) {
  const up = now > was
  const exact = printChange(now - was)
  const change = exact.length <= room ? exact : printFitting(Math.abs(now - was), room)
  return (
    <text
      className={numbers.ghost}
      x={x}
      y={y}
      textLength={!full && change.length >= room ? room * 6 + 2 : undefined}
      lengthAdjust="spacingAndGlyphs"
    >
      {full ? <tspan className={numbers.old}>{printFitting(was, room + 1)}</tspan> : null}
      <tspan className={numbers.change} data-up={up || undefined} dx={full ? 3 : 0}>
        {up ? "▲" : "▼"}
        {change}
      </tspan>
    </text>
  )
}

/** Least width of a character of a gradient, CSS px. */
const glyph = 6

interface SlopeProps {
  readonly value: number
  readonly x?: number
  readonly y: number
  readonly width: number
}

/** ∂ and its number, with the same digits as everywhere; where there is little room they stand closer. */
export function Slope({ value, x = 0, y, width }: SlopeProps) {
  const text = printFitting(value, width > 60 ? 9 : 8)
  const room = width - 4
  return (
    <text
      className={numbers.gradient}
      x={x}
      y={y}
      textLength={(text.length + 1) * glyph > room ? room : undefined}
      lengthAdjust="spacingAndGlyphs"
    >
      ∂{text}
    </text>
  )
}
