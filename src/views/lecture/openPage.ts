import { chapters } from "../../lecture"
import type { Reading } from "../../store/state"
import { store } from "../../store/store"

export const count = chapters.length

export function firstPage(): Reading {
  return { chapter: chapters[0]?.id ?? "", page: 0 }
}

/** Where the reader left the lecture, also on an earlier day; its first page where that is gone or nothing was read. */
export function lastPage(): Reading {
  const { lastRead } = store.getState()
  return lastRead && sceneOn(lastRead) ? lastRead : firstPage()
}

/** The id of chapter `number`, counted from 1; undefined where there is none. */
export function chapterAt(number: string): string | undefined {
  return /^\d{1,3}$/.test(number) ? chapters[Number(number) - 1]?.id : undefined
}

/** Opens a page of a chapter. One that does not exist is not opened. */
export function openPage(chapter: string, page: number): void {
  const scene = sceneOn({ chapter, page })
  if (scene) store.getState().read({ chapter, page }, scene)
}

function sceneOn({ chapter, page }: Reading) {
  return chapters.find(({ id }) => id === chapter)?.pages[page]?.scene
}
