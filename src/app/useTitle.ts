import { useEffect } from "react"
import { sayMessage } from "../i18n/say"
import { type PresetId, presets } from "../presets"
import { useApp } from "../store/store"
import { useSay } from "../store/useSay"

/** The tab of the browser says what is open. */
export function useTitle(): void {
  const say = useSay()
  const preset = useApp((state) => state.preset)
  const title = useApp((state) => state.experiment.title)
  const name = preset ? sayMessage(say, { message: presets[preset as PresetId].title, slots: {} }) : title
  useEffect(() => {
    document.title = name ? `${name} – ${say("app.name")}` : say("app.name")
  }, [name, say])
}
