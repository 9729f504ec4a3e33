import { type KeyboardEvent, type RefObject, useEffect } from "react"

/** One tab stop for all cells: arrow keys move among them, up and down to the nearest in the row above or below. */
export function useCellKeys(root: RefObject<HTMLElement | null>, shape: string) {
  const cells = () => [...(root.current?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])]

  // biome-ignore lint/correctness/useExhaustiveDependencies: another network has other cells
  useEffect(() => {
    const [first] = cells()
    if (first && !cells().some((cell) => cell.tabIndex === 0)) first.tabIndex = 0
  }, [shape])

  return (event: KeyboardEvent): void => {
    const from = document.activeElement
    if (!(from instanceof HTMLElement) || from.dataset.cell === undefined) return
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    const to = neighbour(cells(), from, event.key)
    if (!to) return
    event.preventDefault()
    event.stopPropagation()
    for (const cell of cells()) cell.tabIndex = -1
    to.tabIndex = 0
    to.focus()
  }
}

function neighbour(cells: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | null {
  const at = cells.indexOf(from)
  switch (key) {
    case "ArrowRight":
      return cells[at + 1] ?? from
    case "ArrowLeft":
      return cells[at - 1] ?? from
    case "ArrowDown":
      return nearest(cells, from, 1)
    case "ArrowUp":
      return nearest(cells, from, -1)
    default:
      return null
  }
}

/** The cell closest below (1) or above (−1), by its place on the screen. */
function nearest(cells: readonly HTMLElement[], from: HTMLElement, direction: 1 | -1): HTMLElement {
  const box = from.getBoundingClientRect()
  let best = from
  let least = Number.POSITIVE_INFINITY
  for (const cell of cells) {
    const other = cell.getBoundingClientRect()
    const down = (other.top - box.top) * direction
    if (down < box.height / 2) continue
    const distance = down * 10 + Math.abs(other.left - box.left)
    if (distance < least) [best, least] = [cell, distance]
  }
  return best
}
