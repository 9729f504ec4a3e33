import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"
import { Key } from "./Key"

interface Props {
  zoom(times: number): void
  fit(): void
}

/** Wider, narrower, and as the engine chooses. */
export function CurveZoom({ zoom, fit }: Props) {
  const say = useSay()
  return (
    <span className={styles.zoom}>
      <Key label={say("curve.wider")} text="−" run={() => zoom(2)} />
      <Key label={say("curve.narrower")} text="+" run={() => zoom(0.5)} />
      <Key label={say("curve.fit")} text="⤢" run={fit} />
    </span>
  )
}
