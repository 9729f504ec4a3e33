import { type ReactNode, useId, useRef } from "react"
import { Button } from "./Button"
import { Icon, type IconName } from "./Icon"
import styles from "./Popup.module.css"

interface Props {
  readonly label: string
  readonly icon: IconName
  /** Where it opens from: the top bar or the bottom bar. */
  readonly from: "top" | "bottom"
  readonly children: ReactNode
}

/** Controls that stand in their bar where there is room, and behind a button on a narrow screen. A button among them closes it. */
export function Popup({ label, icon, from, children }: Props) {
  const id = useId()
  const content = useRef<HTMLDivElement>(null)
  return (
    <>
      <span className={styles.opener}>
        <Button label={label} icon={<Icon name={icon} />} opens={id} />
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it hears the clicks of the buttons in it, those of the keyboard too */}
      <div
        ref={content}
        id={id}
        popover="auto"
        className={styles.content}
        data-from={from}
        onClick={(event) => {
          const open = content.current?.matches(":popover-open")
          if (open && event.target instanceof Element && event.target.closest("button")) content.current?.hidePopover()
        }}
      >
        {children}
      </div>
    </>
  )
}
