import { useState } from "react"
import { useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { deleteWork, keptWork } from "./keptWork"
import styles from "./Share.module.css"
import { openText } from "./sharing"
import { whenText } from "./whenText"

/** The work that this browser keeps, to be opened or deleted. */
export function KeptList({ onDone }: { onDone(): void }) {
  const say = useSay()
  const locale = useApp((state) => state.locale)
  const [works, setWorks] = useState(keptWork)
  if (works.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{say("kept.title")}</h3>
      <ul className={styles.list}>
        {works.map(({ key, title, saved, text }) => {
          const slots = { title: title || say("app.own"), when: whenText(saved, locale) }
          return (
            <li key={key} className={styles.row}>
              <span className={styles.what}>
                {slots.title} · {slots.when}
              </span>
              <Button
                label={say("kept.open", slots)}
                icon={<span className={styles.short}>{say("kept.open-short")}</span>}
                onPress={() => {
                  onDone()
                  void openText(text, { first: false, keepsLanguage: true })
                }}
              />
              <Button
                label={say("kept.delete", slots)}
                icon={<span className={styles.short}>{say("kept.delete-short")}</span>}
                plain
                onPress={() => {
                  deleteWork(key)
                  setWorks(keptWork())
                }}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
