import type { MessageId, Say } from "../i18n/say"

/** A message whose slots were filled where it arose. */
export interface Message {
  readonly message: MessageId
  readonly slots: Readonly<Record<string, string | number>>
}

/** Says a message that carries its own slots; whoever made it has seen to it that they fit. */
export function sayMessage(say: Say, { message, slots }: Message): string {
  return (say as (id: MessageId, slots: Message["slots"]) => string)(message, slots)
}
