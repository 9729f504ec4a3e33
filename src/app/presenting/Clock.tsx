import { useEffect, useState } from "react"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { every } from "./channel"
import { controls, useControls } from "./controls"
import styles from "./Presenter.module.css"
import { elapsed, printTime, reset, toggled } from "./stopwatch"

/** How long it has been going on; it can be held and set to 0. */
export function Clock() {
  const say = useSay()
  const watch = useControls((state) => state.watch)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    setNow(Date.now())
    return watch.since === null ? undefined : every(500, () => setNow(Date.now()))
  }, [watch])
  const isHeld = watch.since === null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <span role="group" aria-label={say("present.time")} className={styles.group}>
      <span role="timer" className={styles.time}>
        {printTime(elapsed(watch, now))}
      </span>
      <Button
        label={say(isHeld ? "present.time-on" : "present.time-hold")}
        icon={<Icon name={isHeld ? "play" : "pause"} />}
        onPress={() => controls.setState({ watch: toggled(watch, Date.now()) })}
      />
      <Button
        label={say("present.time-reset")}
        icon={<Icon name="first" />}
        onPress={() => controls.setState({ watch: reset(watch, Date.now()) })}
      />
    </span>
  )
}
