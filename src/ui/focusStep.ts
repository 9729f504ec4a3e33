/** Where what had the focus has gone, it goes to where there is something to be done next. */
export function focusStep(): void {
  document.querySelector<HTMLElement>('footer [aria-keyshortcuts~="ArrowRight"]')?.focus()
}
