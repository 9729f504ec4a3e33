import type { Evaluated, Learning } from "../../../timeline/training"
import { axesOf, type Measure, measured, plots } from "../chart"

/** A place of a curve as it is heard. */
export interface Note {
  /** Seconds from the first. */
  readonly at: number
  /** null: the value there is not finite. */
  readonly hertz: number | null
  readonly line: "train" | "test"
}

/** What of a run is heard: as it is drawn. */
interface Heard {
  readonly measure: Measure
  readonly isLog: boolean
}

/** The bottom of the picture sounds so high, in hertz, and its top so many octaves above. */
const [lowest, octaves] = [165, 3]

/** So many notes at most, and seconds from one to the next. */
const [most, apart] = [48, 0.09]

/** As high as a value stands in a picture of this run alone, so high it sounds: equal heights are equal intervals. */
function pitches(learning: Learning, { measure, isLog }: Heard) {
  const { y } = axesOf(plots.wide, [learning], measure, isLog && measure === "cost")
  const [bottom = 0, top = 0] = y.range()
  return (value: number) => {
    if (!Number.isFinite(value)) return null
    return lowest * 2 ** (octaves * Math.min(1, Math.max(0, (bottom - y(value)) / (bottom - top))))
  }
}

/** What is heard at an evaluation: the samples trained on, and those held out, where there are any. */
function notesAt({ train, test }: Evaluated, at: number, measure: Measure, pitch: (value: number) => number | null) {
  const note = (line: Note["line"], of: Evaluated["train"]): Note => ({ at, hertz: pitch(measured(of, measure)), line })
  return test ? [note("train", train), note("test", test)] : [note("train", train)]
}

/** A run from its beginning to its end, in proportion to its cycles. Of evaluations too close to be told apart that is heard which is worst, so that no spike is lost; a run that broke ends with a value that is none. */
export function notesOf(learning: Learning, heard: Heard): readonly Note[] {
  const { measure } = heard
  const { evaluations } = learning
  const [first, last] = [evaluations[0]?.cycle ?? 0, evaluations.at(-1)?.cycle ?? 0]
  const slots = new Map<number, Evaluated>()
  const badness = ({ train }: Evaluated) => {
    const value = measured(train, measure)
    if (!Number.isFinite(value)) return Number.POSITIVE_INFINITY
    return measure === "cost" ? value : -value
  }
  for (const one of evaluations) {
    const slot = Math.round(((one.cycle - first) / Math.max(1, last - first)) * (most - 1))
    const there = slots.get(slot)
    if (!there || badness(one) > badness(there)) slots.set(slot, one)
  }
  const pitch = pitches(learning, heard)
  const notes = [...slots].flatMap(([slot, one]) => notesAt(one, slot * apart, measure, pitch))
  return learning.end === "fault" ? [...notes, { at: most * apart, hertz: null, line: "train" }] : notes
}

/** The end of a run so far. */
export function lastNotes(learning: Learning, heard: Heard): readonly Note[] {
  const last = learning.evaluations.at(-1)
  return last ? notesAt(last, 0, heard.measure, pitches(learning, heard)) : []
}
