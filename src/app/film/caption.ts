/** The height of a line for the size of its letters. */
const lineHeight = 1.5

/** The look of the words on a film, px of the film. */
export interface Hand {
  readonly family: string
  readonly size: number
  /** Around the words. */
  readonly edge: number
}

/** Words broken into the lines of a film. */
export interface Caption {
  readonly where: readonly string[]
  readonly said: readonly string[]
}

/** Breaks what is said of one picture so that no line is wider than `width`. */
export function captionOf(
  pen: CanvasRenderingContext2D,
  { where, said }: { readonly where: string; readonly said: string },
  hand: Hand,
  width: number,
): Caption {
  const broken = (text: string, weight: number) => {
    pen.font = fontOf(hand, weight)
    return linesOf(text, width - 2 * hand.edge, (line) => pen.measureText(line).width)
  }
  return { where: broken(where, strong), said: broken(said, plain) }
}

/** Room for so many lines. */
export function heightOf(lines: number, { size, edge }: Hand): number {
  return lines * size * lineHeight + edge
}

/** Writes a caption into the top of a picture. */
export function write(pen: CanvasRenderingContext2D, { where, said }: Caption, hand: Hand, colour: string): void {
  pen.fillStyle = colour
  pen.textBaseline = "middle"
  for (const [index, line] of [...where, ...said].entries()) {
    pen.font = fontOf(hand, index < where.length ? strong : plain)
    pen.fillText(line, hand.edge, hand.edge + (index + 0.5) * hand.size * lineHeight)
  }
}

/** Breaks a text between its words, and a word that has no room in a line anywhere. */
export function linesOf(text: string, width: number, measure: (line: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== "") lines.push(line)
    line = ""
    for (const letter of word) {
      if (line !== "" && measure(line + letter) > width) {
        lines.push(line)
        line = ""
      }
      line += letter
    }
  }
  return line === "" ? lines : [...lines, line]
}

const strong = 650
const plain = 400

function fontOf({ family, size }: Hand, weight: number): string {
  return `${weight} ${size}px ${family}`
}
