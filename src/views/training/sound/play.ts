import type { Note } from "./notes"

/** Of each kind of note the wave, and how loud it is. A buzz far below all others is no value. */
const voices = { train: ["square", 0.05], test: ["sine", 0.12], broken: ["sawtooth", 0.12] } as const
const buzz = 70

/** Seconds that a note lasts; one that is no value, longer. */
const [length, long] = [0.08, 0.4]

/** One for the whole page, for a browser grants few. */
let context: AudioContext | null = null

/** To be called where the reader has just pressed something: without that a browser lets nothing sound. */
export async function openEar(): Promise<void> {
  context ??= new AudioContext()
  // Where there is nothing to hear with, it is silent.
  await context.resume().catch(() => {})
}

/** Sounds the notes, and `onEnd` after the last. What it gives back makes it silent at once. A closed ear hears nothing, also later. */
export function play(notes: readonly Note[], onEnd?: () => void): () => void {
  const opened = context
  if (opened?.state !== "running") {
    onEnd?.()
    return () => {}
  }
  const begin = opened.currentTime + 0.02
  const all = notes.map((note) => sound(opened, note, begin))
  let isOver = false
  all.at(-1)?.addEventListener("ended", () => {
    if (!isOver) onEnd?.()
  })
  return () => {
    isOver = true
    for (const oscillator of all) oscillator.disconnect()
  }
}

function sound(context: AudioContext, { at, hertz, line }: Note, begin: number): OscillatorNode {
  const [wave, loud] = voices[hertz === null ? "broken" : line]
  const [from, to] = [begin + at, begin + at + (hertz === null ? long : length)]
  const oscillator = new OscillatorNode(context, { type: wave, frequency: hertz ?? buzz })
  // Faded in and out, for an edge clicks.
  const gain = new GainNode(context, { gain: 0 })
  gain.gain.setValueAtTime(0, from)
  gain.gain.linearRampToValueAtTime(loud, from + 0.01)
  gain.gain.setValueAtTime(loud, to - 0.03)
  gain.gain.linearRampToValueAtTime(0, to)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(from)
  oscillator.stop(to)
  return oscillator
}
