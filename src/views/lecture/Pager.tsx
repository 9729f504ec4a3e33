import { chapters } from "../../lecture"
import type { Chapter } from "../../lecture/chapter"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import styles from "./Lecture.module.css"
import { openPage } from "./openPage"

/** To the page before and after, across chapters. */
export function Pager({ chapter, at }: { readonly chapter: Chapter; readonly at: number }) {
  const say = useSay()
  const index = chapters.indexOf(chapter)
  const [before, after] = [chapters[index - 1], chapters[index + 1]]
  const back = at > 0 ? ([chapter.id, at - 1] as const) : before && ([before.id, before.pages.length - 1] as const)
  const on = at < chapter.pages.length - 1 ? ([chapter.id, at + 1] as const) : after && ([after.id, 0] as const)
  return (
    <nav className={styles.pager} aria-label={say("lecture.title")}>
      <Button label={say("lecture.previous")} disabled={!back} onPress={() => back && openPage(...back)} />
      <span className={styles.page}>{say("lecture.page-at", { page: at + 1, of: chapter.pages.length })}</span>
      <Button label={say("lecture.next")} primary disabled={!on} onPress={() => on && openPage(...on)} />
    </nav>
  )
}
