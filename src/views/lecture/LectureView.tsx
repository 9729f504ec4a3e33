import "../../i18n/later"
import { Suspense, useEffect, useId, useRef } from "react"
import { chapters } from "../../lecture"
import type { Chapter } from "../../lecture/chapter"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { Select } from "../../ui/Select"
import { BlockOf } from "./Blocks"
import styles from "./Lecture.module.css"
import { openPage } from "./openPage"
import { Pager } from "./Pager"
import { useLecture } from "./useLecture"
import { useMoment } from "./useMoment"

/** The page of the lecture that is open, beside the stage that it speaks of. */
export function LectureView() {
  const reading = useApp((state) => state.reading)
  const chapter = chapters.find(({ id }) => id === reading?.chapter)
  return reading && chapter ? (
    <Suspense>
      <PageView key={`${chapter.id} ${reading.page}`} chapter={chapter} at={reading.page} />
    </Suspense>
  ) : null
}

function PageView({ chapter, at }: { readonly chapter: Chapter; readonly at: number }) {
  const say = useSay()
  const titleId = useId()
  const messages = useLecture()
  const moment = useMoment()
  const title = useRef<HTMLHeadingElement>(null)
  // Another page is read from its top, by eye and by ear.
  useEffect(() => {
    title.current?.focus()
    title.current?.closest("[data-panel]")?.scrollTo(0, 0)
  }, [])
  const page = chapter.pages[at]
  return (
    <section className={styles.lecture} aria-labelledby={titleId}>
      <header className={styles.head}>
        <Select
          label={say("lecture.chapter")}
          quiet
          walks
          value={chapter.id}
          options={chapters.map(({ id, title }, index) => ({
            value: id,
            label: say("lecture.chapter-at", { number: index + 1, title: messages[title] }),
          }))}
          onPick={(id) => openPage(id, 0)}
        />
        <Button
          label={say("lecture.close")}
          icon={<Icon name="close" />}
          onPress={() => {
            store.getState().stopReading()
            document.getElementById("lecture")?.focus()
          }}
        />
      </header>
      <h2 id={titleId} ref={title} tabIndex={-1} className={styles.title}>
        {messages[chapter.title]}
        <span className="visually-hidden">, {say("lecture.page-at", { page: at + 1, of: chapter.pages.length })}</span>
      </h2>
      {moment &&
        page?.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one page
          <BlockOf key={index} block={block} moment={moment} chapter={chapter.id} />
        ))}
      <Changed />
      <Pager chapter={chapter} at={at} />
    </section>
  )
}

/** The reader's changes of a scene stay; what it was is one press away. */
function Changed() {
  const say = useSay()
  const isChanged = useApp(({ scene, experiment }) => scene !== null && scene.experiment !== experiment)
  if (!isChanged) return null
  return (
    <p className={styles.changed}>
      {say("lecture.changed")} <Button label={say("lecture.as-it-was")} onPress={() => store.getState().asItWas()} />
    </p>
  )
}
