import styles from "./Inspector.module.css"

interface Props {
  readonly label: string
  readonly text: string
  run(): void
}

/** A sign that is pressed, and has a name. */
export function Key({ label, text, run }: Props) {
  return (
    <button type="button" className={styles.key} aria-label={label} title={label} onClick={run}>
      {text}
    </button>
  )
}
