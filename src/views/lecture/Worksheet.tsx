import { sum } from "d3"
import { useId, useMemo, useState } from "react"
import type { Standing } from "../../lecture/tools/cycleAlone"
import { type Mark, marksOf, sheetOf } from "../../lecture/tools/worksheet"
import { parseNumber } from "../../notation/parseNumber"
import type { TermId } from "../../notation/term"
import { lookInto } from "../../store/lookInto"
import { sceneOf } from "../../store/sceneOf"
import { nameWith } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { momentOfSample } from "../../timeline/momentOfSample"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { Select } from "../../ui/Select"
import { usePrinted } from "../../ui/usePrinted"
import { SheetGiven } from "./SheetGiven"
import { SheetSection } from "./SheetSection"
import { useDraft } from "./useDraft"
import { refusalOf } from "./useNumber"
import { useOwnCycle } from "./useOwnCycle"
import { useSayLecture } from "./useSayLecture"
import styles from "./Worksheet.module.css"

/** So many weights and biases are still worked out by hand. */
const most = 120

const roundings = [2, 3, 4, 5, 6] as const

/** The pass of the sample at hand, by hand: an empty sheet to fill in, which is marked line by line, or the worked solution; both can be printed. */
export function Worksheet({ moment }: { readonly moment: Standing }) {
  const sayLecture = useSayLecture()
  const count = sum(moment.frame.trace.network.layers, ({ W, b }) => W.length + b.length)
  if (count > most) return <p>{sayLecture("tool.sheet.too-many", { count, most })}</p>
  return <Sheet moment={moment} />
}

function Sheet({ moment }: { readonly moment: Standing }) {
  const sayLecture = useSayLecture()
  const titleId = useId()
  const [digits, setDigits] = useState<number>(4)
  const [isSolved, setIsSolved] = useState(false)
  const [typed, type] = useDraft(moment)
  /** What was filled in last, and how often anything was. */
  const [last, setLast] = useState<{ readonly term: TermId; readonly count: number } | null>(null)
  const { printing, printIt } = usePrinted()
  const { experiment, frame } = useOwnCycle(moment)
  const t = frame.batch.length === 1 ? frame.perCycle : momentOfSample(frame)
  const whole = useMemo(() => lookInto(experiment, t).frame, [experiment, t])
  const scenes = useMemo(() => ({ pass: sceneOf(whole, true), updated: sceneOf(whole) }), [whole])
  const parts = useMemo(() => sheetOf(whole, experiment.cost), [whole, experiment.cost])
  const filled = new Map<TermId, number>()
  for (const [line, text] of typed) {
    const read = parseNumber(text)
    if (read.ok) filled.set(line, read.value)
  }
  const marks = marksOf(parts, scenes, filled, digits)
  const fill = (term: TermId, text: string) => {
    type(term, text)
    setLast({ term, count: (last?.count ?? 0) + 1 })
  }
  const count = (mark: Mark) => [...marks.values()].filter((one) => one === mark).length
  return (
    <section className={styles.sheet} aria-labelledby={titleId} data-print={printing}>
      <h3 id={titleId} className={styles.title}>
        {sayLecture("tool.sheet", { title: experiment.title })}
      </h3>
      <div className={styles.controls}>
        <Select
          label={sayLecture("tool.sheet.digits")}
          value={String(digits)}
          options={roundings.map((value) => ({ value: String(value), label: String(value) }))}
          onPick={(value) => setDigits(Number(value))}
        />
        <Button label={sayLecture("tool.sheet.solve")} pressed={isSolved} onPress={() => setIsSolved(!isSolved)} />
        <Button label={sayLecture("tool.sheet.print")} onPress={printIt} />
      </div>
      <p className={styles.words}>{sayLecture("tool.sheet.how", { digits })}</p>
      <SheetGiven whole={whole} />
      {parts.map((part) => (
        <SheetSection
          key={`${part.kind} ${part.l}`}
          part={part}
          scenes={scenes}
          digits={digits}
          isSolved={isSolved}
          typed={typed}
          marks={marks}
          onType={fill}
        />
      ))}
      <Said className="visually-hidden" again={last?.count ?? 0}>
        {last && <Verdict term={last.term} text={typed.get(last.term) ?? ""} mark={marks.get(last.term) ?? "empty"} />}
      </Said>
      <Said className={styles.result}>
        {!isSolved && filled.size > 0
          ? sayLecture("tool.sheet.marked", {
              right: count("right"),
              carried: count("carried"),
              wrong: count("wrong"),
              of: marks.size,
            })
          : null}
      </Said>
    </section>
  )
}

/** By ear, what was filled in last and what it is. */
function Verdict({ term, text, mark }: { readonly term: TermId; readonly text: string; readonly mark: Mark }) {
  const say = useSay()
  const sayLecture = useSayLecture()
  const refusal = refusalOf(text, say)
  if (text === "" || (mark === "empty" && refusal === null)) return null
  return `${nameWith(term, text, say)}: ${refusal ?? (mark === "empty" ? "" : sayLecture(`tool.sheet.${mark}`))}`
}
