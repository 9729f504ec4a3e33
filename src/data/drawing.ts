/** Levels of grey between 0, white, and 1, black: as the handwritten digits have them. */
const levels = 16

/** A place on a picture, in pixels from its upper left corner. */
export type Spot = readonly [x: number, y: number]

/** How thick a pen is on a picture with so many pixels along a side, as a part of the side: as the handwritten digits are. */
const thickness = 0.055

/** A picture, row by row, with a stroke of a round pen on it: black inside, fading over a pixel. */
export function withStroke(picture: Float64Array, side: number, from: Spot, to: Spot): Float64Array {
  const radius = Math.max(0.5, thickness * side)
  return picture.map((grey, at) => {
    const middle: Spot = [(at % side) + 0.5, Math.floor(at / side) + 0.5]
    const far = distance(middle, from, to) - radius
    return Math.max(grey, toLevel(Math.min(1, Math.max(0, 0.5 - far))))
  })
}

/** A picture moved by whole pixels so that its weight lies in its middle, as in the digits that nets are trained with; no further than its ink has room. */
export function centred(picture: Float64Array, side: number): Float64Array {
  const weight = picture.reduce((sum, grey) => sum + grey, 0)
  if (weight === 0) return picture
  const mean = (of: (at: number) => number) => picture.reduce((sum, grey, at) => sum + grey * of(at), 0) / weight
  const shift = (of: (at: number) => number) => {
    const inked = Array.from(picture.keys())
      .filter((at) => (picture[at] ?? 0) > 0)
      .map(of)
    const wanted = Math.round((side - 1) / 2 - mean(of))
    return Math.max(-Math.min(...inked), Math.min(side - 1 - Math.max(...inked), wanted))
  }
  const [right, down] = [shift((at) => at % side), shift((at) => Math.floor(at / side))]
  return picture.map((_, at) => {
    const [x, y] = [(at % side) - right, Math.floor(at / side) - down]
    return x < 0 || y < 0 || x >= side || y >= side ? 0 : (picture[y * side + x] ?? 0)
  })
}

/** Pixels along a side of the square picture that so many inputs are; null where they are none, or too few to be seen as one. */
export function sideOf(inputs: number): number | null {
  const side = Math.round(Math.sqrt(inputs))
  return side >= 4 && side * side === inputs ? side : null
}

function toLevel(grey: number): number {
  return Math.round(grey * levels) / levels
}

/** From a point to the nearest of a line. */
function distance([x, y]: Spot, [x0, y0]: Spot, [x1, y1]: Spot): number {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length))
  return Math.hypot(x - x0 - share * dx, y - y0 - share * dy)
}
