/** The list of changes, which its button opens. */
export const changesId = "changes"

/** To the button of the list of changes: what was opened or shown from there is gone. */
export function focusChanges(): void {
  document.querySelector<HTMLElement>(`[popovertarget="${changesId}"]`)?.focus()
}
