import type { Message } from "../i18n/say"

/** What the command was asked for. */
export interface Options {
  /** `-` is standard input. */
  readonly file: string
  readonly cycles: number
  /** One document a line, one trace a line. */
  readonly lines: boolean
}

export const mostCycles = 1_000_000

/** Or what is wrong with the words after the command. */
export function readOptions(words: readonly string[]): Options | Message | "help" {
  const files: string[] = []
  let cycles = 1
  let lines = false
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ""
    if (word === "--help" || word === "-h") return "help"
    if (word === "--ndjson") lines = true
    else if (word === "--cycles" || word.startsWith("--cycles=")) {
      const text = word === "--cycles" ? words[++index] : word.slice("--cycles=".length)
      cycles = text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : 0
      if (cycles < 1 || cycles > mostCycles) {
        return { message: "cli.cycles", slots: { most: mostCycles, found: `"${text ?? ""}"` } }
      }
    } else if (word.startsWith("-") && word !== "-") return { message: "cli.unknown-option", slots: { option: word } }
    else files.push(word)
  }
  const [file, second] = files
  if (file === undefined) return { message: "cli.no-file", slots: {} }
  if (second !== undefined) return { message: "cli.one-file", slots: { first: file, second } }
  return { file, cycles, lines }
}
