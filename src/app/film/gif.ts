import { GIFEncoder } from "gifenc"
import { breath } from "../slices"
import { countColours, paletteOf, reduced } from "./palette"

/** An animated GIF that grows picture by picture. */
export interface Gif {
  /** Adds a picture, RGBA, shown for `delay` ms, in slices between which the page is free. */
  add(pixels: Uint8ClampedArray<ArrayBuffer>, delay: number): Promise<void>
  file(): Blob
}

/** A picture has 256 colours at most, one of which is none. */
const mostColours = 255
/** What is shown stays, and the next picture is laid over it. */
const stays = 1

/** A GIF that goes round for ever. Of each picture but the first only what differs is written, in colours of its own. */
export function createGif(width: number, height: number): Gif {
  const encoder = GIFEncoder()
  let before: Uint32Array | null = null
  return {
    async add(pixels, delay) {
      const now = new Uint32Array(pixels.buffer)
      const where = differing(before, now)
      before = now
      const changed = where.map((at) => now[at]!)
      const counts = countColours(changed)
      await breath()
      const palette = paletteOf(changed, counts, mostColours)
      await breath()
      const { index } = reduced(changed, counts.keys(), palette)
      await breath()
      const none = palette.length
      const all = new Uint8Array(width * height).fill(none)
      for (let at = 0; at < where.length; at++) all[where[at]!] = index[at]!
      encoder.writeFrame(all, width, height, {
        palette: [...palette, [0, 0, 0]],
        delay,
        transparent: true,
        transparentIndex: none,
        dispose: stays,
        repeat: 0,
      })
      await breath()
    },
    file() {
      encoder.finish()
      return new Blob([encoder.bytes()], { type: "image/gif" })
    },
  }
}

/** Where a picture differs from the one before; all of it where there is none. */
function differing(before: Uint32Array | null, now: Uint32Array): Uint32Array {
  const where = new Uint32Array(now.length)
  let count = 0
  for (let at = 0; at < now.length; at++) if (!before || before[at] !== now[at]) where[count++] = at
  return where.subarray(0, count)
}
