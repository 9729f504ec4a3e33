import { codecFor, videoTick as each } from "./codec"
import { type Block, type Video, webmFile } from "./webm"

/** A video that grows picture by picture. */
export interface VideoWriter {
  /** Adds what the canvas shows, for `hold` ms. */
  add(canvas: HTMLCanvasElement, hold: number): Promise<void>
  file(): Promise<Blob>
  close(): void
}

/** A WebM file by the encoder of the browser, not in real time; null where it has none for this size. */
export async function createVideo(width: number, height: number): Promise<VideoWriter | null> {
  const found = await codecFor(width, height)
  if (!found) return null
  const blocks: Block[] = []
  let failure: DOMException | null = null
  let time = 0
  const encoder = new VideoEncoder({
    output(chunk) {
      const data = new Uint8Array(chunk.byteLength)
      chunk.copyTo(data)
      blocks.push({ time: Math.round(chunk.timestamp / 1000), isKey: chunk.type === "key", data })
    },
    error(reason) {
      failure = reason
    },
  })
  encoder.configure(found.config)
  return {
    async add(canvas, hold) {
      for (const end = time + hold; time < end; time += each) {
        const frame = new VideoFrame(canvas, { timestamp: time * 1000, duration: each * 1000 })
        encoder.encode(frame, { keyFrame: time + hold === end })
        frame.close()
      }
      await encoder.flush()
      if (failure) throw failure
    },
    async file() {
      const video: Video = { codec: found.name, width, height, duration: time, each, blocks }
      return new Blob([webmFile(video)], { type: "video/webm" })
    },
    close() {
      // One that failed is closed already.
      if (encoder.state !== "closed") encoder.close()
    },
  }
}
