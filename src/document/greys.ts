/** Greys from white to black, in sixteenths. */
const letters = "0123456789abcdefg"
const levels = letters.length - 1
/** A row of numbers reads better as such; so many are a picture. */
const leastPicture = 64

/** A picture as a text of one letter a pixel, so that it takes a third of the room; null where numbers are few, or others than sixteenths between 0 and 1. */
export function greysOf(x: Float64Array): string | null {
  if (x.length < leastPicture) return null
  let text = ""
  for (const value of x) {
    const letter = letters[value * levels]
    // −0 has no letter: it would come back as 0.
    if (letter === undefined || Object.is(value, -0)) return null
    text += letter
  }
  return text
}

/** The numbers of such a text. */
export function numbersOfGreys(text: string): Float64Array {
  return Float64Array.from(text, (letter) => letters.indexOf(letter) / levels)
}
