import type { KeyboardEvent } from "react"
import styles from "./Slider.module.css"

interface Props {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** What a screen reader says instead of the bare number. */
  readonly valueText?: string | undefined
  readonly className?: string | undefined
  /** While it moves. */
  onInput(value: number): void
  /** When it is let go. */
  onChange?(value: number): void
  /** Before it moves; may keep it from moving. */
  onKeyDown?(event: KeyboardEvent): void
}

/** The platform's range input: it works with every pointer, key and screen reader. */
export function Slider({ label, value, min, max, step, valueText, className, onInput, onChange, onKeyDown }: Props) {
  const done = (target: HTMLInputElement) => onChange?.(Number(target.value))
  return (
    <input
      type="range"
      className={className ? `${styles.slider} ${className}` : styles.slider}
      aria-label={label}
      aria-valuetext={valueText}
      min={min}
      max={max}
      step={step}
      value={value}
      onChange={(event) => onInput(Number(event.currentTarget.value))}
      // However the last movement ended, a press begins another.
      onPointerDown={(event) => done(event.currentTarget)}
      onPointerUp={(event) => done(event.currentTarget)}
      onPointerCancel={(event) => done(event.currentTarget)}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => done(event.currentTarget)}
      onBlur={(event) => done(event.currentTarget)}
    />
  )
}
