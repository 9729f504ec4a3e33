import type { ReactNode } from "react"
import styles from "./Foot.module.css"

/** The last part of a dialog, with what takes it or leaves it: always in sight. */
export function Foot({ children }: { readonly children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>
}
