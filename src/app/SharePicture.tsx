import { useState } from "react"
import { store } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Said } from "../ui/Said"
import { Select } from "../ui/Select"
import { isSeen, pngOf, type Subject, subjects, svgOf } from "./picture/picture"
import styles from "./Share.module.css"
import { saveFile } from "./saveFile"
import { fileName } from "./sharing"

type Outcome = "saved" | "copied" | "not-copied"

/** What is seen at this moment as a picture, for a paper, slides or a chat. */
export function SharePicture() {
  const say = useSay()
  const [subject, setSubject] = useState<Subject>("network")
  const [outcome, setOutcome] = useState<{ readonly is: Outcome; readonly count: number } | null>(null)
  const tell = (is: Outcome) => setOutcome({ is, count: (outcome?.count ?? 0) + 1 })
  async function save(ending: "svg" | "png"): Promise<void> {
    const blob = ending === "svg" ? new Blob([await svgOf(subject)], { type: "image/svg+xml" }) : await pngOf(subject)
    saveFile(blob, fileName(store.getState(), `${subject}.${ending}`, new Date()))
    tell("saved")
  }
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(subject) })])
      tell("copied")
    } catch {
      // No clipboard for pictures here: the file is the way.
      tell("not-copied")
    }
  }
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{say("share.picture")}</h3>
      <div className={styles.row}>
        <Select
          label={say("share.picture-of")}
          value={subject}
          options={subjects.filter(isSeen).map((id) => ({ value: id, label: say(`${id}.title`) }))}
          onPick={(value) => setSubject(subjects.find((id) => id === value) ?? "network")}
        />
        <Button label={say("share.svg")} onPress={() => void save("svg")} />
        <Button label={say("share.png")} onPress={() => void save("png")} />
        <Button label={say("share.picture-copy")} onPress={() => void copy()} />
      </div>
      <Said again={outcome?.count ?? 0} className={styles.status}>
        {outcome && say(`share.picture-${outcome.is}`)}
      </Said>
    </section>
  )
}
