import { type KeyboardEvent, type RefObject, useEffect } from "react"

type Direction = "ArrowRight" | "ArrowLeft" | "ArrowDown" | "ArrowUp"

/** One tab stop for all `cells` (those of a list that is walked by itself, `data-walk`, are none of the tables around it): arrow keys move to the nearest one on the screen, across the tables. */
export function useCellKeys(root: RefObject<HTMLElement | null>, cells = "[data-cell]:not([data-walk] *)") {
  // After every drawing: the cell that was the stop may be gone.
  useEffect(() => {
    if (root.current?.querySelector(`:is(${cells})[tabindex="0"]`)) return
    const [first] = cellsIn(root.current, cells)
    if (first) first.tabIndex = 0
  })

  return (event: KeyboardEvent): void => {
    const from = document.activeElement
    if (!(from instanceof HTMLElement) || !from.matches(cells)) return
    if (!isDirection(event.key) && event.key !== "Home" && event.key !== "End") return
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const all = cellsIn(root.current, cells)
    const ends = { Home: all[0], End: all.at(-1) }
    const to = (isDirection(event.key) ? nearest(all, from, event.key) : ends[event.key]) ?? from
    for (const cell of all) if (cell.tabIndex === 0) cell.tabIndex = -1
    to.tabIndex = 0
    to.focus()
    to.scrollIntoView({ block: "nearest", inline: "nearest" })
  }
}

function cellsIn(root: HTMLElement | null, cells: string): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>(cells) ?? [])]
}

function isDirection(key: string): key is Direction {
  return key === "ArrowRight" || key === "ArrowLeft" || key === "ArrowDown" || key === "ArrowUp"
}

/** Aside counts this much more than ahead: the next row before the next table. */
const asideWeighs = { ArrowRight: 100, ArrowLeft: 100, ArrowDown: 0.1, ArrowUp: 0.1 }

/** The closest cell in a direction by the centres of the boxes; the same cell where there is none. */
function nearest(cells: readonly HTMLElement[], from: HTMLElement, direction: Direction): HTMLElement {
  const here = centreOf(from)
  let best = from
  let least = Number.POSITIVE_INFINITY
  for (const cell of cells) {
    const there = centreOf(cell)
    const { ahead, aside } = offset(there.x - here.x, there.y - here.y, direction)
    if (ahead < 8 || (asideWeighs[direction] > 1 && aside > here.height / 2)) continue
    const distance = ahead + aside * asideWeighs[direction]
    if (distance < least) [best, least] = [cell, distance]
  }
  return best
}

function offset(dx: number, dy: number, direction: Direction): { ahead: number; aside: number } {
  switch (direction) {
    case "ArrowRight":
      return { ahead: dx, aside: Math.abs(dy) }
    case "ArrowLeft":
      return { ahead: -dx, aside: Math.abs(dy) }
    case "ArrowDown":
      return { ahead: dy, aside: Math.abs(dx) }
    case "ArrowUp":
      return { ahead: -dy, aside: Math.abs(dx) }
  }
}

/** At the level of the first line: below it may stand what the number was. */
function centreOf(cell: HTMLElement): { x: number; y: number; height: number } {
  const { left, top, width } = cell.getBoundingClientRect()
  return { x: left + width / 2, y: top, height: 24 }
}
