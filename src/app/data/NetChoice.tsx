import { sizesOf } from "../../engine/network"
import { useSay } from "../../store/useSay"
import styles from "./Data.module.css"
import type { useSuited } from "./useSuited"

interface Props extends ReturnType<typeof useSuited> {
  onKeep(keeps: boolean): void
}

/** With which net a built-in set is taken: one that suits it, or the hidden layers that there are. */
export function NetChoice({ net, kept, keeps, learns, onKeep }: Props) {
  const say = useSay()
  const shapes = { suited: sizesOf(net.network).join("-"), kept: kept.join("-") }
  return (
    <fieldset className={styles.nets} aria-describedby={keeps && !learns ? "data-doubt" : undefined}>
      <legend className="visually-hidden">{say("data.net")}</legend>
      {(["suited", "kept"] as const).map((which) => (
        <label key={which} className={styles.net}>
          <input
            type="radio"
            name="net"
            checked={keeps === (which === "kept")}
            onChange={() => onKeep(which === "kept")}
          />
          {say(`data.net.${which}`, { shape: shapes[which] })}
        </label>
      ))}
      {keeps && !learns && (
        <p id="data-doubt" className={styles.warning}>
          {say("data.net.doubt")}
        </p>
      )}
    </fieldset>
  )
}
