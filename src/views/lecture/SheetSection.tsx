import { useId, useRef, useState } from "react"
import { digitsPen } from "../../lecture/tools/digitsPen"
import { type Mark, type Scenes, type SheetLine, type SheetPart, sceneOfLine } from "../../lecture/tools/worksheet"
import { layerNumber } from "../../notation/layerNumber"
import { printDigits } from "../../notation/number"
import { printNumbers } from "../../notation/printNumbers"
import { printIndex } from "../../notation/printSymbols"
import type { TermId } from "../../notation/term"
import { activationName } from "../../store/activationName"
import { nameWith } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Blank } from "./Blank"
import { Printed } from "./Printed"
import { TermSymbol } from "./TermSymbol"
import { refusalOf } from "./useNumber"
import { useSayLecture } from "./useSayLecture"
import styles from "./Worksheet.module.css"

interface SectionProps {
  readonly part: SheetPart
  readonly scenes: Scenes
  readonly digits: number
  readonly isSolved: boolean
  readonly typed: ReadonlyMap<TermId, string>
  readonly marks: ReadonlyMap<TermId, Mark>
  onType(term: TermId, text: string): void
}

/** The lines of one step, under their equation. */
export function SheetSection({
  part: { kind, l, lines },
  scenes,
  digits,
  isSolved,
  typed,
  marks,
  onType,
}: SectionProps) {
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

/** One number to be filled in, with its mark; what would be right is told when it is asked for. */
function Line({ line, scenes, digits, isSolved, text, mark, onType }: LineProps) {
  const say = useSay()
  const sayLecture = useSayLecture()
  const { term, equation, j, k } = line
  const [told, setTold] = useState<string | null>(null)
  const saidId = useId()
  const row = useRef<HTMLParagraphElement>(null)
  function tell() {
    setTold(text)
    // Its button goes; the blank, of which it is said, has the focus.
    row.current?.querySelector("input")?.focus()
  }
  const scene = sceneOfLine(line, scenes)
  const right = printDigits(scene.value(term) ?? Number.NaN, digits)
  if (isSolved)
    return (
      <p className={styles.line}>
        <Printed print={(pen) => printNumbers(equation, digitsPen(pen, digits), scene, j, k)} />
      </p>
    )
  const name = nameWith(term, sayLecture("tool.sheet.open"), say)
  const refusal = refusalOf(text, say)
  return (
    <p ref={row} className={styles.line}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: a Blank is one */}
      <label className={styles.labelled}>
        <TermSymbol term={term} /> =
        <Blank
          className={styles.field}
          label={name}
          mark={refusal === null ? mark : "wrong"}
          said={saidId}
          text={text}
          onDone={onType}
        />
      </label>
      <span id={saidId} className={styles.mark} data-mark={refusal === null ? mark : "wrong"}>
        {refusal}
        {mark === "empty" ? null : sayLecture(`tool.sheet.${mark}`)}
        {mark === "wrong" && told === text ? sayLecture("tool.sheet.told", { right }) : null}
      </span>
      {mark === "wrong" && told !== text ? <Button label={sayLecture("tool.sheet.tell")} plain onPress={tell} /> : null}
    </p>
  )
}
