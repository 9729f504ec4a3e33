import { sayMessage } from "../i18n/say"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
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
          <p className={styles.text}>{sayMessage(say, notice)}</p>{" "}
          <div className={styles.answers}>
            {notice.offer && <Button label={sayMessage(say, notice.offer)} onPress={notice.offer.act} />}
            <Button
              label={say("app.dismiss")}
              icon={<Icon name="close" />}
              onPress={() => store.getState().dismiss(notice.id)}
            />
          </div>
        </div>
      ))}
    </section>
  )
}
