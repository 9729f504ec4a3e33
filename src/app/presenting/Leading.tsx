import { titleOfStep } from "../../store/sentence"
import { store, useApp } from "../../store/store"
import { themes } from "../../store/themes"
import { useSay } from "../../store/useSay"
import { planned } from "../../timeline/cycle"
import { nextPlace } from "../../timeline/stops"
import { Button } from "../../ui/Button"
import { Select } from "../../ui/Select"
import { useLessons } from "../lesson/lessons"
import { PrepareButton } from "../lesson/PrepareButton"
import { Place } from "../Place"
import { sightOf } from "./audienceState"
import { Clock } from "./Clock"
import { controls, toggleBlank, useControls } from "./controls"
import { End } from "./End"
import { Hiding } from "./Hiding"
import { Notes } from "./Notes"
import styles from "./Presenter.module.css"
import { presenter } from "./presenter"
import { classSees, trainedSeen } from "./seen"

/** While the class has a window of its own. */
export function Leading() {
  const say = useSay()
  const isSeen = useControls((state) => state.isSeen)
  const isPlaying = useLessons(({ playing }) => playing !== null)
  const learning = useApp((state) => state.learning)
  const isOpen = useApp((state) => state.tab === "training")
  const sees = useControls((state) => classSees(state, isOpen && trainedSeen(learning, state.hidden) !== null, say))
  return (
    <>
      <div className={styles.row}>
        <Place className={styles.what!} label={say("present.title")}>
          <p role="status">{sees}</p>
        </Place>
        {!isSeen && <Button label={say("present.window")} onPress={() => presenter()?.open()} />}
        <End />
      </div>
      <div className={styles.row}>
        <Next />
        <Notes />
      </div>
      <div className={`${styles.row} ${styles.controls}`}>
        <Clock />
        <Switches />
        <Hiding />
        <ThemeOfClass />
        {isPlaying ? null : <PrepareButton />}
      </div>
    </>
  )
}

function Switches() {
  const say = useSay()
  const isFrozen = useControls(({ frozen }) => frozen !== null)
  const isBlank = useControls(({ blank }) => blank)
  const isSpotlit = useControls(({ spotlight }) => spotlight)
  const points = useControls((state) => state.points)
  return (
    <>
      <Button label={say("present.freeze")} pressed={isFrozen} onPress={freeze} />
      <Button label={say("present.blank")} keys="B" pressed={isBlank} onPress={toggleBlank} />
      <Button
        label={say("present.spotlight")}
        pressed={isSpotlit}
        onPress={() => {
          controls.setState({ spotlight: !isSpotlit })
          store.getState().announce(say(isSpotlit ? "present.spotlight-off" : "present.spotlight-on"))
        }}
      />
      <Button
        label={say("present.pointer")}
        pressed={points}
        onPress={() => {
          controls.setState({ points: !points, pointer: null })
          store.getState().announce(say(points ? "present.pointer-off" : "present.pointer-on"))
        }}
      />
    </>
  )
}

/** The class goes on seeing what it sees, or catches up. */
function freeze(): void {
  controls.setState(({ frozen }) => ({ frozen: frozen ? null : sightOf(store.getState()) }))
}

function ThemeOfClass() {
  const say = useSay()
  const theme = useControls((state) => state.theme)
  return (
    <Select
      label={say("present.theme")}
      value={theme}
      options={themes.map((value) => ({ value, label: say(`app.theme.${value}`) }))}
      onPick={(value) => controls.setState({ theme: themes.find((known) => known === value) ?? theme })}
    />
  )
}

/** What the next step will do. */
function Next() {
  const say = useSay()
  const kind = useApp((state) => {
    const { t, inside } = nextPlace(state.experiment, state, state.grain)
    return planned(state.experiment, inside > 0 ? t + 1 : t).kind
  })
  return <p className={styles.next}>{say("present.next", { step: titleOfStep(kind, say) })}</p>
}
