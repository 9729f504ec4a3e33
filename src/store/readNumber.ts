import { type Say, sayMessage } from "../i18n/say"
import { exactNumber } from "../notation/number"
import { parseNumber } from "../notation/parseNumber"

/** A number read from what somebody typed; or in a sentence why there is none, with the number that may have been meant. */
export function readNumber(text: string, say: Say) {
  const parsed = parseNumber(text)
  if (parsed.ok) return parsed
  const { reason, slots, meant: value } = parsed
  const message = sayMessage(say, { message: `refuse-number.${reason}`, slots })
  const meant = value === null ? null : { value, label: say("field.meant", { value: exactNumber(value) }) }
  return { ok: false as const, message, meant }
}
