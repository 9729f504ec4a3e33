import type { CSSProperties } from "react"
import { classKinds } from "../../ui/classMark"

interface Look {
  readonly "data-class"?: number
  readonly style?: CSSProperties
}

/** Of a few classes the colour that each has wherever samples are drawn (`base.css`); of more a hue of its own, as light and as strong as that of the theme. */
export function classLook(kind: number, classes: number): Look {
  if (classes <= classKinds) return { "data-class": kind }
  const hue = Math.round(firstHue + (360 * kind) / classes) % 360
  return { style: { "--class": `oklch(from var(--positive) l max(c, 0.11) ${hue})` } as CSSProperties }
}

const firstHue = 30

/** What stands for a sample of a class where there are more classes than marks: what the class is called, where that is a letter or two; else its number. */
export function classSign(kind: number, names: readonly string[]): string {
  const name = names[kind] ?? ""
  return name.length > 0 && name.length <= mostLetters ? name : String(kind)
}

const mostLetters = 2
