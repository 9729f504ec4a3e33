import { useMemo, useState } from "react"
import { confusionOf, middleOfClasses } from "../../engine/confusion"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Select } from "../../ui/Select"
import styles from "./Pictures.module.css"
import { Scroll } from "./Scroll"
import { useShownFrame } from "./useShownFrame"

/** With more classes the table is set closer. */
const fewClasses = 5

/** For which class the samples of each are taken. */
export function ConfusionTable() {
  const say = useSay()
  const frame = useShownFrame()
  const test = useApp((state) => state.experiment.test)
  const names = useApp((state) => state.experiment.names?.y)
  const [of, setOf] = useState<"train" | "test">("train")
  const middle = useMemo(() => middleOfClasses(frame.samples, test ?? []), [frame.samples, test])
  if (middle === null) return <p className={styles.words}>{say("pictures.no-classes")}</p>
  const samples = of === "test" && test ? test : frame.samples
  const { counts, right, of: count } = confusionOf(networkShown(frame), samples, middle)
  const nameOf = (index: number) =>
    names?.[index] ??
    say("pictures.class", { n: counts.length === 2 && (samples[0]?.y.length ?? 0) === 1 ? index : index + 1 })
  const largest = Math.max(1, ...counts.flat())
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
      <p className={styles.words}>
        {say("pictures.right", { right, of: count, percent: Math.round((1000 * right) / count) / 10 })}
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
                  {nameOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((row, target) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: classes are told by their places
              <tr key={target}>
                <th scope="row">{nameOf(target)}</th>
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
