import type { Block } from "../../lecture/chapter"
import type { Moment } from "../../lecture/moment"
import { generalEquation } from "../../notation/equations"
import { texPen, textPen } from "../../notation/pen"
import type { Pen } from "../../notation/penOf"
import { printError, printIndex, printMatrix } from "../../notation/printSymbols"
import { anyScene } from "../../notation/scene"
import { earPen } from "../../store/earPen"
import { useSay } from "../../store/useSay"
import { Tex } from "../../ui/Tex"
import { Choice } from "./Choice"
import { DerivationPlayer } from "./DerivationPlayer"
import { ErrataList } from "./ErrataList"
import styles from "./Lecture.module.css"
import { Predict } from "./Predict"
import { Prose } from "./Prose"
import { Task } from "./Task"
import { ToolOf } from "./ToolOf"

interface Props {
  readonly block: Block
  readonly moment: Moment
  readonly chapter: string
}

/** A part of a page. */
export function BlockOf({ block, moment, chapter }: Props) {
  switch (block.kind) {
    case "text":
      return (
        <p className={styles.text}>
          <Prose sentence={block} moment={moment} />
        </p>
      )
    case "equation":
      return <GeneralEquation equation={block} />
    case "task":
      return <Task task={block} moment={moment} chapter={chapter} />
    case "choice":
      return <Choice choice={block} moment={moment} chapter={chapter} />
    case "derivation":
      return <DerivationPlayer of={block.of} moment={moment} />
    case "tool":
      return <ToolOf tool={block.tool} moment={moment} />
    case "predict":
      return <Predict key={block.term} term={block.term} moment={moment} />
    case "errata":
      return <ErrataList numbers={block.numbers} />
    case "verdict": {
      const verdict = block.of(moment)
      return (
        <p className={styles.verdict} role="status">
          {verdict && <Prose sentence={verdict} moment={moment} />}
        </p>
      )
    }
  }
}

function GeneralEquation({ equation }: { readonly equation: Extract<Block, { kind: "equation" }> }) {
  const say = useSay()
  const print = (pen: Pen) => printGeneral(equation, pen)
  return (
    <p className={styles.equation}>
      <Tex display tex={print(texPen)} text={print(textPen)} spoken={print(earPen(say))} />
    </p>
  )
}

function printGeneral({ of, form }: Extract<Block, { kind: "equation" }>, pen: Pen): string {
  if (of === "error") return printError(pen)
  const equation = generalEquation(of)
  return form === "matrix" ? printMatrix(equation, pen) : printIndex(equation, pen, anyScene)
}
