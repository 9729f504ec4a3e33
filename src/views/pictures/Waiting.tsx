import { useSay } from "../../store/useSay"
import styles from "./Pictures.module.css"

interface Props {
  /** What comes: a square plane, a wide strip, or what has no size of its own. */
  readonly shape?: "plane" | "strip"
}

/** Stands where a picture is being computed or fetched, as large as it will be. */
export function Waiting({ shape }: Props) {
  return (
    <p className={styles.waiting} data-shape={shape}>
      {useSay()("pictures.computing")}
    </p>
  )
}
