import type { Reading } from "../store/state"
import { store } from "../store/store"
import type { Shared } from "../views/lecture/openPage"

const fetchLecture = () => import("../views/lecture/openPage")

/** Opens the lecture where the reader left it, or at its beginning. */
export async function openLecture(): Promise<void> {
  await withLecture(({ openPage, lastPage }) => {
    const { chapter, page } = lastPage()
    openPage(chapter, page)
  })
}

/** Opens a chapter by its number in the address, from 1. One that does not exist gives a notice, and the lecture opens with its list. */
export async function openChapter(number: string): Promise<void> {
  await withLecture(({ openPage, chapterAt, firstPage, count }) => {
    const chapter = chapterAt(number)
    if (!chapter) store.getState().notify("lecture.no-chapter", { found: number, count })
    openPage(chapter ?? firstPage().chapter, 0)
  })
}

/** Opens a page of the lecture as somebody shared it, with their numbers at their step. Whether there is such a page. */
export async function openSharedPage(reading: Reading, shared: Shared): Promise<boolean> {
  let isOpen = false
  await withLecture(({ openPageWith }) => {
    isOpen = openPageWith(reading, shared)
  })
  return isOpen
}

async function withLecture(then: (lecture: Awaited<ReturnType<typeof fetchLecture>>) => void): Promise<void> {
  const lecture = await fetchLecture().catch(() => null)
  if (lecture) then(lecture)
  else store.getState().notify("lecture.failed", {}, "error")
}
