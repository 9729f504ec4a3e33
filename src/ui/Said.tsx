import type { ReactNode } from "react"
import styles from "./Said.module.css"

interface Props {
  readonly children: ReactNode
  /** Whatever is another each time the words are to be heard, also when they are the same again. */
  readonly again?: string | number
  readonly className?: string | undefined
  readonly right?: boolean | undefined
}

/** Words that are heard when they change. It is there from the start: what comes with its own words is often not heard. */
export function Said({ children, again, className, right }: Props) {
  const looks = [styles.said, className, !children && styles.silent]
  return (
    <p role="status" className={looks.filter(Boolean).join(" ")} data-right={right}>
      <span key={again}>{children}</span>
    </p>
  )
}
