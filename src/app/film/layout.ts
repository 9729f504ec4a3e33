/** A size in CSS px of the page. */
interface Size {
  readonly width: number
  readonly height: number
}

/** The top left corner of a subject in px of the film, and how many of them are one px of the page. */
interface Spot {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Where everything is on all pictures of a film, in its px. */
export interface Layout {
  readonly width: number
  readonly height: number
  /** Px of the film for one of the page, of the first subject. */
  readonly scale: number
  /** The place of each subject, in their order. */
  readonly spots: readonly Spot[]
}

/** The shape of a slide. */
const wanted = 16 / 9

/** How much smaller than the first subject the others may be, to come near that shape; the largest first. */
const shrinkings = [1, 0.95, 0.9, 0.85, 0.8, 0.75] as const

/** How high a film may be for its width. */
const highest = 1

/** Puts the largest size that each subject has in the film beside or below each other, whichever comes nearer to the shape of a slide, below a caption; `captionHeight` is asked for with the scale. Width and height are even, as videos want them. */
export function layoutOf(sizes: readonly Size[], width: number, captionHeight: (scale: number) => number): Layout {
  const ways = shrinkings.flatMap((shrunk) => [arranged(sizes, shrunk, true), arranged(sizes, shrunk, false)])
  const { size, spots } = ways.reduce((best, way) => (distance(way.size) < distance(best.size) ? way : best))
  const scale = Math.min(width / size.width, (width * highest) / size.height)
  const top = Math.ceil(captionHeight(scale))
  const left = (width - size.width * scale) / 2
  return {
    width,
    height: even(top + size.height * scale),
    scale,
    spots: spots.map((spot) => ({ x: left + spot.x * scale, y: top + spot.y * scale, scale: spot.scale * scale })),
  }
}

function arranged(sizes: readonly Size[], shrunk: number, across: boolean) {
  const spots: Spot[] = []
  let [along, most] = [0, 0]
  for (const [index, size] of sizes.entries()) {
    const scale = index === 0 ? 1 : shrunk
    const [width, height] = [size.width * scale, size.height * scale]
    spots.push(across ? { x: along, y: 0, scale } : { x: 0, y: along, scale })
    along += across ? width : height
    most = Math.max(most, across ? height : width)
  }
  return { size: across ? { width: along, height: most } : { width: most, height: along }, spots }
}

function distance({ width, height }: Size): number {
  return Math.abs(Math.log(width / height / wanted))
}

function even(value: number): number {
  return 2 * Math.ceil(value / 2)
}
