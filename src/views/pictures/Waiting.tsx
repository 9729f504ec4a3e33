import { useSay } from "../../store/useSay"
import shared from "./Pictures.module.css"
import styles from "./Waiting.module.css"

interface Props {
  /** What comes: a square plane, a wide strip, or what has no size of its own. */
  readonly shape?: "plane" | "strip"
}

/** Stands where a picture is being computed or fetched, as large as it will be. */
export function Waiting({ shape }: Props) {
  return (
    <p className={`${shared.hint} ${styles.waiting}`} data-shape={shape}>
      {useSay()("pictures.computing")}
    </p>
  )
}
