import { useId, useState } from "react"
import type { Block } from "../../lecture/chapter"
import type { Moment } from "../../lecture/moment"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import styles from "./Lecture.module.css"
import { Prose } from "./Prose"

interface Props {
  readonly choice: Extract<Block, { kind: "choice" }>
  readonly moment: Moment
  readonly chapter: string
}

/** A question with answers to choose from; each is told why it is right or not, and another can be tried. */
export function Choice({ choice, moment, chapter }: Props) {
  const say = useSay()
  const name = useId()
  const [chosen, setChosen] = useState<number | null>(null)
  const answer = chosen === null ? null : choice.answers[chosen]
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.ask}>
        <span className={styles.mark}>{say("lecture.question")}</span> <Prose sentence={choice.ask} moment={moment} />
      </legend>
      {choice.answers.map(({ text, right }, index) => (
        <label key={text.text} className={styles.answer}>
          <input
            type="radio"
            name={name}
            checked={chosen === index}
            onChange={() => {
              setChosen(index)
              if (right) store.getState().achieve(`${chapter} ${choice.id}`)
            }}
          />
          <span>
            <Prose sentence={text} moment={moment} />
          </span>
        </label>
      ))}
      <p role="status" className={styles.because} data-right={answer?.right}>
        {answer && (
          <>
            <strong>{say(answer.right ? "lecture.right" : "lecture.wrong")}</strong>{" "}
            <Prose sentence={answer.because} moment={moment} />
          </>
        )}
      </p>
    </fieldset>
  )
}
