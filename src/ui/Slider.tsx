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
  /** An arrow key that would lead beyond the last value. */
  onBeyond?(): void
  /** While it moves. */
  onInput(value: number): void
  /** When it is let go. */
  onChange?(value: number): void
}

/** The platform's range input: it works with every pointer, key and screen reader. */
export function Slider({ label, value, min, max, step, valueText, className, onBeyond, onInput, onChange }: Props) {
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
      onKeyDown={(event) => {
        const { key, shiftKey, ctrlKey, metaKey, altKey } = event
        const on = key === "ArrowRight" || key === "ArrowUp"
        if (!onBeyond || !on || value < max || shiftKey || ctrlKey || metaKey || altKey) return
        event.preventDefault()
        onBeyond()
      }}
      onChange={(event) => onInput(Number(event.currentTarget.value))}
      // However the last movement ended, a press begins another.
      onPointerDown={(event) => done(event.currentTarget)}
      onPointerUp={(event) => done(event.currentTarget)}
      onPointerCancel={(event) => done(event.currentTarget)}
      onKeyUp={(event) => done(event.currentTarget)}
      onBlur={(event) => done(event.currentTarget)}
    />
  )
}
