import "../document/laterRules"
import "../engine/laterRules"
import "../i18n/later"
import "../i18n/laterCli"
import { decode } from "../document/decode"
import { fileLimits } from "../document/limits"
import { parseDocument, refuseSize } from "../document/parse"
import { printJson } from "../document/printJson"
import type { Reading } from "../document/read"
import { type Refusal, refusal } from "../document/refusal"
import { traceCycles } from "../document/traceDocument"
import { type Message, sayIn, sayMessage } from "../i18n/say"
import type { Experiment } from "../timeline/experiment"
import { type Chunks, linesOf, openFile, unreadable, wholeOf } from "./input"
import { readOptions } from "./options"

/** The world around the command. `write` resolves once there is room for more. */
export interface Surroundings {
  readonly words: readonly string[]
  readonly directory: string
  readonly input: Chunks
  write(text: string): Promise<void>
  complain(text: string): void
}

const exits = { fine: 0, refused: 1, usage: 2, fault: 3 } as const

/** Prints the trace of a document; resolves to the exit code. */
export async function trace(around: Surroundings): Promise<number> {
  const options = readOptions(around.words)
  if (options === "help") {
    await around.write(`${sayIn("en")("cli.usage")}\n`)
    return exits.fine
  }
  if ("message" in options) return misused(around, options)
  const opened =
    options.file === "-" ? { chunks: around.input, size: 0 } : await openFile(options.file, around.directory)
  if ("message" in opened) return misused(around, opened)
  const tooLarge = options.lines ? null : refuseSize(opened.size, fileLimits)
  if (tooLarge) return refuse(around, tooLarge)
  try {
    if (options.lines) return await traceLines(around, opened.chunks, options.cycles)
    for await (const bytes of wholeOf(opened.chunks, fileLimits)) {
      const reading = read(bytes)
      return reading.ok ? await print(around, reading.experiment, options.cycles) : refuse(around, reading.refusal)
    }
    return exits.fine
  } catch (error) {
    // Only the system's errors have a code; anything else is a bug of ours and may be seen.
    if (!(error instanceof Error && "code" in error)) throw error
    return misused(around, unreadable(options.file, error))
  }
}

/** One document a line, one trace a line; a bad one leaves its reason on its line and the run goes on. */
async function traceLines(around: Surroundings, chunks: Chunks, cycles: number): Promise<number> {
  let worst: number = exits.fine
  for await (const bytes of linesOf(chunks, fileLimits)) {
    if (isBlank(bytes)) continue
    const reading = read(bytes)
    if (!reading.ok) {
      await around.write(`${JSON.stringify({ error: sentenceOf(reading.refusal) })}\n`)
      worst = exits.refused
    } else {
      const exit = await print(around, reading.experiment, cycles)
      if (worst === exits.fine) worst = exit
    }
  }
  return worst
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

function read(bytes: Uint8Array): Reading {
  const tooLarge = refuseSize(bytes.length, fileLimits)
  if (tooLarge) return { ok: false, refusal: tooLarge }
  const decoded = decode(bytes)
  return decoded.ok ? parseDocument(decoded.text, fileLimits) : { ok: false, refusal: refusal("", decoded.why) }
}

/** A cycle at a time, so that a long trace needs no more room than a short one. */
async function print(around: Surroundings, experiment: Experiment, cycles: number): Promise<number> {
  await around.write('{"format":"chainrule-trace","version":1,"cycles":[')
  let comma = ""
  let exit: number = exits.fine
  for (const cycle of traceCycles(experiment, cycles)) {
    await around.write(comma + printJson(cycle))
    comma = ","
    if ("fault" in cycle) exit = exits.fault
  }
  await around.write("]}\n")
  return exit
}

function refuse(around: Surroundings, refusal: Refusal): number {
  around.complain(`chainrule: ${sentenceOf(refusal)}\n`)
  return exits.refused
}

function misused(around: Surroundings, message: Message): number {
  around.complain(`chainrule: ${sentence(message)}\n`)
  return exits.usage
}

function sentenceOf({ code, slots }: Refusal): string {
  return sentence({ message: `refusal.${code}`, slots })
}

/** The command speaks English. */
function sentence(message: Message): string {
  return sayMessage(sayIn("en"), message)
}
