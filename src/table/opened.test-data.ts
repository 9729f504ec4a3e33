import { type Choices, guessChoices } from "./choices"
import { guessLayout, type Layout } from "./layout"
import { type Drawing, readTable, type Table, type TableReading } from "./readTable"
import { samplesOf, type Taken } from "./samplesOf"
import { survey } from "./survey"

/** Work in slices, done to its end in one go. */
export function all<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

export function reading(text: string, given: Partial<Layout> = {}, drawing?: Drawing): TableReading {
  return all(readTable(text, guessLayout(text, given), drawing))
}

/** The table in a text that can be read. */
export function tableOf(text: string, given: Partial<Layout> = {}): Table {
  const read = reading(text, given)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.table
}

/** What is taken of a table as it is guessed but for some choices, without a test part and unscaled. */
export function taken(text: string, choices: Partial<Choices> = {}): Taken {
  const table = tableOf(text)
  const chosen: Choices = { ...guessChoices(table), test: 0, scaleX: "none", scaleY: "none", ...choices }
  const surveyed = survey(table, chosen)
  if (surveyed.refusal) throw new Error(surveyed.refusal.code)
  return all(samplesOf(chosen, surveyed))
}

export const values = (samples: Taken["samples"]) => samples.map(({ x, y }) => [[...x], [...y]])
