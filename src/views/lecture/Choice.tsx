import { useState } from "react"
import type { Block } from "../../lecture/chapter"
import type { Moment } from "../../lecture/moment"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./Lecture.module.css"
import { Prose } from "./Prose"
import { usePlainText } from "./usePlainText"

interface Props {
  readonly choice: Extract<Block, { kind: "choice" }>
  readonly moment: Moment
  readonly chapter: string
}

/** A question with answers to choose from; each is told why it is right or not, and another can be tried. Answers are buttons, so that they can be heard one by one without being given. */
export function Choice({ choice, moment, chapter }: Props) {
  const say = useSay()
  const plain = usePlainText()
  const id = `${chapter} ${choice.id}`
  // A correct answer from before still stands.
  const [chosen, setChosen] = useState(() =>
    store.getState().achieved.includes(id) ? choice.answers.findIndex(({ right }) => right) : null,
  )
  const answer = chosen === null ? null : choice.answers[chosen]
  return (
    // biome-ignore lint/a11y/useSemanticElements: its buttons are no fields of a form
    <section
      className={styles.choice}
      role="group"
      aria-label={`${say("lecture.question")} ${plain(choice.ask, moment)}`}
    >
      <p className={styles.ask}>
        <span className={styles.mark}>{say("lecture.question")}</span> <Prose sentence={choice.ask} moment={moment} />
      </p>
      {choice.answers.map(({ text, right }, index) => (
        <button
          key={text.text}
          type="button"
          className={styles.answer}
          aria-pressed={chosen === index}
          aria-label={plain(text, moment)}
          data-right={chosen === index ? right : undefined}
          onClick={() => {
            setChosen(index)
            if (right) store.getState().achieve(id)
          }}
        >
          <Prose sentence={text} moment={moment} inert />
        </button>
      ))}
      <p role="status" className={styles.because} data-right={answer?.right}>
        {answer && (
          <>
            <strong>{say(answer.right ? "lecture.right" : "lecture.wrong")}</strong>{" "}
            <Prose sentence={answer.because} moment={moment} />
          </>
        )}
      </p>
    </section>
  )
}
