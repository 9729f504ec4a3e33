export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** It is no text, or one in an encoding that is not guessed at. */
  | { readonly ok: false; readonly why: "not-text" | "encoding" }

/** The text of a file: UTF-8, or UTF-16 where a byte order mark says so. Nothing is replaced or guessed: a name in another encoding would come out as other letters. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  // Every text that is read here begins with a letter of ASCII: with one 0 beside it, it is UTF-16 without its mark.
  if (bytes.length > 1 && (first === 0) !== (second === 0)) return { ok: false, why: "encoding" }
  try {
    const text = new TextDecoder(markedEncoding(bytes) ?? "utf-8", { fatal: true }).decode(bytes)
    return text.includes("\0") ? { ok: false, why: "not-text" } : { ok: true, text }
  } catch {
    return { ok: false, why: isBinary(bytes.subarray(0, examined)) ? "not-text" : "encoding" }
  }
}

/** UTF-16 where a byte order mark says so. */
export function markedEncoding([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le"
  return first === 0xfe && second === 0xff ? "utf-16be" : null
}

/** Bytes that are looked at to tell a picture from a text. */
const examined = 4096

/** Whether there are control characters that stand in no text, whatever its encoding. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))
}
