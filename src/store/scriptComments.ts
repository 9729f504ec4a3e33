import type { Comments } from "../document/exports/comments"
import "../i18n/laterScripts"
import { type MessageId, type Say, sayMessage } from "../i18n/say"
import type { Frame } from "../timeline/trace"
import { whereabouts } from "./whereabouts"

type ScriptMessage = Extract<MessageId, `script.${string}`>

/** The comments of a script of what is shown, in one language. */
export function scriptComments(frame: Frame, say: Say): Comments {
  return (id, slots = {}) =>
    id === "where"
      ? whereabouts(frame, say).join(", ")
      : sayMessage(say, { message: `script.${id}` as ScriptMessage, slots })
}
