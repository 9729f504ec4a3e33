import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Said } from "../ui/Said"
import styles from "./Share.module.css"
import type { Gone } from "./useKeptList"

interface Props {
  readonly said: string
  /** A change of it says the same once more. */
  readonly again: number
  readonly gone: Gone | null
  onBack(gone: Gone): void
}

/** What was done to a list of what is kept, and the way back from it. */
export function KeptSaid({ said, again, gone, onBack }: Props) {
  const say = useSay()
  return (
    <div className={styles.row}>
      <Said again={again} className={styles.status}>
        {said}
      </Said>
      {gone && (
        <span data-back>
          <Button
            label={say("kept.back", { title: gone.title })}
            icon={<span className={styles.long}>{say("kept.back", { title: gone.title })}</span>}
            onPress={() => onBack(gone)}
          />
        </span>
      )}
    </div>
  )
}
