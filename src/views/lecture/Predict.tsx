import { type FormEvent, useId, useMemo, useState } from "react"
import { sizesOf } from "../../engine/network"
import { inRun, keyOf, type Standing } from "../../lecture/tools/cycleAlone"
import { answerTo, type Diagnosis, diagnose, madeAt } from "../../lecture/tools/diagnose"
import { layerNumber } from "../../notation/layerNumber"
import { printNumber } from "../../notation/number"
import { partsOf } from "../../notation/partsOf"
import { type TermId, termId } from "../../notation/term"
import { lookInto } from "../../store/lookInto"
import { store } from "../../store/store"
import { nameWith } from "../../store/termName"
import { useSay } from "../../store/useSay"
import type { Experiment } from "../../timeline/experiment"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { Select } from "../../ui/Select"
import { Substeps } from "./Substeps"
import { TermSymbol } from "./TermSymbol"
import styles from "./Tools.module.css"
import { useNumber } from "./useNumber"
import { useOwnCycle } from "./useOwnCycle"
import { useSayLecture } from "./useSayLecture"

export const asked = ["z", "a", "delta", "dW", "db", "W", "b"] as const
type Asked = (typeof asked)[number]

interface PredictProps {
  readonly term: TermId
  readonly moment: Standing
  /** Before the number is shown on the stage. */
  onReveal?(): void
}

/** A number of the pass is asked for before it is shown; a wrong answer is told how it comes about, or where the way to it parts from the right one. */
export function Predict({ term: first, moment, onReveal }: PredictProps) {
  const say = useSay()
  const sayLecture = useSayLecture()
  const titleId = useId()
  const { experiment } = moment
  const alone = useOwnCycle(moment)
  const [term, setTerm] = useState(first)
  const [given, setGiven] = useState<{
    readonly value: number
    readonly of: string
    readonly experiment: Experiment
  } | null>(null)
  const { text, setText, finish, value, refusal } = useNumber()
  const [asks, setAsks] = useState(0)
  const errorId = useId()
  const question = useMemo(() => ({ ...alone, term }), [alone, term])
  const of = `${term} ${keyOf(moment)}`
  const diagnosis = useMemo(
    () => (given?.of === of && given.experiment === experiment ? diagnose(question, given.value, lookInto) : null),
    [question, given, of, experiment],
  )
  function answer(event: FormEvent) {
    event.preventDefault()
    finish()
    tell()
  }
  function tell() {
    setAsks(asks + 1)
    if (value !== null) setGiven({ value, of, experiment })
  }
  function reveal() {
    onReveal?.()
    const { pause, seek, select } = store.getState()
    pause()
    seek(inRun(moment, madeAt(question, lookInto)))
    select(term)
  }
  return (
    <section className={styles.tool} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {sayLecture("tool.predict")}
      </h3>
      <Asking term={term} moment={moment} onAsk={setTerm} />
      <form className={styles.controls} onSubmit={answer}>
        <label className={styles.labelled}>
          <TermSymbol term={term} /> =
          <input
            className={styles.field}
            aria-label={nameWith(term, sayLecture("tool.predict.answer"), say)}
            aria-invalid={refusal !== null || undefined}
            aria-describedby={refusal === null ? undefined : errorId}
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onBlur={finish}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setGiven(null)
            }}
          />
        </label>
        <Button label={sayLecture("tool.predict.check")} primary disabled={value === null} onPress={tell} />
        <Button label={sayLecture("tool.predict.reveal")} onPress={reveal} />
      </form>
      {refusal !== null && (
        <p id={errorId} className={styles.words} role="alert">
          {refusal}
        </p>
      )}
      <Said className={styles.verdict} again={asks} right={diagnosis ? diagnosis.kind === "right" : undefined}>
        {diagnosis && <Verdict diagnosis={diagnosis} meant={answerTo(question, lookInto)} />}
      </Said>
      {diagnosis?.kind === "unknown" && <Substeps key={of} question={question} />}
    </section>
  )
}

function Verdict({ diagnosis, meant }: { readonly diagnosis: Diagnosis; readonly meant: number | null }) {
  const sayLecture = useSayLecture()
  if (diagnosis.kind === "right") return sayLecture("tool.predict.right", { value: printNumber(meant ?? Number.NaN) })
  if (diagnosis.kind === "unanswerable") return sayLecture("tool.predict.unanswerable")
  if (diagnosis.kind === "unknown") return sayLecture("tool.predict.unknown")
  return sayLecture("tool.predict.known", {
    value: printNumber(diagnosis.value),
    why: sayLecture(`tool.wrong.${diagnosis.way}`),
  })
}

/** Which number is asked for: a quantity, a layer, a neuron and, of a weight, where it comes from. */
function Asking({
  term,
  moment,
  onAsk,
}: {
  readonly term: TermId
  readonly moment: Standing
  onAsk(term: TermId): void
}) {
  const sayLecture = useSayLecture()
  const sizes = sizesOf(moment.frame.trace.network)
  const { quantity, l, j, k } = partsOf(term)
  const at = { quantity: quantity as Asked, l: l ?? 1, j: j ?? 0, k: k ?? 0 }
  const choose = (change: Partial<typeof at>) => {
    const next = { ...at, ...change }
    const row = Math.min(next.j, (sizes[next.l] ?? 1) - 1)
    const from = Math.min(next.k, (sizes[next.l - 1] ?? 1) - 1)
    const isMatrix = next.quantity === "W" || next.quantity === "dW"
    onAsk(isMatrix ? termId(next.quantity, next.l, row, from) : termId(next.quantity, next.l, row))
  }
  const numbered = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => ({ value: String(index + from), label: String(index + 1) }))
  return (
    <div className={styles.controls}>
      <Select
        label={sayLecture("tool.predict.quantity")}
        value={at.quantity}
        options={asked.map((id) => ({ value: id, label: sayLecture(`tool.predict.${id}`) }))}
        onPick={(value) => choose({ quantity: asked.find((id) => id === value) ?? "delta" })}
      />
      <Select
        label={sayLecture("tool.derivation.layer")}
        value={String(at.l)}
        options={sizes
          .slice(1)
          .map((_, index) => ({ value: String(index + 1), label: String(layerNumber(index + 1)) }))}
        onPick={(value) => choose({ l: Number(value) })}
      />
      <Select
        label="j ="
        value={String(at.j)}
        options={numbered(sizes[at.l] ?? 1)}
        onPick={(value) => choose({ j: Number(value) })}
      />
      {k !== null && (
        <Select
          label="k ="
          value={String(at.k)}
          options={numbered(sizes[at.l - 1] ?? 1)}
          onPick={(value) => choose({ k: Number(value) })}
        />
      )}
    </div>
  )
}
