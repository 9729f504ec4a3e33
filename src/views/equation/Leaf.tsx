import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import styles from "./EquationView.module.css"

interface Props {
  readonly of: "component" | "term"
  /** What is shown: so many, from one counted from 0 on, of `count`. */
  readonly from: number
  readonly length: number
  readonly count: number
  /** Whether something else decides what is shown. */
  readonly fixed?: boolean
  onLeaf(by: -1 | 1): void
}

/** Leafs through the lines of an equation, or through the terms of a sum: "‹ 1–4 of 30 ›". */
export function Leaf({ of, from, length, count, fixed = false, onLeaf }: Props) {
  const say = useSay()
  const at = length === 1 ? String(from + 1) : `${from + 1}–${from + length}`
  return (
    <>
      <Button
        label={say(`equation.previous.${of}`)}
        icon={<Icon name="previous" />}
        disabled={fixed || from === 0}
        onPress={() => onLeaf(-1)}
      />
      <span className={styles.count}>{say(`equation.${of}`, { at, of: count })}</span>
      <Button
        label={say(`equation.next.${of}`)}
        icon={<Icon name="next" />}
        disabled={fixed || from + length >= count}
        onPress={() => onLeaf(1)}
      />
    </>
  )
}
