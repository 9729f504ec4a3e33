import "../../engine/laterTrainPlain"
import "../../i18n/laterTraining"
import { useId, useState } from "react"
import { useSay } from "../../store/useSay"
import { later } from "../../ui/later"
import { Select } from "../../ui/Select"
import { ConfusionTable } from "./ConfusionTable"
import { CostPlane } from "./CostPlane"
import { DeltaHistory } from "./DeltaHistory"
import { Draw } from "./Draw"
import { Histograms } from "./Histograms"
import styles from "./Pictures.module.css"
import { Surface } from "./Surface"
import { Waiting } from "./Waiting"

const Fields = later(async () => (await import("./ofImages")).ofImages.Fields, <Waiting />)

const pictures = {
  surface: Surface,
  confusion: ConfusionTable,
  histograms: Histograms,
  deltas: DeltaHistory,
  plane: CostPlane,
  fields: Fields,
  draw: Draw,
} as const

type Kind = keyof typeof pictures
const kinds = Object.keys(pictures) as readonly Kind[]

/** Stays chosen while the panel is closed. */
let lastChosen: Kind = "surface"

/** One picture of the net as a whole at a time, of the moment on the stage. */
export function PicturesView() {
  const say = useSay()
  const titleId = useId()
  const [kind, setKind] = useState(lastChosen)
  const Picture = pictures[kind]
  return (
    <section className={styles.view} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {say("pictures.title")}
        </h2>
        <Select
          label={say("pictures.kind")}
          quiet
          value={kind}
          options={kinds.map((id) => ({ value: id, label: say(`pictures.${id}`) }))}
          onPick={(value) => {
            lastChosen = kinds.find((id) => id === value) ?? "surface"
            setKind(lastChosen)
          }}
        />
      </header>
      <p className={styles.hint}>{say(`pictures.${kind}.means`)}</p>
      <Picture />
    </section>
  )
}
