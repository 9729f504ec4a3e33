import { useMemo, useState } from "react"
import { type Confusion, confusionOf } from "../../engine/confusion"
import type { Sample } from "../../engine/network"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Select } from "../../ui/Select"
import { useLastSliced } from "../../ui/useSliced"
import { classNames } from "./classNames"
import styles from "./Pictures.module.css"
import { Scroll } from "./Scroll"
import { useMiddle } from "./useMiddle"
import { useShownFrame } from "./useShownFrame"

/** With more classes the table is set closer. */
const fewClasses = 5

/** For which class the samples of each are taken. */
export function ConfusionTable() {
  const say = useSay()
  const frame = useShownFrame()
  const test = useApp((state) => state.experiment.test)
  const [of, setOf] = useState<"train" | "test">("train")
  const middle = useMiddle(frame.samples)
  const samples = of === "test" && test ? test : frame.samples
  const network = networkShown(frame)
  const work = useMemo(() => {
    if (middle === null) return null
    return function* () {
      return { samples, confusion: yield* confusionOf(network, samples, middle) }
    }
  }, [network, samples, middle])
  // In training the weights are other ones before thousands of samples are counted: those of a moment ago stay.
  const counted = useLastSliced(work)
  if (middle === null) return <p className={styles.words}>{say("pictures.no-classes")}</p>
  return (
    <>
      {test && (
        <div className={styles.controls}>
          <Select
            label={say("pictures.samples")}
            value={of}
            options={[
              { value: "train", label: say("pictures.train") },
              { value: "test", label: say("pictures.test") },
            ]}
            onPick={(value) => setOf(value === "test" ? "test" : "train")}
          />
        </div>
      )}
      {counted?.samples === samples ? (
        <Counted {...counted} />
      ) : (
        <p className={styles.waiting}>{say("pictures.computing")}</p>
      )}
    </>
  )
}

interface Props {
  readonly samples: readonly Sample[]
  readonly confusion: Confusion
}

function Counted({ samples, confusion: { counts, right, of } }: Props) {
  const say = useSay()
  const names = useApp((state) => state.experiment.names?.y)
  const called = classNames(samples[0]?.y.length ?? 1, names, say)
  const largest = Math.max(1, ...counts.flat())
  return (
    <>
      <p className={styles.words}>
        {say("pictures.right", { right, of, percent: Math.round((1000 * right) / of) / 10 })}
      </p>
      <p className={styles.hint}>{say("pictures.confusion.caption")}</p>
      <Scroll label={say("pictures.confusion")}>
        <table className={styles.confusion} data-many={counts.length > fewClasses || undefined}>
          <caption className="visually-hidden">{say("pictures.confusion.caption")}</caption>
          <thead>
            <tr>
              <td />
              {counts.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: classes are told by their places
                <th key={column} scope="col">
                  {called[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((row, target) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: classes are told by their places
              <tr key={target}>
                <th scope="row">{called[target]}</th>
                {row.map((value, taken) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: classes are told by their places
                    key={taken}
                    data-right={taken === target || undefined}
                    style={{ "--share": `${Math.round((100 * value) / largest)}%` } as object}
                  >
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
