import type { ReadAs } from "../../table/cell"
import { type Choices, guessChoices } from "../../table/choices"
import { decodeTable, type Encoding } from "../../table/decodeTable"
import { eitherIn, guessLayout, type Layout } from "../../table/layout"
import { tableLimits } from "../../table/limits"
import { readTable, type Table } from "../../table/readTable"
import { refused, type TableRefusal } from "../../table/refused"
import { inSlices, whileWanted } from "../slices"
import type { TableSource } from "./tableAsked"

/** What the reader has settled about how a source is read; everything else is guessed. */
export interface Settled {
  readonly encoding: Encoding | null
  readonly layout: Partial<Layout>
  /** Whether rows are drawn, by the seed, where there are too many. */
  readonly draws: number | null
  /** Rows there are, where that is known. */
  readonly total: number
}

export const nothingSettled: Settled = { encoding: null, layout: {}, draws: null, total: 0 }

/** A table with how it was read. */
export interface Found {
  readonly table: Table
  readonly guessed: Choices
  /** A cell that another decimal mark would make another number, where neither the first rows nor the reader have settled which it is. */
  readonly either: ReadAs | null
}

/** What has become of a source. Without a table `refusal` says why. */
export interface Read {
  /** null where there is no text, or it was pasted. */
  readonly encoding: Encoding | null
  /** null where there is no text. */
  readonly layout: Layout | null
  readonly found: Found | null
  readonly refusal: TableRefusal | null
  /** Rows there are, where some may be drawn. */
  readonly total: number | null
}

/** Reads a source a slice at a time; null once it is wanted no more. */
export async function readSource(source: TableSource, settled: Settled, isWanted: () => boolean): Promise<Read | null> {
  const none = { encoding: settled.encoding, layout: null, found: null, total: null }
  const got = await textOf(source, settled.encoding, isWanted)
  if (!got) return null
  if ("code" in got) return { ...none, refusal: got }
  const { text, encoding } = got
  const layout = guessLayout(text, settled.layout)
  const drawing = settled.draws === null ? undefined : { total: settled.total, seed: settled.draws }
  const reading = await inSlices(whileWanted(readTable(text, layout, drawing), isWanted))
  if (!reading) return null
  if (!reading.ok) return { ...none, encoding, layout, refusal: reading.refusal, total: reading.total ?? null }
  const { table } = reading
  const either = settled.layout.decimal ? null : eitherIn(text, layout)
  const found = { table, guessed: guessChoices(table), either }
  return { encoding, layout, found, refusal: null, total: null }
}

async function textOf(
  source: TableSource,
  wanted: Encoding | null,
  isWanted: () => boolean,
): Promise<{ readonly text: string; readonly encoding: Encoding | null } | TableRefusal | null> {
  const size = source.kind === "file" ? source.file.size : source.text.length
  if (size > tableLimits.bytes) return refused("size", { limit: tableLimits.bytes, found: size })
  if (source.kind === "text") return { text: source.text.replace(/^\ufeff/, ""), encoding: null }
  try {
    const bytes = new Uint8Array(await source.file.arrayBuffer())
    const decoded = await inSlices(whileWanted(decodeTable(bytes, wanted), isWanted))
    return decoded && (decoded.ok ? decoded : decoded.refusal)
  } catch {
    // A folder, or a file that has gone meanwhile.
    return refused("unreadable")
  }
}
