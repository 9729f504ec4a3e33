import { sum } from "d3"
import { useId, useMemo, useState } from "react"
import { grouped } from "../../document/refusal"
import { keyOf, type Standing } from "../../lecture/tools/cycleAlone"
import { digitsPen } from "../../lecture/tools/digitsPen"
import {
  type Mark,
  marksOf,
  type Scenes,
  type SheetLine,
  type SheetPart,
  sceneOfLine,
  sheetOf,
} from "../../lecture/tools/worksheet"
import { layerNumber } from "../../notation/layerNumber"
import { exactNumber, printDigits } from "../../notation/number"
import { parseNumber } from "../../notation/parseNumber"
import { printNumbers } from "../../notation/printNumbers"
import { printIndex } from "../../notation/printSymbols"
import type { TermId } from "../../notation/term"
import { activationName } from "../../store/activationName"
import { lookInto } from "../../store/lookInto"
import { sceneOf } from "../../store/sceneOf"
import { nameWith } from "../../store/termName"
import { useSay } from "../../store/useSay"
import type { Experiment } from "../../timeline/experiment"
import { momentOfSample } from "../../timeline/momentOfSample"
import { Button } from "../../ui/Button"
import { Select } from "../../ui/Select"
import { usePrinted } from "../../ui/usePrinted"
import { Blank } from "./Blank"
import { Printed } from "./Printed"
import { TermSymbol } from "./TermSymbol"
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
  if (count > most) return <p>{sayLecture("tool.sheet.too-many", { count: grouped(count), most })}</p>
  return <Sheet moment={moment} />
}

function Sheet({ moment }: { readonly moment: Standing }) {
  const sayLecture = useSayLecture()
  const titleId = useId()
  const [digits, setDigits] = useState<number>(4)
  const [isSolved, setIsSolved] = useState(false)
  const [typed, type] = useDraft(moment)
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
      <Given whole={whole} />
      {parts.map((part) => (
        <Part
          key={`${part.kind} ${part.l}`}
          part={part}
          scenes={scenes}
          digits={digits}
          isSolved={isSolved}
          typed={typed}
          marks={marks}
          onType={type}
        />
      ))}
      {!isSolved && filled.size > 0 && (
        <p className={styles.result} role="status">
          {sayLecture("tool.sheet.marked", {
            right: count("right"),
            carried: count("carried"),
            wrong: count("wrong"),
            of: marks.size,
          })}
        </p>
      )}
    </section>
  )
}

type Draft = ReadonlyMap<TermId, string>

/** What was filled in, by the run and where in it: there again when the sheet is opened again. */
const drafts = new WeakMap<Experiment, Map<string, Draft>>()

function useDraft(moment: Standing) {
  const [, setCount] = useState(0)
  const ofRun = drafts.get(moment.experiment) ?? new Map<string, Draft>()
  const draft = ofRun.get(keyOf(moment)) ?? new Map<TermId, string>()
  function type(term: TermId, text: string): void {
    drafts.set(moment.experiment, ofRun.set(keyOf(moment), new Map(draft).set(term, text)))
    setCount((count) => count + 1)
  }
  return [draft, type] as const
}

/** What the pass starts from: input, target, weights, biases and η. */
function Given({ whole: { trace, samples } }: { readonly whole: ReturnType<typeof lookInto>["frame"] }) {
  const sayLecture = useSayLecture()
  const { x, y } = samples[trace.sample ?? 0]!
  const listed = (values: Float64Array) => Array.from(values, exactNumber).join(", ")
  return (
    <div className={styles.given}>
      <strong>{sayLecture("tool.sheet.given")}</strong>
      <span>x = ({listed(x)})</span>
      <span>y = ({listed(y)})</span>
      {trace.network.layers.map(({ W, b, inputs, units }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the layers of a net
        <span key={index}>
          W<sup>{layerNumber(index + 1)}</sup> = (
          {Array.from({ length: units }, (_, j) => listed(W.subarray(j * inputs, (j + 1) * inputs))).join("; ")}), b
          <sup>{layerNumber(index + 1)}</sup> = ({listed(b)})
        </span>
      ))}
      <span>η = {trace.eta}</span>
    </div>
  )
}

interface PartProps {
  readonly part: SheetPart
  readonly scenes: Scenes
  readonly digits: number
  readonly isSolved: boolean
  readonly typed: ReadonlyMap<TermId, string>
  readonly marks: ReadonlyMap<TermId, Mark>
  onType(term: TermId, text: string): void
}

/** The lines of one step, under their equation. */
function Part({ part: { kind, l, lines }, scenes, digits, isSolved, typed, marks, onType }: PartProps) {
  const say = useSay()
  const activation = l === null ? null : scenes.pass.activation(l)
  const equations = [...new Set(lines.map(({ equation }) => equation))]
  return (
    <section className={styles.part}>
      <h4 className={styles.step}>
        {say(`equation.${kind}`)}
        {l === null ? null : <span className={styles.layer}> l = {layerNumber(l)}</span>}
        {kind === "activation" && activation && (
          <span className={styles.layer}> · {activationName(activation, say)}</span>
        )}
      </h4>
      {equations.map((equation) => (
        <Printed
          key={equation.left.quantity}
          className={styles.equation}
          print={(pen) => printIndex(equation, pen, scenes.pass)}
        />
      ))}
      {lines.map((line) => (
        <Line
          key={`${kind} ${line.term}`}
          line={line}
          scenes={scenes}
          digits={digits}
          isSolved={isSolved}
          text={typed.get(line.term) ?? ""}
          mark={marks.get(line.term) ?? "empty"}
          onType={(text) => onType(line.term, text)}
        />
      ))}
    </section>
  )
}

interface LineProps {
  readonly line: SheetLine
  readonly scenes: Scenes
  readonly digits: number
  readonly isSolved: boolean
  readonly text: string
  readonly mark: Mark
  onType(text: string): void
}

function Line({ line, scenes, digits, isSolved, text, mark, onType }: LineProps) {
  const say = useSay()
  const sayLecture = useSayLecture()
  const { term, equation, j, k } = line
  const scene = sceneOfLine(line, scenes)
  if (isSolved)
    return (
      <p className={styles.line}>
        <Printed print={(pen) => printNumbers(equation, digitsPen(pen, digits), scene, j, k)} />
      </p>
    )
  const name = nameWith(term, text === "" ? sayLecture("tool.sheet.open") : text, say)
  return (
    <p className={styles.line}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: a Blank is one */}
      <label className={styles.labelled}>
        <TermSymbol term={term} /> =
        <Blank className={styles.field} label={name} mark={mark} text={text} onDone={onType} />
      </label>
      <span className={styles.mark} data-mark={mark}>
        {mark === "empty" ? null : sayLecture(`tool.sheet.${mark}`)}
        {mark === "wrong" ? ` ${printDigits(scene.value(term) ?? Number.NaN, digits)}` : null}
      </span>
    </p>
  )
}
