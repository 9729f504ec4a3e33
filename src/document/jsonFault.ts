/** Where a text stops being JSON, as the index of the first character that cannot stand there; the text's length when it ends too early; null when it is JSON. The engines' own messages differ and say less. No recursion: depth costs nothing. */
export function jsonFault(text: string): number | null {
  const open: ("]" | "}")[] = []
  let expected: "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "after" = "value"
  let at = 0
  for (;;) {
    at = spaceEnd(text, at)
    const c = text[at]
    if (c === undefined) return expected === "after" && open.length === 0 ? null : at
    const end: string | undefined = expected === "after" || expected.endsWith("-or-end") ? open.at(-1) : undefined
    if (c === end) {
      open.pop()
      expected = "after"
      at++
    } else if (expected === "after") {
      if (c !== "," || open.length === 0) return at
      expected = open.at(-1) === "}" ? "key" : "value"
      at++
    } else if (expected === "colon") {
      if (c !== ":") return at
      expected = "value"
      at++
    } else if (expected === "key" || expected === "key-or-end") {
      const token = c === '"' ? stringEnd(text, at) : { at, ok: false }
      if (!token.ok) return token.at
      at = token.at
      expected = "colon"
    } else if (c === "{" || c === "[") {
      open.push(c === "{" ? "}" : "]")
      expected = c === "{" ? "key-or-end" : "value-or-end"
      at++
    } else {
      const token = c === '"' ? stringEnd(text, at) : wordEnd(text, at)
      if (!token.ok) return token.at
      at = token.at
      expected = "after"
    }
  }
}

/** Where a token ends, or where it stops being one. */
interface Token {
  readonly at: number
  readonly ok: boolean
}

function spaceEnd(text: string, from: number): number {
  let at = from
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++
  return at
}

function stringEnd(text: string, from: number): Token {
  for (let at = from + 1; at < text.length; at++) {
    const c = text[at]
    if (c === '"') return { at: at + 1, ok: true }
    if (text.charCodeAt(at) < 0x20) return { at, ok: false }
    if (c !== "\\") continue
    const rest = text.slice(at + 1, at + 6)
    const cut = at + 1 + rest.length === text.length
    if (/^(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(rest)) at += rest[0] === "u" ? 5 : 1
    else return { at: cut && /^(u[0-9a-fA-F]*)?$/.test(rest) ? text.length : at, ok: false }
  }
  return { at: text.length, ok: false }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const begunNumber = /-?(?:0|[1-9]\d*)?(?:\.\d*)?(?:[eE][+-]?\d*)?/y

function wordEnd(text: string, from: number): Token {
  for (const word of ["true", "false", "null"]) {
    const there = text.slice(from, from + word.length)
    if (there === word) return { at: from + word.length, ok: true }
    if (from + there.length === text.length && word.startsWith(there)) return { at: text.length, ok: false }
  }
  const whole = endOf(number, text, from)
  const begun = endOf(begunNumber, text, from)
  if (begun === text.length && whole !== begun) return { at: begun, ok: false }
  return whole === from ? { at: from, ok: false } : { at: whole, ok: true }
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}
