import { textPen } from "../../notation/pen"
import { termId } from "../../notation/term"
import { useSay } from "../../store/useSay"
import { Select } from "../../ui/Select"
import styles from "./Pictures.module.css"

interface Props {
  readonly axes: readonly [number, number]
  readonly inputs: number
  readonly names: readonly string[] | undefined
  onChoose(axes: readonly [number, number]): void
}

/** Which two of many inputs are varied; the others are those of the sample at hand. */
export function AxesChoice({ axes, inputs, names, onChoose }: Props) {
  const say = useSay()
  const options = Array.from({ length: inputs }, (_, k) => ({
    value: String(k),
    label: names?.[k] ?? textPen.symbol("x", 0, termId("x", 0, k), k),
  }))
  return (
    <div className={styles.controls}>
      <Select
        label={say("pictures.across")}
        value={String(axes[0])}
        options={options}
        onPick={(value) => onChoose([Number(value), axes[1]])}
      />
      <Select
        label={say("pictures.up")}
        value={String(axes[1])}
        options={options}
        onPick={(value) => onChoose([axes[0], Number(value)])}
      />
      <p className={styles.hint}>{say("pictures.others")}</p>
    </div>
  )
}
