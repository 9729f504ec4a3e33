import { expect, test } from "vitest"
import { webmFile } from "./webm"

/** Where an element with this name and length in eight bytes begins, and what it holds. */
function find(bytes: Uint8Array, name: readonly number[], from = 0): { at: number; content: Uint8Array } {
  for (let at = from; at < bytes.length; at++) {
    if (!name.every((byte, index) => bytes[at + index] === byte) || bytes[at + name.length] !== 1) continue
    const start = at + name.length + 8
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(start - 4)
    return { at, content: bytes.subarray(start, start + length) }
  }
  throw new Error(`no element ${name}`)
}

const number = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum * 256 + byte, 0)

test("a video is found where its lists say: each key picture begins a cluster, and the clusters are listed", () => {
  const file = webmFile({
    codec: "V_VP9",
    width: 1280,
    height: 720,
    duration: 1000,
    each: 250,
    blocks: [0, 250, 500, 750].map((time) => ({ time, isKey: time % 500 === 0, data: Uint8Array.of(time / 250, 7) })),
  })
  expect([...file.subarray(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3])
  const segment = find(file, [0x18, 0x53, 0x80, 0x67]).content
  expect(segment.byteOffset + segment.length).toBe(file.length)
  expect(number(find(segment, [0xb0]).content)).toBe(1280)
  expect(number(find(segment, [0xba]).content)).toBe(720)
  const duration = find(segment, [0x44, 0x89]).content
  expect(new DataView(duration.buffer, duration.byteOffset).getFloat64(0)).toBe(1000)
  const cues = number(find(segment, [0x53, 0xac]).content)
  expect(find(segment, [0x1c, 0x53, 0xbb, 0x6b]).at).toBe(cues)
  const listed = find(segment, [0xf1], cues)
  const second = number(find(segment, [0xf1], listed.at + 1).content)
  const cluster = find(segment, [0x1f, 0x43, 0xb6, 0x75], second)
  expect(cluster.at).toBe(second)
  expect(number(find(cluster.content, [0xe7]).content)).toBe(500)
  const key = find(cluster.content, [0xa3])
  expect([...key.content]).toEqual([0x81, 0, 0, 0x80, 2, 7])
  expect([...find(cluster.content, [0xa3], key.at + 1).content]).toEqual([0x81, 0, 250, 0, 3, 7])
})

test("a video cannot begin with a picture that needs another", () => {
  const blocks = [{ time: 0, isKey: false, data: new Uint8Array() }]
  expect(() => webmFile({ codec: "V_VP8", width: 2, height: 2, duration: 1, each: 1, blocks })).toThrow("key picture")
})
