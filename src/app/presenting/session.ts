/** Under which a window keeps that it presents, through a reload; what it holds is known in `kept.ts`. */
export const presentingKey = "chainrule.presenting"

/** Whether this window was presenting when it was left or reloaded. */
export function wasPresenting(): boolean {
  try {
    return sessionStorage.getItem(presentingKey) !== null
  } catch {
    return false
  }
}
