/** One encoded picture of a video. */
export interface Block {
  /** From the start, ms. */
  readonly time: number
  /** Whether it needs none before it. */
  readonly isKey: boolean
  readonly data: Uint8Array
}

/** A video of one track. */
export interface Video {
  readonly codec: "V_VP8" | "V_VP9"
  readonly width: number
  readonly height: number
  /** ms. */
  readonly duration: number
  /** How long each picture is shown, ms. */
  readonly each: number
  /** In their order; the first is a key. */
  readonly blocks: readonly Block[]
}

/** Names of elements: https://www.matroska.org/technical/elements.html */
const id = {
  ebml: [0x1a, 0x45, 0xdf, 0xa3],
  version: [0x42, 0x86],
  readVersion: [0x42, 0xf7],
  longestId: [0x42, 0xf2],
  longestSize: [0x42, 0xf3],
  type: [0x42, 0x82],
  typeVersion: [0x42, 0x87],
  typeReadVersion: [0x42, 0x85],
  segment: [0x18, 0x53, 0x80, 0x67],
  seekHead: [0x11, 0x4d, 0x9b, 0x74],
  seek: [0x4d, 0xbb],
  seekId: [0x53, 0xab],
  seekPosition: [0x53, 0xac],
  info: [0x15, 0x49, 0xa9, 0x66],
  scale: [0x2a, 0xd7, 0xb1],
  duration: [0x44, 0x89],
  muxer: [0x4d, 0x80],
  writer: [0x57, 0x41],
  tracks: [0x16, 0x54, 0xae, 0x6b],
  track: [0xae],
  trackNumber: [0xd7],
  trackUid: [0x73, 0xc5],
  trackType: [0x83],
  lacing: [0x9c],
  codec: [0x86],
  each: [0x23, 0xe3, 0x83],
  video: [0xe0],
  width: [0xb0],
  height: [0xba],
  cluster: [0x1f, 0x43, 0xb6, 0x75],
  time: [0xe7],
  block: [0xa3],
  cues: [0x1c, 0x53, 0xbb, 0x6b],
  cue: [0xbb],
  cueTime: [0xb3],
  cuePositions: [0xb7],
  cueTrack: [0xf7],
  cueCluster: [0xf1],
} as const

type Bytes = Uint8Array | readonly number[]
type Id = readonly number[]

/** Writes a WebM file, https://www.webmproject.org/docs/container/: a cluster for each key picture, and a list of them, so that a player can go to any step. */
export function webmFile({ codec, width, height, duration, each, blocks }: Video): Uint8Array<ArrayBuffer> {
  const info = element(id.info, [
    unsigned(id.scale, 1e6, 4),
    real(id.duration, duration),
    text(id.muxer, "Chainrule"),
    text(id.writer, "Chainrule"),
  ])
  const video = element(id.video, [unsigned(id.width, width, 2), unsigned(id.height, height, 2)])
  const track = element(id.track, [
    unsigned(id.trackNumber, 1, 1),
    unsigned(id.trackUid, 1, 1),
    unsigned(id.trackType, 1, 1),
    unsigned(id.lacing, 0, 1),
    text(id.codec, codec),
    unsigned(id.each, each * 1e6, 4),
    video,
  ])
  const tracks = element(id.tracks, [track])
  const clusters = clustersOf(blocks)
  const seekLength = seekHead(0).length
  let at = seekLength + info.length + tracks.length
  const cues = clusters.map(({ time, bytes }) => {
    const positions = element(id.cuePositions, [unsigned(id.cueTrack, 1, 1), unsigned(id.cueCluster, at, 4)])
    at += bytes.length
    return element(id.cue, [unsigned(id.cueTime, time, 4), positions])
  })
  const head = [
    unsigned(id.version, 1, 1),
    unsigned(id.readVersion, 1, 1),
    unsigned(id.longestId, 4, 1),
    unsigned(id.longestSize, 8, 1),
    text(id.type, "webm"),
    unsigned(id.typeVersion, 4, 1),
    unsigned(id.typeReadVersion, 2, 1),
  ]
  const content = [seekHead(at), info, tracks, ...clusters.map(({ bytes }) => bytes), element(id.cues, cues)]
  return joined([element(id.ebml, head), element(id.segment, content)])
}

function clustersOf(blocks: readonly Block[]): readonly { readonly time: number; readonly bytes: Uint8Array }[] {
  const groups: { readonly time: number; readonly parts: Uint8Array[] }[] = []
  for (const { time, isKey, data } of blocks) {
    if (isKey) groups.push({ time, parts: [unsigned(id.time, time, 4)] })
    const group = groups.at(-1)
    if (!group) throw new Error("a video begins with a key picture")
    const after = time - group.time
    // The track's number, the time after that of the cluster, and whether it is a key.
    group.parts.push(element(id.block, [[0x81, after >> 8, after & 0xff, isKey ? 0x80 : 0], data]))
  }
  return groups.map(({ time, parts }) => ({ time, bytes: element(id.cluster, parts) }))
}

/** Where the list of the clusters is, from the start of the segment. */
function seekHead(position: number): Uint8Array {
  const seek = [element(id.seekId, [id.cues]), unsigned(id.seekPosition, position, 4)]
  return element(id.seekHead, [element(id.seek, seek)])
}

/** An element: its name, its length in eight bytes, what it holds. */
function element(name: Id, content: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const length = content.reduce((sum, part) => sum + part.length, 0)
  return joined([name, [0x01, 0, 0, 0], big(length, 4), ...content])
}

function unsigned(name: Id, value: number, bytes: number): Uint8Array {
  return element(name, [big(value, bytes)])
}

function real(name: Id, value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setFloat64(0, value)
  return element(name, [bytes])
}

function text(name: Id, value: string): Uint8Array {
  return element(name, [new TextEncoder().encode(value)])
}

/** The last bytes of a whole number, the largest first. */
function big(value: number, bytes: number): readonly number[] {
  return Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256)
}

function joined(parts: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
