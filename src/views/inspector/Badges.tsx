import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { badgesOf } from "./badgesOf"
import styles from "./Neuron.module.css"

interface Props {
  readonly l: number
  readonly j: number
}

/** What keeps the neuron from learning, each with its reason. */
export function Badges({ l, j }: Props) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const badges = badgesOf(frame, l, j)
  if (badges.length === 0) return null
  return (
    <ul className={styles.badges}>
      {badges.map((badge) => (
        <li key={badge} data-badge={badge}>
          <strong className={styles.badge}>{say(`badge.${badge}`)}</strong> {say(`badge.${badge}.why`)}
        </li>
      ))}
    </ul>
  )
}
