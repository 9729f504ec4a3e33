import { type ReactNode, useState } from "react"
import styles from "./Details.module.css"
import { Scroll } from "./Scroll"

interface Props {
  readonly label: string
  /** What is in it: asked for only while it is open. */
  children(): ReactNode
}

/** What is there for who asks for it, computed when it is opened; a table may be wider than its place. */
export function Details({ label, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen && <Scroll label={label}>{children()}</Scroll>}
    </details>
  )
}
