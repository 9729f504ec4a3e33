import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Select } from "../../ui/Select"
import styles from "./Pictures.module.css"

const lists = ["train", "test"] as const
export type List = (typeof lists)[number]

interface Props {
  readonly of: List
  onChoose(of: List): void
}

/** Which samples a picture is of, where some are held out. */
export function SamplesChoice({ of, onChoose }: Props) {
  const say = useSay()
  const hasTest = useApp((state) => state.experiment.test !== undefined)
  if (!hasTest) return null
  return (
    <div className={styles.controls}>
      <Select
        label={say("pictures.samples")}
        value={of}
        options={lists.map((value) => ({ value, label: say(`pictures.${value}`) }))}
        onPick={onChoose}
      />
    </div>
  )
}
