import { isBinary, markedEncoding } from "../document/decode"
import { refused, type TableRefusal } from "./refused"

/** Encodings that are tried, or chosen by the reader. EUC-KR is what the web means by it: with the syllables of code page 949. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "euc-kr"] as const
export type Encoding = (typeof encodings)[number]

export type DecodedTable =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly refusal: TableRefusal }

/** Bytes that are decoded between two rests. */
const slice = 1 << 20
/** Bytes that are looked at to tell a picture from a text. */
const examined = 4096

/** The text of a table's file, in the encoding that is wanted, or else in the first in which every byte has a meaning. Rests between slices. */
export function* decodeTable(bytes: Uint8Array, wanted: Encoding | null): Generator<void, DecodedTable> {
  for (const encoding of wanted ? [wanted] : candidates(bytes)) {
    const text = yield* decoded(bytes, encoding)
    if (text !== null) return { ok: true, text, encoding }
  }
  const code = wanted === null && isBinary(bytes.subarray(0, examined)) ? "not-text" : "encoding"
  return { ok: false, refusal: refused(code) }
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  const marked = markedEncoding(bytes)
  if (marked) return [marked]
  const [first, second] = bytes
  // A table begins with a letter, a digit or a quotation mark: with one 0 beside it, it is UTF-16 without its mark.
  if (bytes.length > 1 && first !== 0 && second === 0) return ["utf-16le"]
  if (bytes.length > 1 && first === 0 && second !== 0) return ["utf-16be"]
  return ["utf-8", "euc-kr"]
}

/** null where a byte has no meaning in the encoding, or the text is none. */
function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<void, string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const pieces: string[] = []
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      const piece = decoder.decode(bytes.subarray(at, at + slice), { stream: true })
      if (piece.includes("\0")) return null
      pieces.push(piece)
      yield
    }
    pieces.push(decoder.decode())
  } catch {
    return null
  }
  return pieces.join("")
}
