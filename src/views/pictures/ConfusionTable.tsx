import { useMemo, useState } from "react"
import { type Confusion, confusionOf } from "../../engine/confusion"
import type { Sample } from "../../engine/network"
import { grouped } from "../../notation/number"
import { printPercent } from "../../notation/percent"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { useLastSliced } from "../../ui/useSliced"
import styles from "./ConfusionTable.module.css"
import { classNames } from "./classNames"
import shared from "./Pictures.module.css"
import { type List, SamplesChoice } from "./SamplesChoice"
import { Scroll } from "./Scroll"
import { useMiddle } from "./useMiddle"
import { Waiting } from "./Waiting"

/** With more classes the table is set closer. */
const fewClasses = 5

/** For which class the samples of each are taken. */
export function ConfusionTable() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const test = useApp((state) => state.experiment.test)
  const [of, setOf] = useState<List>("train")
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
  if (middle === null) return <p className={shared.words}>{say("pictures.no-classes")}</p>
  return (
    <>
      <SamplesChoice of={test ? of : "train"} onChoose={setOf} />
      {counted?.samples === samples ? <Counted {...counted} /> : <Waiting shape="plane" />}
    </>
  )
}

interface Props {
  readonly samples: readonly Sample[]
  readonly confusion: Confusion
}

function Counted({ samples, confusion: { counts, correct, of } }: Props) {
  const say = useSay()
  const names = useApp((state) => state.experiment.names?.y)
  const called = classNames(samples[0]?.y.length ?? 1, names, say)
  // Errors are few: they are compared with each other, and what is right with its like.
  const mostRight = Math.max(1, ...counts.map((row, target) => row[target] ?? 0))
  const mostWrong = Math.max(1, ...counts.flatMap((row, target) => row.filter((_, taken) => taken !== target)))
  const shareOf = (value: number, isRight: boolean) => Math.round((100 * value) / (isRight ? mostRight : mostWrong))
  return (
    <>
      <p className={shared.words}>{say("pictures.correct", { correct, of, percent: printPercent(correct / of) })}</p>
      <p className={shared.hint}>{say("pictures.confusion.caption")}</p>
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
                    data-told={value === 0 ? "none" : taken === target ? "right" : "wrong"}
                    style={{ "--share": `${shareOf(value, taken === target)}%` } as object}
                  >
                    {value === 0 ? (
                      <>
                        <span aria-hidden="true">·</span>
                        <span className="visually-hidden">0</span>
                      </>
                    ) : (
                      grouped(value)
                    )}
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
