import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import type { RowWindow } from "./useWindow"
import styles from "./ValuesView.module.css"

/** Which of many rows are shown, and the way to the others; nothing where all are. */
export function Leaf({ window: { shown, count, isAll, leaf } }: { readonly window: RowWindow }) {
  const say = useSay()
  if (isAll) return null
  const [first = 0, last = 0] = [shown[0], shown.at(-1)]
  return (
    <span className={styles.leaf}>
      <Button
        label={say("values.previous-rows")}
        icon={<Icon name="left" size={14} />}
        plain
        disabled={first === 0}
        onPress={() => leaf(-1)}
      />
      {say("values.rows", { from: first + 1, to: last + 1, of: count })}
      <Button
        label={say("values.next-rows")}
        icon={<Icon name="right" size={14} />}
        plain
        disabled={last === count - 1}
        onPress={() => leaf(1)}
      />
    </span>
  )
}
