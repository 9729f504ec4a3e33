import { sayIn } from "../../i18n/say"
import type { AppStore } from "../../store/store"
import type { PageApi } from "../pageApi"
import { pageFrame } from "../pageFrame"
import { answerMessage } from "./answerMessage"

/** Lets the page around this one drive it, if it is of one of the origins that the address names; every other message is passed over. It is told when this page is ready, and each time another step is shown. */
export function embed(store: AppStore, api: PageApi, origins: readonly string[]): void {
  const around = window.parent
  if (around === window || origins.length === 0) return
  /** Whom events go to: only who has asked something is known to be there. */
  let listener: string | null = null
  const send = (message: object, origin: string) => around.postMessage(message, origin === "null" ? "*" : origin)
  const told = (found: string) => sayIn(store.getState().locale)("api.call", { found })

  async function hear({ source, origin, data }: MessageEvent): Promise<void> {
    if (source !== around || !origins.includes(origin)) return
    const answer = await answerMessage(api, data, told)
    if (!answer) return
    listener = origin
    send(answer, origin)
  }

  addEventListener("message", (event) => void hear(event))
  store.subscribe((now, was) => {
    if (listener !== null && now.frame !== was.frame)
      send({ chainrule: "frame", frame: pageFrame(now.frame) }, listener)
  })
  void api.ready.then(() => {
    const here = aroundOrigin()
    if (here !== null && origins.includes(here)) send({ chainrule: "ready", version: api.version }, here)
  })
}

/** The origin of the page around this one, where the browser tells it. */
function aroundOrigin(): string | null {
  const [first] = location.ancestorOrigins ?? []
  if (first !== undefined) return first
  return document.referrer === "" ? null : new URL(document.referrer).origin
}
