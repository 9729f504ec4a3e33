import { useSay } from "../../store/useSay"
import styles from "./Curve.module.css"

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

interface KeyProps {
  readonly label: string
  readonly text: string
  run(): void
}

function Key({ label, text, run }: KeyProps) {
  return (
    <button type="button" className={styles.key} aria-label={label} title={label} onClick={run}>
      {text}
    </button>
  )
}
