import "../../i18n/later"
import "../../i18n/laterAlong"
import type { Message } from "../../i18n/say"
import type { Place } from "../../timeline/stops"
import type { Subject } from "../picture/picture"
import { breath } from "../slices"
import { develop, type Strip } from "./develop"
import { createGif } from "./gif"
import type { FilmGrain } from "./places"
import { shoot, Unseen } from "./shoot"
import { Disturbed } from "./stage"
import { createVideo } from "./video"

/** The kinds of file that a film can be. */
export type FilmKind = "gif" | "webm"

/** A film as it is wished for. */
export interface Wish {
  readonly kind: FilmKind
  readonly places: readonly Place[]
  readonly grain: FilmGrain
  readonly subjects: readonly Subject[]
  /** How long each picture is shown, ms. */
  readonly hold: number
  /** px. */
  readonly width: number
}

/** How far it is: pictures taken and pictures written, of twice their number. */
export type OnProgress = (done: number) => void

/** Makes a film of the stage, or says why there is none. The stage is only moved while pictures are taken, and then as before. Rejects with the signal's reason. */
export async function makeFilm(wish: Wish, signal: AbortSignal, onProgress: OnProgress): Promise<Blob | Message> {
  let done = 0
  const tick = () => onProgress(++done)
  try {
    const reel = await shoot(wish.places, wish.grain, wish.subjects, signal, tick)
    const strip = await develop(reel, wish.width)
    return await (wish.kind === "gif" ? gifOf : videoOf)(strip, wish.hold, signal, tick)
  } catch (reason) {
    if (signal.aborted) throw reason
    if (reason instanceof Disturbed) return { message: reason.isFault ? "film.fault" : "film.moved", slots: {} }
    if (reason instanceof Unseen) return { message: "film.unseen", slots: {} }
    // A browser that does not let the page read its own picture, or has no memory left.
    if (reason instanceof DOMException || reason instanceof RangeError)
      return { message: "film.failed", slots: { why: reason.message } }
    throw reason
  }
}

async function gifOf(strip: Strip, hold: number, signal: AbortSignal, tick: () => void): Promise<Blob> {
  const gif = createGif(strip.width, strip.height)
  for (let index = 0; index < strip.count; index++) {
    signal.throwIfAborted()
    const pen = (await strip.paint(index)).getContext("2d")
    await breath()
    const pixels = pen?.getImageData(0, 0, strip.width, strip.height)
    if (!pixels) throw new Error("the canvas was lost")
    await gif.add(pixels.data, hold)
    tick()
  }
  return gif.file()
}

async function videoOf(strip: Strip, hold: number, signal: AbortSignal, tick: () => void): Promise<Blob | Message> {
  const video = await createVideo(strip.width, strip.height)
  if (!video) return { message: "film.no-video", slots: {} }
  try {
    for (let index = 0; index < strip.count; index++) {
      signal.throwIfAborted()
      await video.add(await strip.paint(index), hold)
      await breath()
      tick()
    }
    return await video.file()
  } finally {
    video.close()
  }
}
