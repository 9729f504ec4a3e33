import { useSay } from "../../store/useSay"
import styles from "./Pictures.module.css"

/** Stands where a picture is being computed or fetched. */
export function Waiting() {
  return <p className={styles.waiting}>{useSay()("pictures.computing")}</p>
}
