import { flushSync } from "react-dom"
import { sayMessage } from "../i18n/say"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { focusStep } from "../ui/focusStep"
import { Icon } from "../ui/Icon"
import styles from "./Notices.module.css"

/** What the reader must know, said once and shown until dismissed. */
export function Notices() {
  const say = useSay()
  const notices = useApp((state) => state.notices)
  return (
    <section className={styles.notices} aria-label={say("app.notices")} aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice} data-tone={notice.tone}>
          <p className={styles.text}>
            {sayMessage(say, notice)}
            {notice.tried && ` ${sayMessage(say, notice.tried)}`}
          </p>{" "}
          <div className={styles.answers}>
            {notice.offer && (
              <Button
                label={sayMessage(say, notice.offer)}
                onPress={() => {
                  notice.offer?.act()
                  leave(notice.id)
                }}
              />
            )}
            <Button label={say("app.dismiss")} icon={<Icon name="close" />} onPress={() => leave(notice.id)} />
          </div>
        </div>
      ))}
    </section>
  )
}

/** The focus goes to the next one, or to the last. */
function leave(id: number): void {
  const at = store.getState().notices.findIndex((notice) => notice.id === id)
  flushSync(() => store.getState().dismiss(id))
  if (document.activeElement !== document.body) return
  const rest = document.querySelectorAll<HTMLElement>("[data-tone] button:last-child")
  const next = rest[at] ?? rest[at - 1]
  if (next) next.focus()
  else focusStep()
}
