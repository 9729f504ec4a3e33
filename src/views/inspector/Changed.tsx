import { printChange, printNumber } from "../../notation/number"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./Inspector.module.css"

interface Props {
  readonly now: number
  readonly was: number | null
}

/** "was 0.4000 ▲ 0.1000"; offers to go on comparing at the next steps; keeps its place when there is nothing to say, so that nothing moves. */
export function Changed({ now, was }: Props) {
  const say = useSay()
  const mayGoOn = useApp((state) => state.baseline !== null && state.pinned === null)
  if (was === null || was === now) return <p className={styles.changed} aria-hidden="true" />
  const up = now > was
  return (
    <p className={styles.changed}>
      {say("inspector.was", { was: printNumber(was) })}{" "}
      <span className={styles.difference} data-up={up || undefined}>
        {up ? "▲" : "▼"} {printChange(now - was)}
      </span>
      {mayGoOn ? (
        <button type="button" className={styles.goOn} onClick={() => store.getState().pin()}>
          {say("compare.go-on")}
        </button>
      ) : null}
    </p>
  )
}
