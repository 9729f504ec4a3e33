import type { Locale } from "../say"
import type { en } from "./en"

/** What the lecture says, in a file of its own: it is fetched when the lecture is opened. Beside {slots} a text may hold the marks that `lecture/markup.ts` reads. */
export type LectureId = keyof typeof en
export type LectureMessages = Readonly<Record<LectureId, string>>

type SlotsOf<S extends string> = S extends `${string}{${infer K}}${infer Rest}` ? K | SlotsOf<Rest> : never
/** The slots of a text. */
export type LectureSlots<K extends LectureId> = SlotsOf<(typeof en)[K]>

/** The lecture in each language: a new one is a file beside `en.ts` and a line here. */
export const lectures: Readonly<Record<Locale, () => Promise<LectureMessages>>> = {
  ko: async () => (await import("./ko")).ko,
  en: async () => (await import("./en")).en,
}
