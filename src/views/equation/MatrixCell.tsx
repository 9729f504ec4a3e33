import type { CSSProperties } from "react"
import type { Block } from "../../notation/matrixForm"
import { exactNumber, printNumber } from "../../notation/number"
import { isFormer } from "../../store/formerValue"
import { isDraggable } from "../../store/mayDrag"
import { store, useShown } from "../../store/store"
import { nameWith, spokenNumber } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { momentOfSample } from "../../timeline/momentOfSample"
import styles from "./Matrices.module.css"

interface Props {
  readonly block: Block
  readonly r: number
  readonly c: number
  /** Where it stands on the page, from the top. */
  readonly row: number
  readonly light: "now" | "met" | undefined
  /** Whether pointing at it lights what made it. */
  readonly isEntry: boolean
  /** Whether its sum is under way. */
  readonly isRunning: boolean
}

/** One number of a block, linked with where it stands in the network. */
export function MatrixCell({ block, r, c, row, light, isEntry, isRunning }: Props) {
  const say = useSay()
  const shown = useShown().getState()
  const { sample } = block
  const term = block.term(r, c)
  const value = block.value(r, c)
  const former = term !== null && value !== null && isFormer(term, value, shown.frame)
  const spoken = value === null ? say("term.unknown") : spokenNumber(value)
  const known = former ? say("term.former", { value: spoken }) : spoken
  const name = term === null ? say("matrices.entry", { r: r + 1, c: c + 1, value: known }) : nameWith(term, known, say)
  const running = isRunning && value !== null
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.cell}
      data-cell
      data-term={term ?? undefined}
      data-was={former || undefined}
      data-drag={(term !== null && value !== null && isDraggable(term, value, shown)) || undefined}
      data-entry={isEntry ? `${r}:${c}` : undefined}
      data-light={light}
      data-running={running || undefined}
      aria-label={running ? `${name}, ${say("matrices.so-far")}` : name}
      aria-current={light === "now" || running ? "step" : undefined}
      title={value === null ? undefined : exactNumber(value)}
      style={{ "--row": Math.min(row, 6) } as CSSProperties}
      // Of a sample of a mean: the number is what it is at that sample's own moment. The press itself selects it.
      onClick={
        sample === null ? undefined : () => store.getState().seek(momentOfSample(store.getState().frame, sample))
      }
      onFocus={() => store.getState().hover(term, former)}
      onBlur={() => store.getState().hover(null)}
    >
      {value === null ? "□" : printNumber(value)}
    </button>
  )
}
