/** How wide a text is, in letters of the alphabet: those of Korean count two. */
export function lettersIn(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0)
}

/** A text with as many of its letters as there is room for. */
export function shortened(text: string, room: number): string {
  if (lettersIn(text) <= room) return text
  const letters = Array.from(text)
  let width = 1
  const at = letters.findIndex((letter) => {
    width += widthOf(letter)
    return width > room
  })
  return `${letters.slice(0, at).join("")}…`
}

const firstWide = "\u2e80"

function widthOf(letter: string): number {
  return letter >= firstWide ? 2 : 1
}
