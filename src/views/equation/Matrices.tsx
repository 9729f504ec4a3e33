import "../../i18n/later"
import { type SyntheticEvent, useLayoutEffect, useRef, useState } from "react"
import type { Equation } from "../../notation/expression"
import { longestAxis, shortest } from "../../notation/foldAxis"
import { matricesOf } from "../../notation/matrices"
import { blocksOf, hidesDigits, type MatrixForm } from "../../notation/matrixForm"
import type { Scene } from "../../notation/scene"
import { productIn } from "../../notation/wrongOrders"
import { type Entry, type EntryAtWork, entryAtWork } from "../../store/entryAtWork"
import type { Reached } from "../../store/reached"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { useCellKeys } from "../../ui/useCellKeys"
import { BlockLabel } from "./BlockLabel"
import { lightOf } from "./lightsIn"
import styles from "./Matrices.module.css"
import { MatrixTree } from "./MatrixTree"
import { Sign } from "./Sign"
import { lightTerms } from "./useLinks"
import { WrittenOut } from "./WrittenOut"
import { WrongOrders } from "./WrongOrders"

interface Props {
  readonly equation: Equation
  readonly scene: Scene
  readonly reached: Reached
}

/** An equation as matrices with their numbers: at the finest grains the row and the column that meet are lit; pointing at an entry of the result lights what made it. */
export function Matrices({ equation, scene, reached }: Props) {
  const say = useSay()
  const root = useRef<HTMLDivElement>(null)
  const onKeyDown = useCellKeys(root)
  const frame = useApp((state) => state.frame)
  const [pointed, setPointed] = useState<EntryAtWork | null>(null)
  const [unfolded, setUnfolded] = useState(false)
  const { right, between, left, turned, assigns } = matricesOf(equation, scene)
  const atWork = entryAtWork(frame, equation)
  const keep = atWork && lightOf(atWork, turned)
  const light = pointed && pointed.row < left.rows && pointed.column < left.columns ? lightOf(pointed) : keep
  const forms = [right, ...(between ? [between] : []), left]
  const blocks = forms.flatMap(blocksOf)
  const longestSide = Math.max(...blocks.flatMap(({ rows, columns }) => [rows, columns]))
  const limit = unfolded ? longestAxis : shortest
  // The last entries are not reached yet: of an update they still hold the old numbers.
  const done = reached.whole + (reached.terms === null ? 0 : 1)
  const order = (r: number, c: number) => (turned ? c * left.rows + r : r * left.columns + c)
  const result = { ...left, value: (r: number, c: number) => (order(r, c) < done ? left.value(r, c) : null) }
  const isRunning = (r: number, c: number) => reached.terms !== null && order(r, c) === reached.whole
  const equals = longestSide > limit || blocks.some((block) => hidesDigits(block, limit)) ? "about" : "equals"
  // Numbers are linked with the rest after each drawing.
  useLayoutEffect(() => {
    if (root.current) lightTerms(root.current)
  })

  function point(event: SyntheticEvent): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-entry]") : null
    const [row, column] = (cell?.dataset.entry ?? "").split(":").map(Number)
    setPointed(row === undefined || column === undefined ? null : { row, column, term: null, part: "all" })
  }

  const tree = (form: MatrixForm, isResult: boolean) => (
    <MatrixTree form={form} light={light} keep={keep} limit={limit} isResult={isResult} isRunning={isRunning} />
  )
  const product = productIn(right)
  const lit = light === keep ? atWork && inBlock(atWork, turned) : pointed
  const isUnderWay = lit !== null && isRunning(lit.row, lit.column)
  const isMade = lit !== null && order(lit.row, lit.column) < done
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the buttons inside
    <div
      ref={root}
      className={styles.matrices}
      onKeyDown={onKeyDown}
      onPointerOver={point}
      onPointerLeave={() => setPointed(null)}
      onFocus={point}
      onBlur={() => setPointed(null)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div
        key={`${frame.cycle} ${frame.trace.sample} ${frame.step?.kind} ${left.name.l}`}
        role="group"
        aria-label={say("matrices.name")}
        className={styles.board}
        data-fans={equation.right.kind === "outer" && !frame.within ? true : undefined}
      >
        {assigns && (
          <span className={styles.together}>
            <BlockLabel block={left} />
            <Sign sign="arrow" />
          </span>
        )}
        {tree(right, false)}
        {between && (
          <span className={styles.together}>
            <Sign sign={equals} />
            {tree(between, true)}
          </span>
        )}
        <span className={styles.together}>
          <Sign sign={equals} />
          {tree(result, true)}
        </span>
      </div>
      <WrittenOut
        equation={equation}
        scene={scene}
        entry={isMade ? inBlock(lit, turned) : null}
        terms={isUnderWay ? reached.terms : null}
      />
      <div className={styles.tools}>
        {longestSide > shortest && (
          <Button
            label={say(unfolded ? "matrices.fold" : "matrices.unfold", { most: longestAxis })}
            onPress={() => setUnfolded(!unfolded)}
          />
        )}
        {product && <WrongOrders product={product} />}
      </div>
    </div>
  )
}

/** An entry of the equation where the block has it, and one of the block as the equation counts. */
function inBlock({ row, column }: Entry, turned: boolean): Entry {
  return turned ? { row: column, column: row } : { row, column }
}
