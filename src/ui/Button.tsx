import type { ReactNode } from "react"
import styles from "./Button.module.css"

interface Props {
  readonly label: string
  /** Shown instead of the label, which then is the accessible name and the tooltip. */
  readonly icon?: ReactNode
  readonly primary?: boolean
  /** Without a border, for what stands beside something larger. */
  readonly plain?: boolean
  readonly disabled?: boolean
  readonly pressed?: boolean | undefined
  /** As in `aria-keyshortcuts`. */
  readonly keys?: string | undefined
  readonly id?: string
  /** The id of a popover that it opens and closes. */
  readonly opens?: string
  onPress?(): void
  /** Escape while it has the focus. */
  onEscape?: (() => void) | undefined
}

/** A button. A disabled one keeps its place in the tab order, so that focus is never lost under the reader's hands. */
export function Button({
  label,
  icon,
  primary = false,
  plain = false,
  disabled = false,
  pressed,
  id,
  keys,
  opens,
  onPress,
  onEscape,
}: Props) {
  const looks = [styles.button, primary && styles.primary, plain && styles.plain, icon && styles.icon]
  return (
    <button
      id={id}
      type="button"
      className={looks.filter(Boolean).join(" ")}
      aria-label={icon ? label : undefined}
      title={icon ? label : undefined}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      popoverTarget={opens}
      onKeyDown={
        onEscape &&
        ((event) => {
          if (event.key !== "Escape") return
          event.stopPropagation()
          onEscape()
        })
      }
      onClick={() => {
        if (!disabled) onPress?.()
      }}
    >
      {icon ?? label}
    </button>
  )
}
