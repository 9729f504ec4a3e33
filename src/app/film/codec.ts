/** Every hold is a multiple of it, ms: players like pictures that come regularly. */
export const videoTick = 250
/** Letters stay sharp. */
const bitsPerPixel = 4

const codecs = [
  { codec: "vp09.00.51.08", name: "V_VP9" },
  { codec: "vp8", name: "V_VP8" },
] as const

/** A codec with which this browser can write a video of some size, and its name in a WebM file; null: it cannot. */
export async function codecFor(width: number, height: number) {
  if (!("VideoEncoder" in globalThis)) return null
  for (const { codec, name } of codecs) {
    const config = { codec, width, height, framerate: 1000 / videoTick, bitrate: width * height * bitsPerPixel }
    const { supported } = await VideoEncoder.isConfigSupported(config).catch(() => ({ supported: false }))
    if (supported) return { name, config }
  }
  return null
}
