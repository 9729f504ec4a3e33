import "../i18n/later"
import { type Say, sayMessage } from "../i18n/say"
import { type Command, commands, type KeyBinding } from "../store/commands"
import { useSay } from "../store/useSay"
import styles from "./Help.module.css"

const arrows: Readonly<Record<string, string>> = {
  ArrowRight: "→",
  ArrowLeft: "←",
  PageDown: "Page Down",
  PageUp: "Page Up",
}

/** What is drawn and written without a word beside it. */
const signs = [
  "edge",
  "dashes",
  "width",
  "bias",
  "hatch",
  "ghost",
  "gradient",
  "lock",
  "tint",
  "letters",
  "bp",
  "so-far",
  "cost",
  "drag",
] as const

/** The keys, read from the commands themselves, and what the signs of the drawing mean. */
export function Help() {
  const say = useSay()
  return (
    <>
      <Keys />
      <h3 className={styles.more}>{say("shortcuts.network")}</h3>
      <p>{say("network.keys")}</p>
      <h3 className={styles.more}>{say("legend.title")}</h3>
      <dl className={styles.list}>
        {signs.map((sign) => (
          <div key={sign} className={styles.row}>
            <dt>{say(`legend.${sign}`)}</dt>
            <dd className={styles.meaning}>{say(`legend.${sign}.means`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Keys() {
  const say = useSay()
  const all: readonly Command[] = Object.values(commands)
  return (
    <dl className={styles.list}>
      {all.map((command) => (
        <div key={command.id} className={styles.row}>
          <dt>{sayMessage(say, { message: command.label, slots: {} })}</dt>
          <dd>
            {command.keys.map((binding, index) => (
              <span key={keyName(binding, say)}>
                {index > 0 && ` ${say("shortcuts.or")} `}
                <kbd className={styles.key}>{keyName(binding, say)}</kbd>
              </span>
            ))}
          </dd>
        </div>
      ))}
      <div className={styles.row}>
        <dt>
          {say("present.title")}: {say("present.blank")}
        </dt>
        <dd>
          <kbd className={styles.key}>B</kbd> {say("shortcuts.or")} <kbd className={styles.key}>.</kbd>
        </dd>
      </div>
      <div className={styles.row}>
        <dt>
          {say("lesson.title")}: {say("lesson.add")}
        </dt>
        <dd>
          <kbd className={styles.key}>M</kbd>
        </dd>
      </div>
      <div className={styles.row}>
        <dt>
          {say("lesson.title")}: {say("lesson.list")}
        </dt>
        <dd>
          <kbd className={styles.key}>Shift + M</kbd>
        </dd>
      </div>
      <div className={styles.row}>
        <dt>
          {say("lesson.title")}: {say("lesson.end")}
        </dt>
        <dd>
          <kbd className={styles.key}>Shift + E</kbd>
        </dd>
      </div>
      <div className={styles.row}>
        <dt>{say("lesson.keys")}</dt>
        <dd>
          <kbd className={styles.key}>Page Down</kbd> {say("shortcuts.or")} <kbd className={styles.key}>Page Up</kbd>
        </dd>
      </div>
      <div className={styles.row}>
        <dt>{say("shortcuts.help")}</dt>
        <dd>
          <kbd className={styles.key}>?</kbd>
        </dd>
      </div>
    </dl>
  )
}

function keyName({ key, shift, mod }: KeyBinding, say: Say): string {
  const written = key === " " ? say("shortcuts.space") : (arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key))
  return [mod && (isMac() ? "⌘" : "Ctrl"), shift && "Shift", written].filter(Boolean).join(" + ")
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
