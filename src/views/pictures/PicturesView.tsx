import "../../engine/laterTrainPlain"
import "../../i18n/laterTraining"
import { useId, useRef, useState } from "react"
import { useSay } from "../../store/useSay"
import { Select } from "../../ui/Select"
import { ConfusionTable } from "./ConfusionTable"
import { CostPlane } from "./CostPlane"
import { DeltaHistory } from "./DeltaHistory"
import { Draw } from "./Draw"
import { Fields } from "./Fields"
import { Histograms } from "./Histograms"
import shared from "./Pictures.module.css"
import styles from "./PicturesView.module.css"
import { Surface } from "./Surface"

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
function PicturesView() {
  const say = useSay()
  const titleId = useId()
  const [kind, setKind] = useState(lastChosen)
  const section = useRef<HTMLElement>(null)
  const [height, setHeight] = useState(0)
  const Picture = pictures[kind]
  return (
    // While pictures are chosen, by pointer or by keys, none is lower than the one before: the list stays where it is.
    <section
      ref={section}
      className={styles.view}
      style={{ minBlockSize: height }}
      aria-labelledby={titleId}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHeight(0)
      }}
    >
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
            setHeight(section.current?.offsetHeight ?? 0)
            lastChosen = value
            setKind(lastChosen)
          }}
        />
      </header>
      <p className={shared.hint}>{say(`pictures.${kind}.means`)}</p>
      <Picture />
    </section>
  )
}

/** What comes together, in one file. */
export const picturePanels = { PicturesView, Surface } as const
