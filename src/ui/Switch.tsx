import { useEffect, useRef } from "react"
import styles from "./Switch.module.css"

interface Props {
  /** What is shown instead. */
  readonly label: string
  onPress(): void
}

/** Whether one was pressed whose panel has gone: the focus belongs to the one in the panel that came. */
let isDue = false

/** Shows another panel in the place of this one, whose own switch leads back. */
export function Switch({ label, onPress }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isDue) button.current?.focus()
    isDue = false
  }, [])
  return (
    <button
      ref={button}
      type="button"
      data-switch
      className={styles.switch}
      onClick={() => {
        isDue = true
        onPress()
        // One that was there already is only hidden.
        requestAnimationFrame(() => {
          const shown = [...document.querySelectorAll<HTMLElement>("[data-switch]")].find((one) =>
            one.checkVisibility(),
          )
          if (shown) isDue = false
          shown?.focus()
        })
      }}
    >
      {label}
    </button>
  )
}
