import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react"
import { Button } from "./Button"
import styles from "./Dialog.module.css"
import { Icon } from "./Icon"

interface Props {
  readonly title: string
  readonly closeLabel: string
  readonly open: boolean
  /** For what has two columns. It keeps its size whatever it shows: a part with `data-body` scrolls, over the foot. */
  readonly wide?: boolean
  readonly children: ReactNode
  onClose(): void
}

/** The platform's modal dialog: it keeps the focus, Escape closes it, and focus returns to where it was. A last part with `data-foot`, where it is taken or left, stays in sight. */
export function Dialog({ title, closeLabel, open, wide = false, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  // Taken away while it is open, it still gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide || undefined}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {open && (
        <>
          <div className={styles.head}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <Button label={closeLabel} icon={<Icon name="close" />} onPress={onClose} />
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
