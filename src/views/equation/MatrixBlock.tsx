import { foldAxis } from "../../notation/foldAxis"
import { layerNumber } from "../../notation/layerNumber"
import { type Block, printShape } from "../../notation/matrixForm"
import { isScalar } from "../../notation/term"
import { useApp } from "../../store/store"
import { layerName, nameWith } from "../../store/termName"
import { useSay } from "../../store/useSay"
import { BlockLabel } from "./BlockLabel"
import { keptOf, lightAt } from "./lightsIn"
import styles from "./Matrices.module.css"
import { MatrixCell } from "./MatrixCell"
import type { Shown } from "./MatrixTree"

/** A block of numbers: its symbol above, its shape below. A scalar needs no shape. */
export function MatrixBlock({ block, light, keep, limit, isResult, isRunning }: Shown & { readonly block: Block }) {
  const name = useBlockName(block)
  const sample = useApp(({ frame }) => (block.sample === null ? null : (frame.batch[block.sample] ?? 0) + 1))
  const say = useSay()
  const { quantity } = block.name
  const rows = foldAxis(block.rows, keptOf(keep?.rows), limit)
  const columns = foldAxis(block.columns, keptOf(keep?.columns), limit)
  const isAlone = isScalar(quantity)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <span role="group" aria-label={name} className={styles.block} data-block={quantity}>
      <span className={styles.label} aria-hidden="true">
        <BlockLabel block={block} />
      </span>
      <span
        className={styles.grid}
        data-bare={isAlone || undefined}
        data-turns={(block.transposed && quantity === "W") || undefined}
        data-result={isResult || undefined}
        style={{ gridTemplateColumns: `repeat(${columns.length}, auto)` }}
      >
        {rows.flatMap((r, row) =>
          columns.map((c, column) =>
            r === null || c === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: places in a grid
              <span key={`${row} ${column}`} className={styles.dots} aria-hidden="true">
                {r === null ? (c === null ? "⋱" : "⋮") : "⋯"}
              </span>
            ) : (
              <MatrixCell
                key={`${r}:${c}`}
                block={block}
                r={r}
                c={c}
                row={row}
                light={lightAt(light, r, c)}
                isEntry={isResult}
                isRunning={isResult && quantity !== "slope" && isRunning(r, c)}
              />
            ),
          ),
        )}
      </span>
      <span className={styles.shape} aria-hidden="true">
        {!isAlone && printShape(block)}
        {sample !== null && ` · ${say("matrices.sample", { sample })}`}
      </span>
    </span>
  )
}

/** "weights into layer 3, transposed, 2 by 2" */
function useBlockName({ name: { quantity, l }, transposed, sample, rows, columns, value }: Block): string {
  const say = useSay()
  const batch = useApp(({ frame }) => frame.batch)
  if (isScalar(quantity)) return nameWith(quantity, String(value(0, 0) ?? say("term.unknown")), say)
  const layer = { l: layerNumber(l) }
  const whole = quantity === "a" && l === 0 ? say("term.x.layer") : layerName(quantity, layer.l, say)
  const turned = transposed ? say("matrices.transposed", { name: whole }) : whole
  const named = sample === null ? turned : say("matrices.of-sample", { name: turned, sample: (batch[sample] ?? 0) + 1 })
  return say("matrices.block", { name: named, rows, columns })
}
