import { useEffect, useRef, useState } from "react"
import { excerpt } from "../../document/refusal"
import { sayMessage } from "../../i18n/say"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { saveFile } from "../saveFile"
import { fileName } from "../sharing"
import type { FilmKind } from "./film"
import { type FilmChoice, type FilmPlan, subjectsOf } from "./plan"

interface Running {
  readonly plan: FilmPlan
  /** Pictures taken and pictures written. */
  readonly done: number
}

/** The making of a film: at most one, which ends when whoever asked for it goes. */
export function useFilming() {
  const say = useSay()
  const [running, setRunning] = useState<Running | null>(null)
  const [said, setSaid] = useState("")
  const work = useRef<AbortController | null>(null)
  useEffect(() => () => work.current?.abort(), [])

  async function film(plan: FilmPlan, choice: FilmChoice, kind: FilmKind): Promise<void> {
    if (work.current) return
    const controller = new AbortController()
    work.current = controller
    const { signal } = controller
    const { hold, width, grain } = choice
    const count = plan.places.length
    const name = fileName(store.getState(), kind, new Date())
    setRunning({ plan, done: 0 })
    setSaid(say("film.taking"))
    try {
      const { makeFilm } = await import("./film")
      const wish = { kind, places: plan.places, grain, subjects: subjectsOf(choice), hold, width }
      const made = await makeFilm(wish, signal, (done) => {
        setRunning({ plan, done })
        if (done === count) setSaid(say("film.writing"))
      })
      signal.throwIfAborted()
      if (made instanceof Blob) saveFile(made, name)
      setSaid(made instanceof Blob ? say("share.picture-saved") : sayMessage(say, made))
    } catch (reason) {
      // What is not the browser's own refusal: a file that could not be fetched.
      setSaid(signal.aborted ? say("film.cancelled") : say("film.failed", { why: excerpt(String(reason)) }))
    } finally {
      work.current = null
      setRunning(null)
    }
  }
  return { running, said, film, cancel: () => work.current?.abort() }
}
