import type { ReactNode } from "react"
import { Button } from "../ui/Button"
import { Place } from "./Place"
import styles from "./TakingFoot.module.css"

interface Props {
  /** What the words are about. */
  readonly title: string
  readonly take: string
  /** Why nothing can be taken yet, in place of what taking leads to. */
  readonly why?: string | null | undefined
  /** What is wrong, likewise; heard at once. */
  readonly refusal?: string | null | undefined
  readonly disabled: boolean
  /** Other ways out. */
  readonly others?: ReactNode
  /** What taking leads to. */
  readonly children: ReactNode
  onTake(): void
}

/** The foot of a dialog in which something is taken: what that leads to, or why it cannot be, and the button. Of one height, whatever is said. */
export function TakingFoot({ title, take, why, refusal, disabled, others, children, onTake }: Props) {
  return (
    <div data-foot="" className={styles.foot}>
      {!refusal && !why && <h3 className={styles.title}>{title}</h3>}
      <Place className={styles.words ?? ""} label={title}>
        <div aria-live="polite">{!refusal && (why ? <p className={styles.why}>{why}</p> : children)}</div>
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      </Place>
      <div className={styles.buttons}>
        {others}
        <Button label={take} primary disabled={disabled} onPress={onTake} />
      </div>
    </div>
  )
}
