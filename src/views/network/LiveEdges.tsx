import { type RefObject, useEffect, useLayoutEffect, useRef } from "react"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { shownValue } from "../../store/shownValue"
import { movers } from "../../store/turns"
import type { Frame } from "../../timeline/trace"
import { lineSign, lineWidth } from "./edgeLine"

interface Props {
  /** In which the lines are. */
  readonly root: RefObject<Element | null>
  /** That they were drawn of. */
  readonly frame: Frame
  /** Whether the lines into a layer lie close together. */
  isClose(l: number): boolean
}

interface Line {
  readonly path: Element
  readonly term: TermId
  readonly isClose: boolean
}

/** While the net is trained its lines follow the pictures, ahead of the panel, whose numbers and names come when it is its turn. */
export function LiveEdges({ root, frame, isClose }: Props) {
  const lines = useRef<readonly Line[] | null>(null)
  /** What they were moved to since they were drawn. */
  const moved = useRef<Frame | null>(null)
  const drawnOf = useRef(frame)
  const close = useRef(isClose)
  close.current = isClose
  useEffect(() => {
    const move = (frame: Frame) => {
      if (root.current) lines.current ??= linesIn(root.current, close.current)
      draw(lines.current ?? [], frame)
      moved.current = frame
    }
    movers.add(move)
    return () => void movers.delete(move)
  }, [root])
  useLayoutEffect(() => {
    const isAnother = drawnOf.current !== frame
    drawnOf.current = frame
    // It may have drawn others.
    lines.current = null
    // Drawn anew because something is pointed at, they stay where they are; of another picture what React believes to stand there shall stand there.
    if (moved.current && root.current) draw(linesIn(root.current, isClose), isAnother ? frame : moved.current)
    if (isAnother) moved.current = null
  })
  return null
}

function linesIn(root: Element, isClose: (l: number) => boolean): Line[] {
  return [...root.querySelectorAll("[data-term] > [data-tint]")].map((path) => {
    const term = path.parentElement?.getAttribute("data-term") as TermId
    return { path, term, isClose: isClose(partsOf(term).l ?? 0) }
  })
}

function draw(lines: readonly Line[], frame: Frame): void {
  for (const { path, term, isClose } of lines) {
    const weight = shownValue(frame, term) ?? 0
    path.setAttribute("stroke-width", String(lineWidth(weight, isClose)))
    path.setAttribute("data-sign", lineSign(weight))
  }
}
