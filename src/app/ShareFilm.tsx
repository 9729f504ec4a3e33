import "../i18n/laterAlong"
import { useId, useMemo, useRef, useState } from "react"
import { exactNumber, printDigits } from "../notation/number"
import { useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Said } from "../ui/Said"
import { useKeptFocus } from "../ui/useKeptFocus"
import { FilmChoices } from "./film/FilmChoices"
import { type FilmChoice, firstChoice, mostPictures, planOf } from "./film/plan"
import { useCancel } from "./film/useCancel"
import { partOf, useFilming } from "./film/useFilming"
import { useVideo } from "./film/useVideo"
import styles from "./Share.module.css"

/** A pass as a film: every step one picture, drawn by the stage itself. */
export function ShareFilm() {
  const say = useSay()
  const headId = useId()
  const experiment = useApp((state) => state.experiment)
  const t = useApp((state) => state.t)
  const inside = useApp((state) => state.inside)
  const presenting = useApp((state) => state.presenting)
  const [choice, setChoice] = useState<FilmChoice>(firstChoice)
  const { running, said, film, cancel } = useFilming()
  const canFilm = useVideo(choice.width)
  const next = useMemo(() => planOf(experiment, { t, inside }, choice), [experiment, t, inside, choice])
  const plan = running?.plan ?? next
  const isBusy = running !== null
  const row = useRef<HTMLDivElement>(null)
  useKeptFocus(row, "button")
  useCancel(row, running && cancel)
  const save = (kind: "gif" | "webm") => next && void film(next, choice, kind)
  return (
    <section className={styles.part} aria-labelledby={headId}>
      <h3 id={headId} className={styles.title}>
        {say("film.title")}
      </h3>
      <p>{say("film.what")}</p>
      {presenting ? (
        <p>{say("film.presenting")}</p>
      ) : (
        <>
          <FilmChoices choice={choice} disabled={isBusy} onChoose={setChoice} />
          <p>
            {plan
              ? say("film.size", {
                  count: plan.places.length,
                  seconds: exactNumber(plan.seconds),
                  size: printDigits(plan.megabytes, plan.megabytes < 1 ? 1 : 2),
                })
              : say("film.too-many", { most: mostPictures })}
          </p>
          <div ref={row} className={styles.row} data-film>
            <Button label={say("film.gif")} disabled={isBusy || !next} onPress={() => save("gif")} />
            {canFilm && <Button label={say("film.webm")} disabled={isBusy || !next} onPress={() => save("webm")} />}
            {running && <Button label={say("film.cancel")} onPress={cancel} />}
          </div>
          {running && <Progress done={running.done} count={running.plan.places.length} />}
        </>
      )}
      <Said className={styles.status}>{said}</Said>
    </section>
  )
}

/** How far it is: of pictures that are taken, then of pictures that are written. */
function Progress({ done, count }: { readonly done: number; readonly count: number }) {
  const say = useSay()
  const what = say(partOf(done, count))
  const text = say("film.done", { what, done: done < count ? done : done - count, of: count })
  return (
    <div className={styles.row}>
      <progress
        className={styles.progress}
        aria-label={say("film.title")}
        aria-valuetext={text}
        max={2 * count}
        value={done}
      />
      <span className={styles.count}>{text}</span>
    </div>
  )
}
