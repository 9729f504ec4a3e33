import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8")
const tokens = read("../../app/tokens.css")
const css = read("./ValuesView.module.css")

type Theme = 0 | 1
type Colour = readonly number[]

/** A token's colour in one theme, through `var()`. */
function token(name: string, theme: Theme): Colour {
  const [, value = ""] = tokens.match(new RegExp(`--${name}: ([^;]+);`)) ?? []
  const [, other] = value.match(/^var\(--([\w-]+)\)$/) ?? []
  if (other) return token(other, theme)
  const hex = value.match(/#\w{6}/g)?.[theme] ?? ""
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}

const over = (ink: Colour, share: number, paper: Colour) => ink.map((c, i) => share * c + (1 - share) * (paper[i] ?? 0))

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((c) => {
    const s = c / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const share = (pattern: RegExp) => Math.max(...[...css.matchAll(pattern)].map((match) => Number(match[1]) / 100))
const heat = share(/var\(--sign\) (\d+)%/g)
const lit = share(/currentcolor (\d+)%/g)
const inks = ["q-a", "q-z", "q-W", "q-b", "q-delta", "q-gradient", "ink-soft", "positive", "negative"]

describe("numbers on their tints", () => {
  it("finds the tints", () => {
    expect(heat).toBeGreaterThan(0)
    expect(lit).toBeGreaterThan(0)
  })

  it.each(inks)("%s keeps 4.5 : 1 on the strongest tints in both themes", (ink) => {
    for (const theme of [0, 1] as const) {
      const paper = token("paper-stage", theme)
      for (const sign of ["positive", "negative"])
        expect(contrast(token(ink, theme), over(token(sign, theme), heat, paper))).toBeGreaterThanOrEqual(4.5)
    }
  })

  // The small letters beneath a number, too, stand on the tint of the number's own colour.
  it.each(inks.filter((ink) => ink.startsWith("q-")))("all that stands on a lit cell of %s keeps 4.5 : 1", (own) => {
    for (const theme of [0, 1] as const) {
      const tint = over(token(own, theme), lit, token("paper-stage", theme))
      for (const ink of [own, "ink-soft", "positive", "negative"])
        expect(contrast(token(ink, theme), tint)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
