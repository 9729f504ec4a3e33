import type { Block } from "../../notation/matrixForm"
import { texPen, textPen } from "../../notation/pen"
import { printBlock } from "../../notation/printBlock"
import { Tex } from "../../ui/Tex"

/** The symbol of a block: its letters, turned where it is. */
export function BlockLabel({ block }: { readonly block: Block }) {
  return <Tex tex={printBlock(block, texPen)} text={printBlock(block, textPen)} />
}
