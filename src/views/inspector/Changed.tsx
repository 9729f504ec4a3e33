import { printChange, printNumber } from "../../notation/number"
import { useSay } from "../../store/useSay"
import styles from "./Inspector.module.css"

interface Props {
  readonly now: number
  readonly was: number | null
}

/** "was 0.4000 ▲ 0.1000"; keeps its place when there is nothing to say, so that nothing moves. */
export function Changed({ now, was }: Props) {
  const say = useSay()
  if (was === null || was === now) return <p className={styles.changed} aria-hidden="true" />
  const up = now > was
  return (
    <p className={styles.changed}>
      {say("inspector.was", { was: printNumber(was) })}{" "}
      <span className={styles.difference} data-up={up || undefined}>
        {up ? "▲" : "▼"} {printChange(now - was)}
      </span>
    </p>
  )
}
