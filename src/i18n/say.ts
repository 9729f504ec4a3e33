import { grouped } from "../notation/number"
import type { enAlong } from "./along/en"
import type { enCli } from "./cli/en"
import { en } from "./en"
import type { enLater } from "./enLater"
import type { enTraining } from "./enTraining"
import type { enScripts } from "./scripts/en"

type English = typeof en & typeof enLater & typeof enAlong & typeof enTraining & typeof enCli & typeof enScripts
export type MessageId = keyof English
export type Messages = Readonly<Record<MessageId, string>>

/** `{n:s}` is the s of a plural: nothing where n is 1. */
type SlotOf<S extends string> = S extends `${infer K}:s` ? K : S
type SlotsOf<S extends string> = S extends `${string}{${infer K}}${infer Rest}` ? SlotOf<K> | SlotsOf<Rest> : never
type Slots<K extends MessageId> = Readonly<Record<SlotsOf<English[K]>, string | number>>

/** Says a message in one language. Keys and slots are those of the English text: a wrong key or a missing slot does not compile. */
export type Say = <K extends MessageId>(id: K, ...slots: keyof Slots<K> extends never ? [] : [Slots<K>]) => string

/** A message whose slots were filled where it arose. */
export interface Message {
  readonly message: MessageId
  readonly slots: Readonly<Record<string, string | number>>
}

/** Says a message that carries its own slots; whoever made it has seen to it that they fit. */
export function sayMessage(say: Say, { message, slots }: Message): string {
  return (say as (id: MessageId, slots: Message["slots"]) => string)(message, slots)
}

/** The languages, each with the name it has in itself. English is there from the start, another is a file that is fetched when it is needed. A new one is a file beside `en.ts` and a line here. */
export const locales = {
  ko: { name: "한국어", load: async (): Promise<Messages> => (await import("./ko")).ko },
  en: { name: "English", load: loadEnglish },
} as const

async function loadEnglish(): Promise<Messages> {
  const [{ enLater }, { enTraining }] = await Promise.all([import("./enLater"), import("./enTraining")])
  // Those of the command, and of what is taken along, are there where they have been brought.
  return { ...en, ...enLater, ...enTraining, ...loaded.get("en") } as Messages
}

export type Locale = keyof typeof locales

const loaded = new Map<Locale, Partial<Messages>>([["en", en]])

/** More words of a language. */
export function learn(locale: Locale, messages: Partial<Messages>): void {
  loaded.set(locale, { ...loaded.get(locale), ...messages })
}

/** Fetches a language; rejects when it cannot be had. */
export async function loadLocale(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, await locales[locale].load())
}

export async function loadLocales(): Promise<void> {
  await Promise.all((Object.keys(locales) as Locale[]).map(loadLocale))
}

/** Throws for a language that was not loaded. */
export function sayIn(locale: Locale): Say {
  if (!loaded.has(locale)) throw new Error(`the language ${locale} was not loaded`)
  return (id, ...[slots]) =>
    messageIn(locale, id).replace(/\{(\w+)(:s)?\}/g, (_, name: string, plural?: string) => {
      const slot = grouped((slots as Readonly<Record<string, string | number>> | undefined)?.[name] ?? "")
      return plural ? (slot === "1" ? "" : "s") : slot
    })
}

function messageIn(locale: Locale, id: MessageId): string {
  const message = loaded.get(locale)?.[id]
  if (message === undefined) throw new Error(`the message ${id} was not loaded`)
  return message
}

/** The first language of the reader's list that we have; English otherwise. */
export function localeFor(languages: readonly string[]): Locale {
  for (const language of languages) {
    const id = language.toLowerCase().split("-")[0]
    if (id && id in locales) return id as Locale
  }
  return "en"
}
