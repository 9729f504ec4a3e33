import { isSame } from "../../document/write"
import { chapters } from "../../lecture"
import type { Reading, Standpoint } from "../../store/state"
import { store } from "../../store/store"
import type { Experiment } from "../../timeline/experiment"

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

/** What somebody else had on the stage of a page. */
export interface Shared {
  readonly experiment: Experiment
  readonly at: Standpoint
}

/** Opens a page with what somebody else had on its stage; false where there is no such page. */
export function openPageWith(reading: Reading, { experiment, at }: Shared): boolean {
  const scene = sceneOn(reading)
  if (!scene) return false
  const { t, inside, selected, trail } = at
  const work = { preset: scene.preset, t, inside, selected, trail, past: [], future: [] }
  // The scene itself is not one that was changed.
  store
    .getState()
    .read(reading, scene, { ...work, experiment: isSame(scene.experiment, experiment) ? scene.experiment : experiment })
  return true
}

function sceneOn({ chapter, page }: Reading) {
  return chapters.find(({ id }) => id === chapter)?.pages[page]?.scene
}
