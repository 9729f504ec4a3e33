/** What the blocks of a GIF say, https://www.w3.org/Graphics/GIF/spec-gif89a.txt: its size, and how long each picture is shown, in hundredths of a second. Throws where the file ends before its trailer. */
export function readGif(bytes: Buffer) {
  if (bytes.toString("latin1", 0, 6) !== "GIF89a") throw new Error("no GIF")
  const tableAt = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const delays: number[] = []
  let images = 0
  let isLooped = false
  let at = 13 + tableAt(bytes.readUInt8(10))
  const skipBlocks = () => {
    while (bytes.readUInt8(at) !== 0) at += bytes.readUInt8(at) + 1
    at++
  }
  for (;;) {
    const kind = bytes.readUInt8(at)
    if (kind === 0x3b) break
    if (kind === 0x21) {
      const label = bytes.readUInt8(at + 1)
      if (label === 0xf9) delays.push(bytes.readUInt16LE(at + 4))
      if (label === 0xff) isLooped = bytes.toString("latin1", at + 3, at + 14) === "NETSCAPE2.0"
      at += 2
    } else if (kind === 0x2c) {
      images++
      at += 10 + tableAt(bytes.readUInt8(at + 9)) + 1
    } else throw new Error(`unknown block ${kind}`)
    skipBlocks()
  }
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), images, delays, isLooped }
}
