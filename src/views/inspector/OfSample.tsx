import { printNumber } from "../../notation/number"
import type { TermId } from "../../notation/term"
import { sampleShown } from "../../store/sampleShown"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { momentOfSample } from "../../timeline/momentOfSample"
import styles from "./Inspector.module.css"

interface Props {
  readonly term: TermId
  readonly value: number
}

/** The gradient of one sample beside the mean of its batch: the way to the moment whose own equation made it. */
export function OfSample({ term, value }: Props) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const sample = sampleShown(frame)
  const t = momentOfSample(frame, Math.max(0, frame.batch.indexOf(sample)))
  const leads = say("origin.sample", { sample: sample + 1, step: t - frame.t + frame.done })
  return (
    <button
      type="button"
      className={styles.known}
      data-q="dW"
      aria-label={`${printNumber(value)}, ${leads}`}
      title={leads}
      onClick={() => {
        store.getState().seek(t)
        store.getState().follow(term)
      }}
    >
      {printNumber(value)}
    </button>
  )
}
