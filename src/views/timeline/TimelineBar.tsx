import { exactNumber, printNumber } from "../../notation/number"
import { ariaKeys, commands } from "../../store/commands"
import { fullNumber } from "../../store/fullNumber"
import { speeds } from "../../store/playbackSlice"
import type { Grain } from "../../store/state"
import { store, useApp } from "../../store/store"
import { useComputing } from "../../store/useComputing"
import { useSay } from "../../store/useSay"
import { whereabouts } from "../../store/whereabouts"
import { placeOf } from "../../timeline/cycle"
import { Button } from "../../ui/Button"
import { Popup } from "../../ui/Popup"
import { Select } from "../../ui/Select"
import { CommandButton } from "./CommandButton"
import { DebugSteps } from "./DebugSteps"
import styles from "./TimelineBar.module.css"
import { Track } from "./Track"

const grains: readonly Grain[] = ["term", "neuron", "layer", "pass", "cycle"]
const paces = [speeds.min, 0.5, 1, 2, 4, 10, 30, speeds.max]

/** How one moves through time: the steps, the pace, the timeline, and where one is in words. */
export function TimelineBar() {
  const say = useSay()
  const playing = useApp((state) => state.playing)
  const grain = useApp((state) => state.grain)
  const speed = useApp((state) => state.speed)
  return (
    <section className={styles.bar} aria-label={say("bar.title")}>
      <div className={styles.steps}>
        <CommandButton id="first" icon="first" />
        <CommandButton id="previousLayer" icon="previousLayer" />
        <CommandButton id="previous" icon="previous" />
        <CommandButton id="play" icon={playing ? "pause" : "play"} pressed={playing} />
        <Button
          label={say("command.next")}
          primary
          keys={ariaKeys(commands.next)}
          onPress={() => commands.next.run(store.getState())}
        />
        <CommandButton id="nextLayer" icon="nextLayer" />
        <CommandButton id="last" icon="last" />
      </div>
      <div className={styles.track}>
        <Track />
      </div>
      <div className={styles.place}>
        <div className={styles.status}>
          <Where />
          <FullNumber />
          <Cost />
        </div>
        <div className={styles.choices}>
          <Popup label={say("bar.settings")} icon="settings" from="bottom">
            <span className={styles.layers}>
              <CommandButton id="previousLayer" icon="previousLayer" />
              <CommandButton id="nextLayer" icon="nextLayer" />
            </span>
            <DebugSteps />
            <Select
              label={say("bar.grain")}
              value={grain}
              options={grains.map((value) => ({ value, label: say(`bar.grain.${value}`) }))}
              onPick={(value) => store.getState().setGrain(grains.find((known) => known === value) ?? "layer")}
            />
            <Select
              label={say("bar.speed")}
              value={String(speed)}
              options={paces.map((value) => ({ value: String(value), label: say("bar.pace", { value }) }))}
              onPick={(value) => store.getState().setSpeed(Number(value))}
            />
          </Popup>
        </div>
      </div>
    </section>
  )
}

/** All digits of the number that is pointed at, has the focus or is selected. */
function FullNumber() {
  return (
    <p className={styles.full} translate="no">
      {useApp(fullNumber)}
    </p>
  )
}

/** Where the picture stands; that another is being computed, when that takes long. */
function Where() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const computing = useComputing()
  const reached = useApp((state) => state.reached)
  const to = useApp(({ experiment, t, reached }) => (reached === null ? 0 : placeOf(experiment, t).cycle))
  const isFar = reached !== null && reached < to
  const onTheWay = isFar ? say("where.on-the-way", { cycle: reached + 1, to: to + 1 }) : say("where.computing")
  const where = computing ? onTheWay : whereabouts(frame, say).join(" · ")
  return <p className={styles.where}>{where}</p>
}

/** The mean cost of the cycle's batch, once it is known. */
function Cost() {
  const say = useSay()
  const C = useApp((state) => state.frame.trace.mean?.C ?? null)
  if (C === null || Number.isNaN(C)) return null
  return (
    <p className={styles.cost} title={exactNumber(C)} translate="no">
      {say("bar.cost", { C: printNumber(C) })}
    </p>
  )
}
