import { useEffect } from "react"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { Clock } from "./Clock"
import { controls, toggleBlank, useControls } from "./controls"
import { End } from "./End"
import { fullScreen } from "./fullScreen"
import { Leading } from "./Leading"
import styles from "./Presenter.module.css"
import { presenter, startPresenting } from "./presenter"

/** The lecturer's strip while a class is led: what the class sees and how, the time, what comes next, and notes. */
export function Presenter() {
  const say = useSay()
  useEffect(startPresenting, [])
  useBlankKeys()
  const isHere = useControls(({ mode }) => mode === "here")
  const isDriving = useControls((state) => state.isDriving)
  return (
    <section className={styles.strip} aria-label={say("present.title")} data-presenting>
      {isHere ? <Here /> : isDriving ? <Leading /> : <Other />}
    </section>
  )
}

/** Another window of the lecturer has taken over. */
function Other() {
  const say = useSay()
  return (
    <>
      <p className={styles.what} role="status">
        {say("present.other")}
      </p>
      <Button label={say("present.take")} onPress={() => presenter()?.drive()} />
      <End />
    </>
  )
}

/** No second window: what the lecturer sees is what the class sees, so nothing of the lecturer's own is shown. */
function Here() {
  const say = useSay()
  const isBlank = useControls(({ blank }) => blank)
  useEffect(() => {
    const { theme, isFocused, setTheme, setFocused } = store.getState()
    controls.setState(({ before }) => ({ before: before ?? { theme, isFocused } }))
    setTheme("projector")
    setFocused(true)
    void fullScreen(true)
    return () => {
      const { before } = controls.getState()
      if (before) {
        setTheme(before.theme)
        setFocused(before.isFocused)
        controls.setState({ before: null })
      }
      void fullScreen(false)
    }
  }, [])
  return (
    <>
      <Clock />
      <Button
        label={say("present.window")}
        onPress={() => presenter()?.open() && controls.setState({ mode: "window" })}
      />
      <Button label={say("present.blank")} keys="B" pressed={isBlank} onPress={toggleBlank} />
      <End />
      <Said className="visually-hidden">{isBlank && say("present.is-blank")}</Said>
      {isBlank && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the button and its key lift it too
        // biome-ignore lint/a11y/noStaticElementInteractions: a press anywhere lifts it
        <div className={styles.blank} data-blank onClick={toggleBlank} />
      )}
    </>
  )
}

/** What a remote sends to darken the screen: B or the full stop, as letters by their place on the keyboard. */
function useBlankKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { code, key, shiftKey, ctrlKey, metaKey, altKey, repeat, isComposing, target } = event
      if ((code !== "KeyB" && key !== ".") || shiftKey || ctrlKey || metaKey || altKey || isComposing) return
      if (!controls.getState().isDriving || document.querySelector("dialog[open]")) return
      if (target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]")) return
      // Before the page's own keys: B is a breakpoint there.
      event.preventDefault()
      if (!repeat) toggleBlank()
    }
    addEventListener("keydown", onKeyDown, { capture: true })
    return () => removeEventListener("keydown", onKeyDown, { capture: true })
  }, [])
}
