import { sizesOf } from "../../engine/network"
import { useSay } from "../../store/useSay"
import styles from "./Data.module.css"
import type { useSuited } from "./useSuited"

interface Props extends Omit<ReturnType<typeof useSuited>, "learns"> {
  onKeep(keeps: boolean): void
}

/** With which net a built-in set is taken: one that suits it, or the hidden layers that there are. */
export function NetChoice({ net, kept, keeps, onKeep }: Props) {
  const say = useSay()
  const shapes = { suited: sizesOf(net.network).join("-"), kept: kept.join("-") }
  return (
    <fieldset className={styles.features}>
      <legend>{say("data.net")}</legend>
      {(["suited", "kept"] as const).map((which) => (
        <label key={which} className={styles.feature}>
          <input
            type="radio"
            name="net"
            checked={keeps === (which === "kept")}
            onChange={() => onKeep(which === "kept")}
          />
          {say(`data.net.${which}`, { shape: shapes[which] })}
        </label>
      ))}
    </fieldset>
  )
}
