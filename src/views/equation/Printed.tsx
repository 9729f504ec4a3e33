import { useCallback } from "react"
import { texPen, textPen } from "../../notation/pen"
import type { Pen } from "../../notation/penOf"
import { earPen } from "../../store/earPen"
import { useShown } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Tex } from "../../ui/Tex"
import { linkTerms } from "./useLinks"

interface Props {
  print(pen: Pen): string
  /** In a line of its own. */
  readonly display?: boolean
  readonly className?: string | undefined
}

/** An equation for eyes and ears, whose terms are linked with all other places. */
export function Printed({ print, ...look }: Props) {
  const say = useSay()
  const shown = useShown()
  const link = useCallback((written: HTMLElement) => linkTerms(written, shown.getState()), [shown])
  return <Tex {...look} tex={print(texPen)} text={print(textPen)} spoken={print(earPen(say))} onRendered={link} />
}
