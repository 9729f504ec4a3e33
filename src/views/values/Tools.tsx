import type { ReactNode } from "react"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Frame } from "../../timeline/trace"
import { copyText } from "./copyText"
import styles from "./ValuesView.module.css"
import { valuesAsTsv } from "./valuesAsTsv"

interface Props {
  readonly frame: Frame
  readonly compared: Frame | null
  readonly isList: boolean
  onList(isList: boolean): void
  readonly children: ReactNode
}

/** The tables or what changed most; and all numbers on the clipboard. */
export function Tools({ frame, compared, isList, onList, children }: Props) {
  const say = useSay()
  async function copy(): Promise<void> {
    const copied = await copyText(valuesAsTsv(frame, compared))
    store.getState().notify(copied ? "values.copied" : "values.not-copied", {}, copied ? "info" : "error")
  }
  return (
    <span className={styles.tools}>
      {children}
      <Tool label={say("values.changed")} pressed={isList} onPress={() => onList(!isList)} />
      <Tool label={say("values.copy")} title={say("values.copy.means")} onPress={() => void copy()} />
    </span>
  )
}

interface ToolProps {
  readonly label: string
  readonly title?: string
  readonly pressed?: boolean
  onPress(): void
}

export function Tool({ label, title, pressed, onPress }: ToolProps) {
  return (
    <button type="button" className={styles.tool} title={title} aria-pressed={pressed} onClick={onPress}>
      {label}
    </button>
  )
}
