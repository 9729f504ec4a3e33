/** A place in the drawing, whatever its size: between which columns, and how far from the top neuron (0) to the lowest (1). In a drawing without neurons, its width and height. */
export interface NetPlace {
  readonly x: number
  readonly y: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the columns and the rows of a drawing stand on a screen, from left to right and from the top. At least two of each. */
export interface Ruler {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/** The ruler of neurons drawn at these boxes; of the whole drawing where there are none. */
export function rulerOf(neurons: readonly Box[], whole: Box): Ruler {
  const { x, y, width, height } = whole
  if (neurons.length === 0) return { xs: [x, x + width], ys: [y, y + height] }
  const xs = distinct(neurons.map((box) => box.x + box.width / 2))
  const ys = neurons.map((box) => box.y + box.height / 2)
  const tallest = Math.max(...neurons.map((box) => box.height))
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [left = 0] = xs
  return {
    xs: xs.length > 1 ? xs : [left, left + tallest],
    ys: bottom - top > 1 ? [top, bottom] : [top, top + tallest],
  }
}

/** Columns whose middles are less than a pixel apart are one. */
function distinct(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted.filter((value, i) => i === 0 || value - (sorted[i - 1] ?? 0) > 1)
}

export function toPlace({ xs, ys }: Ruler, x: number, y: number): NetPlace {
  return { x: read(xs, x), y: read(ys, y) }
}

export function fromPlace({ xs, ys }: Ruler, { x, y }: NetPlace): { readonly x: number; readonly y: number } {
  return { x: at(xs, x), y: at(ys, y) }
}

/** Which mark of a ruler a point stands at, with the part of the way to the next one; beyond the ends as beside them. */
function read(marks: readonly number[], point: number): number {
  const after = marks.findIndex((mark) => mark > point)
  const i = Math.min(Math.max((after < 0 ? marks.length : after) - 1, 0), marks.length - 2)
  const [from = 0, to = 1] = [marks[i], marks[i + 1]]
  return i + (point - from) / (to - from)
}

function at(marks: readonly number[], place: number): number {
  const i = Math.min(Math.max(Math.floor(place), 0), marks.length - 2)
  const [from = 0, to = 1] = [marks[i], marks[i + 1]]
  return from + (place - i) * (to - from)
}

/** The ruler of the network that is drawn inside an element. */
export function rulerIn(element: Element): Ruler {
  const neurons = element.querySelectorAll('[data-kind="neuron"] > [data-tint], [data-kind="input"] > [data-tint]')
  return rulerOf(
    [...neurons].map((neuron) => neuron.getBoundingClientRect()),
    element.getBoundingClientRect(),
  )
}
