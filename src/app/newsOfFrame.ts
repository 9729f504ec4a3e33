import type { Frame } from "../timeline/trace"
import type { Trained } from "../worker/protocol"

/** Shows what comes from training at most once in a frame of the screen: of pictures the last, with how many they were, of everything else all. */
export interface NewsOfFrame {
  add(news: Trained, frame: Frame | null): void
  drop(): void
}

export function createNewsOfFrame(show: (news: Trained, frame: Frame | null, pictures: number) => void): NewsOfFrame {
  let waiting: { readonly news: Trained; readonly frame: Frame | null; readonly pictures: number } | null = null
  let frameOfScreen = 0

  function flush(): void {
    cancelAnimationFrame(frameOfScreen)
    const due = waiting
    waiting = null
    if (due) show(due.news, due.frame, due.pictures)
  }

  return {
    add(news, frame) {
      const isFirst = waiting === null
      waiting = {
        news: waiting ? joined(waiting.news, news) : news,
        frame: frame ?? waiting?.frame ?? null,
        pictures: (waiting?.pictures ?? 0) + (news.frame ? 1 : 0),
      }
      // A hidden page has no frames; the end waits for none.
      if (news.end || document.hidden) flush()
      else if (isFirst) frameOfScreen = requestAnimationFrame(flush)
    },
    drop() {
      cancelAnimationFrame(frameOfScreen)
      waiting = null
    },
  }
}

function joined(before: Trained, news: Trained): Trained {
  return {
    ...news,
    costs: news.costs ?? before.costs,
    evaluations: [...before.evaluations, ...news.evaluations],
    sign: before.sign === "grew" ? "grew" : news.sign,
  }
}
