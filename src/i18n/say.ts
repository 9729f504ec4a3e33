import { en } from "./en"
import { ko } from "./ko"

export type MessageId = keyof typeof en
export type Messages = Readonly<Record<MessageId, string>>

type SlotsOf<S extends string> = S extends `${string}{${infer K}}${infer Rest}` ? K | SlotsOf<Rest> : never
type Slots<K extends MessageId> = Readonly<Record<SlotsOf<(typeof en)[K]>, string | number>>

/** Says a message in one language. Keys and slots are those of the English text: a wrong key or a missing slot does not compile. */
export type Say = <K extends MessageId>(id: K, ...slots: keyof Slots<K> extends never ? [] : [Slots<K>]) => string

/** The languages, each with the name it has in itself. A new one is a file beside `en.ts` and a line here. */
export const locales = {
  ko: { name: "한국어", messages: ko },
  en: { name: "English", messages: en },
} as const satisfies Record<string, { name: string; messages: Messages }>

export type Locale = keyof typeof locales

export function sayIn(locale: Locale): Say {
  const messages: Messages = locales[locale].messages
  return (id, ...[slots]) =>
    messages[id].replace(/\{(\w+)\}/g, (_, name: string) =>
      String((slots as Readonly<Record<string, string | number>> | undefined)?.[name] ?? ""),
    )
}

/** The first language of the reader's list that we have; English otherwise. */
export function localeFor(languages: readonly string[]): Locale {
  for (const language of languages) {
    const id = language.toLowerCase().split("-")[0]
    if (id && id in locales) return id as Locale
  }
  return "en"
}
