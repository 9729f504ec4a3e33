/** The longest link that is read, in characters, and the most that one may hold once it is unpacked, in bytes: a few bytes could else become gigabytes. */
export const linkLimits = { characters: 64_000, unpacked: 1_000_000 }

/** What stands in the address before the packed document; the number is the version of the packing. */
const prefix = "1."

/** Why a link is not read: it was cut or altered, is too long, holds too much, or is of a newer version. */
export type LinkFault = "damaged" | "too-long" | "too-large" | "newer"

export type LinkReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: LinkFault }

/** Packs a text for the hash of an address: gzip, which brings its checksum along, in the letters of base64url. null for one that `unpackLink` would refuse. */
export async function packLink(text: string): Promise<string | null> {
  const blob = new Blob([text])
  if (blob.size > linkLimits.unpacked) return null
  const packed = blob.stream().pipeThrough(new CompressionStream("gzip"))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")
  const link = prefix + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")
  return link.length > linkLimits.characters ? null : link
}

/** Unpacks what `packLink` made, also after a messenger has encoded it twice or written it wide. Nothing of it is trusted: its text is still to be read as a document. */
export async function unpackLink(packed: string): Promise<LinkReading> {
  if (packed.length > linkLimits.characters) return refuse("too-long")
  const plain = decoded(packed).normalize("NFKC").trim()
  const [version] = /^\d+(?=\.)/.exec(plain) ?? []
  if (version === undefined) return refuse("damaged")
  if (version !== "1") return refuse("newer")
  try {
    const letters = atob(plain.slice(prefix.length).replaceAll("-", "+").replaceAll("_", "/"))
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    return await unpacked(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")))
  } catch {
    return refuse("damaged")
  }
}

/** Reads no further than the limit. */
async function unpacked(stream: ReadableStream<Uint8Array>): Promise<LinkReading> {
  const reader = stream.getReader()
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let text = ""
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { ok: true, text: text + decoder.decode() }
    size += value.length
    if (size > linkLimits.unpacked) {
      await reader.cancel()
      return refuse("too-large")
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** `%2D` and the like, as often as they were put in. */
function decoded(text: string): string {
  let plain = text
  for (let i = 0; i < 3 && /%[0-9a-f]{2}/i.test(plain); i++)
    try {
      plain = decodeURIComponent(plain)
    } catch {
      return plain
    }
  return plain
}

function refuse(fault: LinkFault): LinkReading {
  return { ok: false, fault }
}
