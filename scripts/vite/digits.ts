import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import type { Plugin } from "vite"

const id = "virtual:digits"
const pixels = 28 * 28
/** Of each digit: 4,000 images are enough for a small net, and half a megabyte. */
const perDigit = 400
/** Levels of grey between 0 and 1: their numbers are exact and read well. */
const levels = 16

/** The images of the package `mnist`, 0 to 9 in turn, a byte a pixel in sixteenths of black, packed by gzip: a module of one text, fetched when the set is chosen. */
export function digits(): Plugin {
  return {
    name: "chainrule:digits",
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (module) => (module === `\0${id}` ? `export const packed = ${JSON.stringify(packed())}` : undefined),
  }
}

function packed(): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve("mnist/package.json")), "src/digits")
  const images = Array.from({ length: 10 }, (_, digit) => {
    const { data } = JSON.parse(readFileSync(join(folder, `${digit}.json`), "utf8")) as { data: number[] }
    return data
  })
  const bytes = Buffer.alloc(perDigit * 10 * pixels)
  for (let at = 0; at < bytes.length; at++) {
    const image = Math.floor(at / pixels)
    const grey = images[image % 10]?.[Math.floor(image / 10) * pixels + (at % pixels)] ?? 0
    bytes[at] = Math.round(grey * levels)
  }
  return gzipSync(bytes, { level: 9 }).toString("base64")
}
