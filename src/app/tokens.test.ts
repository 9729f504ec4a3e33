import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8")
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => ({
  name: name!,
  light: light!,
  dark: dark!,
}))
const token = (name: string) => pairs.find((pair) => pair.name === name)!

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const papers = ["paper", "paper-stage", "paper-raised", "paper-sunken"]
const inks = pairs
  .map(({ name }) => name)
  .filter((name) => name.startsWith("q-") || name.startsWith("ink") || name === "focus")

describe("tokens", () => {
  it("finds colours to check", () => {
    expect(inks.length).toBeGreaterThan(9)
  })

  it.each(papers.flatMap((paper) => [...inks, "positive", "negative"].map((ink) => [ink, paper] as const)))(
    "%s on %s keeps 4.5 : 1 in both themes",
    (ink, paper) => {
      expect(contrast(token(ink).light, token(paper).light)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(token(ink).dark, token(paper).dark)).toBeGreaterThanOrEqual(4.5)
    },
  )
})

describe("the projector's colours", () => {
  const [, block = ""] = /\[data-theme="projector"\] \{([^}]+)\}/.exec(css) ?? []
  const colours = new Map([...block.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name, hex]) => [name!, hex!]))

  it("are set anew wherever the other themes set one", () => {
    expect(pairs.map(({ name }) => name).filter((name) => !colours.has(name))).toEqual([])
  })

  it.each(papers.flatMap((paper) => [...inks, "positive", "negative"].map((ink) => [ink, paper] as const)))(
    "%s on %s keeps 7 : 1",
    (ink, paper) => {
      expect(contrast(colours.get(ink)!, colours.get(paper)!)).toBeGreaterThanOrEqual(7)
    },
  )
})
