import { useState } from "react"
import { isWithin, knownAt, type Question } from "../../lecture/tools/diagnose"
import { substepsOf } from "../../lecture/tools/substeps"
import { printNumber } from "../../notation/number"
import { parseNumber } from "../../notation/parseNumber"
import { lookInto } from "../../store/lookInto"
import { Said } from "../../ui/Said"
import { Blank } from "./Blank"
import { Printed } from "./Printed"
import styles from "./Tools.module.css"
import { useSayLecture } from "./useSayLecture"

/** The parts on the way to a number, to be filled in: the first that differs is told. */
export function Substeps({ question }: { readonly question: Question }) {
  const sayLecture = useSayLecture()
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map())
  const { frame, value } = lookInto(question.experiment, knownAt(question))
  const steps = substepsOf(question.term, frame, value)
  if (steps.length === 0) return null
  const given = steps.map((_, at) => {
    const parsed = parseNumber(texts.get(at) ?? "")
    return parsed.ok ? parsed.value : null
  })
  const wrong = steps.findIndex((step, at) => given[at] != null && !isWithin(given[at], step.value))
  const markOf = (at: number) => {
    if (at === wrong) return "wrong"
    return given[at] == null || (wrong >= 0 && at > wrong) ? undefined : "right"
  }
  const isFull = given.every((one) => one !== null)
  return (
    <div className={styles.tool}>
      <p className={styles.words}>{sayLecture("tool.predict.parts")}</p>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one number
        // biome-ignore lint/a11y/noLabelWithoutControl: a Blank is one
        <label key={at} className={styles.labelled}>
          <Printed print={step.print} /> =
          <Blank
            className={styles.field}
            mark={markOf(at)}
            text={texts.get(at) ?? ""}
            onDone={(text) => setTexts(new Map(texts).set(at, text))}
          />
        </label>
      ))}
      <Said
        className={styles.verdict}
        again={[...texts.values()].join(" ")}
        right={wrong < 0 ? isFull || undefined : false}
      >
        {wrong >= 0
          ? sayLecture("tool.predict.part-wrong", { value: printNumber(steps[wrong]?.value ?? Number.NaN) })
          : isFull
            ? sayLecture("tool.predict.parts-right")
            : given.some((one) => one !== null)
              ? sayLecture("tool.predict.part-right")
              : null}
      </Said>
    </div>
  )
}
