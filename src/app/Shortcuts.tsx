import { type Command, commands, type KeyBinding } from "../store/commands"
import { sayMessage } from "../store/sayMessage"
import { useSay } from "../store/useSay"
import { Dialog } from "../ui/Dialog"
import styles from "./Shortcuts.module.css"

const arrows: Readonly<Record<string, string>> = {
  ArrowRight: "→",
  ArrowLeft: "←",
  PageDown: "Page Down",
  PageUp: "Page Up",
}

/** The list of keys, read from the commands themselves. */
export function Shortcuts({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  const say = useSay()
  const all: readonly Command[] = Object.values(commands)
  const keyName = ({ key, shift, mod }: KeyBinding) =>
    [
      mod && (isMac() ? "⌘" : "Ctrl"),
      shift && "Shift",
      key === " " ? say("shortcuts.space") : (arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key)),
    ]
      .filter(Boolean)
      .join(" + ")
  return (
    <Dialog title={say("shortcuts.title")} closeLabel={say("app.close")} open={open} onClose={onClose}>
      <dl className={styles.list}>
        {all.map((command) => (
          <div key={command.id} className={styles.row}>
            <dt>{sayMessage(say, { message: command.label, slots: {} })}</dt>
            <dd>
              {command.keys.map((binding, index) => (
                <span key={keyName(binding)}>
                  {index > 0 && ` ${say("shortcuts.or")} `}
                  <kbd className={styles.key}>{keyName(binding)}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
        <div className={styles.row}>
          <dt>{say("shortcuts.help")}</dt>
          <dd>
            <kbd className={styles.key}>?</kbd>
          </dd>
        </div>
      </dl>
      <h3 className={styles.more}>{say("shortcuts.network")}</h3>
      <p>{say("network.keys")}</p>
    </Dialog>
  )
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
