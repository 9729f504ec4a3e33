import { texPen, textPen } from "../../notation/pen"
import type { Pen } from "../../notation/penOf"
import { earPen } from "../../store/earPen"
import { useSay } from "../../store/useSay"
import { Tex } from "../../ui/Tex"

interface Props {
  readonly display?: boolean
  readonly className?: string | undefined
  print(pen: Pen): string
}

/** An equation for the eye and for the ear, printed by one function. */
export function Printed({ display = false, className, print }: Props) {
  const say = useSay()
  return (
    <Tex
      display={display}
      className={className}
      tex={print(texPen)}
      text={print(textPen)}
      spoken={print(earPen(say))}
    />
  )
}
