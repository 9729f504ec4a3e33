/** The buttons are out of sight: their number in the equation beside them has the ring of the one in focus, and is kept in view. */
export function ring(list: HTMLElement | null, at = list): void {
  for (const node of at?.parentElement?.querySelectorAll("[data-focused]") ?? []) node.removeAttribute("data-focused")
  const focused = [...(list?.querySelectorAll("button") ?? [])].find((button) => button === document.activeElement)
  const { of, was } = focused?.dataset ?? {}
  const node = list?.parentElement?.querySelector(`[data-term="${of}"]${was ? "[data-was]" : ":not([data-was])"}`)
  node?.setAttribute("data-focused", "")
  node?.scrollIntoView({ block: "nearest", inline: "nearest" })
}
