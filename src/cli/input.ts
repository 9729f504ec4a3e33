import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { isAbsolute, join } from "node:path"
import type { Limits } from "../document/limits"
import type { Message } from "../i18n/say"

export type Chunks = AsyncIterable<Uint8Array>

/** A file's bytes as they come, and its size where it is known; or why there are none. */
export async function openFile(
  file: string,
  directory: string,
): Promise<{ readonly chunks: Chunks; readonly size: number } | Message> {
  const path = isAbsolute(file) ? file : join(directory, file)
  try {
    const { size, isDirectory } = await stat(path).then((s) => ({ size: s.size, isDirectory: s.isDirectory() }))
    return isDirectory ? { message: "cli.directory", slots: { file } } : { chunks: createReadStream(path), size }
  } catch (error) {
    return unreadable(file, error)
  }
}

/** The sentence for what the system says about a file. */
export function unreadable(file: string, error: unknown): Message {
  const reason = error instanceof Error && "code" in error ? String(error.code) : String(error)
  if (reason === "ENOENT" || reason === "ENOTDIR") return { message: "cli.missing-file", slots: { file } }
  return { message: "cli.unreadable", slots: { file, reason } }
}

/** All bytes in one; of more than a document may have, only so many that it is refused. */
export async function* wholeOf(chunks: Chunks, limits: Limits): AsyncGenerator<Uint8Array> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    kept.push(chunk)
    size += chunk.length
    if (size > limits.text) break
  }
  yield Buffer.concat(kept)
}

const newline = 10

/** Line by line, as soon as each is there, without its end. Of a line that is longer than a document may be, only so much that it is refused. */
export async function* linesOf(chunks: Chunks, limits: Limits): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = []
  let size = 0
  const keep = (piece: Uint8Array) => {
    if (size <= limits.text) kept.push(piece)
    size += piece.length
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, at))
      yield Buffer.concat(kept)
      kept = []
      size = 0
      from = at + 1
    }
    keep(chunk.subarray(from))
  }
  if (size > 0) yield Buffer.concat(kept)
}
