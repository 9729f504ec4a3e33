import { expect, test } from "vitest"
import { countColours, paletteOf, reduced } from "./palette"

const pixel = (r: number, g: number, b: number) => (0xff000000 | (b << 16) | (g << 8) | r) >>> 0
const channel = (value: number, at: number) => (value >> (8 * at)) & 0xff

/** The largest difference of any channel between pixels and what became of them. */
function worst(pixels: Uint32Array): number {
  const counts = countColours(pixels)
  const { palette, index } = reduced(pixels, counts.keys(), paletteOf(pixels, counts, 255))
  expect(palette.length).toBeLessThanOrEqual(255)
  return Math.max(
    ...[...pixels].map((value, at) =>
      Math.max(...[0, 1, 2].map((c) => Math.abs(channel(value, c) - palette[index[at]!]![c]!))),
    ),
  )
}

test("few colours stay as they are", () => {
  expect(worst(Uint32Array.from({ length: 1000 }, (_, at) => pixel(at % 200, 3, 250)))).toBe(0)
  expect(worst(new Uint32Array())).toBe(Number.NEGATIVE_INFINITY)
})

test("of many, those that most pixels have stay, and the others come near", () => {
  const paper = pixel(253, 253, 251)
  const pixels = Uint32Array.from({ length: 40_000 }, (_, at) =>
    at % 2 === 0 ? paper : pixel(at % 256, (at >> 3) % 256, 128),
  )
  const counts = countColours(pixels)
  const { palette, index } = reduced(pixels, counts.keys(), paletteOf(pixels, counts, 255))
  expect(palette[index[0]!]).toEqual([253, 253, 251])
  expect(worst(pixels)).toBeLessThan(40)
})

test("colours are counted, run by run", () => {
  const [a, b] = [pixel(1, 2, 3), pixel(4, 5, 6)]
  expect([...countColours(Uint32Array.from([a, a, b, a]))]).toEqual([
    [a, 3],
    [b, 1],
  ])
})
