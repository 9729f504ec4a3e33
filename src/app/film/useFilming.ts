import { useEffect, useRef, useState } from "react"
import { excerpt } from "../../document/refusal"
import { sayMessage } from "../../i18n/say"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { hushed } from "../hush"
import { saveFile } from "../saveFile"
import { fileName } from "../sharing"
import type { FilmKind } from "./film"
import { type FilmChoice, type FilmPlan, subjectsOf } from "./plan"

interface Running {
  readonly plan: FilmPlan
  /** Pictures taken and pictures written. */
  readonly done: number
}

/** Which quarter, 1 to 3, of the whole is reached with this part of it; 0: none just now. So often it is told how far it is. */
export function quarterAt(done: number, of: number): number {
  const quarter = Math.floor((4 * done) / of)
  return quarter > Math.floor((4 * (done - 1)) / of) && quarter < 4 ? quarter : 0
}

/** What is being done: first all pictures are taken, then all are written. */
export function partOf(done: number, count: number): "film.taking" | "film.writing" {
  return done < count ? "film.taking" : "film.writing"
}

/** The making of a film: at most one, which ends when whoever asked for it goes. */
export function useFilming() {
  const say = useSay()
  const [running, setRunning] = useState<Running | null>(null)
  const [said, setSaid] = useState("")
  const work = useRef<AbortController | null>(null)
  useEffect(
    () => () => {
      if (!work.current) return
      work.current.abort()
      // What would say so is gone with the dialog.
      store.getState().notify("film.cancelled")
    },
    [],
  )

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
      const onProgress = (done: number) => {
        setRunning({ plan, done })
        const quarter = quarterAt(done, 2 * count)
        if (quarter) setSaid(say("film.part", { what: say(partOf(done, count)), percent: 25 * quarter }))
      }
      const made = await hushed(() => makeFilm(wish, signal, onProgress))
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
