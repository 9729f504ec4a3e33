import { useEffect } from "react"
import { type Command, commands, type KeyBinding } from "../store/commands"
import { store } from "../store/store"
import { hasRun, mayRepeat } from "./repeats"

/** One listener for all keys of the page. Where a control has the focus its own keys are its own. */
export function useKeys(onHelp: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      // Enter or a letter that ends the composition of a Korean syllable is not meant for us.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
      if (document.querySelector("dialog[open]")) return
      if (event.key === "Escape") {
        store.getState().select(null)
        return
      }
      if (isTyping(event) && !wantsMod(event) && !pages(event)) return
      if (event.key === "?" && !isTyping(event)) {
        event.preventDefault()
        onHelp()
        return
      }
      const command = commandFor(event)
      if (!command || (event.key === " " && isPressable(event.target))) return
      event.preventDefault()
      const state = store.getState()
      if (event.repeat && !mayRepeat(command, state)) return
      if (command.enabled?.(state) ?? true) command.run(state)
      hasRun()
    }
    addEventListener("keydown", onKeyDown)
    return () => removeEventListener("keydown", onKeyDown)
  }, [onHelp])
}

function commandFor(event: KeyboardEvent): Command | undefined {
  const all: readonly Command[] = Object.values(commands)
  return all.find((command) => command.keys.some((binding) => matches(binding, event)))
}

/** By the key's place for letters: with a Korean layout the key itself is another letter. */
function matches({ key, code, shift, mod }: KeyBinding, event: KeyboardEvent): boolean {
  const same = code ? event.code === code : event.key === key
  return same && event.shiftKey === Boolean(shift) && wantsMod(event) === Boolean(mod) && !event.altKey
}

function wantsMod(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey
}

/** On the timeline Page Down and Page Up step as everywhere else. */
function pages({ key, target }: KeyboardEvent): boolean {
  return (
    (key === "PageDown" || key === "PageUp") && target instanceof Element && target.closest("[data-steps]") !== null
  )
}

/** Text fields and lists use all keys themselves, a slider those that move it. */
function isTyping({ key, target }: KeyboardEvent): boolean {
  const slider = /^(Arrow|Page|Home|End)/.test(key) ? "" : ":not([type=range])"
  return target instanceof HTMLElement && target.matches(`input${slider}, select, textarea, [contenteditable]`)
}

/** Space presses what has the focus, but for what was only pointed at in the drawing. */
function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    !target.closest("[data-pointed]") &&
    target.matches('button, a, summary, [role="button"], [role="tab"]')
  )
}
