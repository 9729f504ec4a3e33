import type { Envelope, Reply } from "./protocol"
import type { Server } from "./server"

/** ms until the page's own engine is asked for again. */
const retryAfter = 3000

/** The engine for the page's own thread: in a file of its own, for it is hardly ever needed. */
export async function fetchServer() {
  return (await import("./ownServer")).own.createServer
}

/** What is fetched, however often it has to be asked for, with one word about it; null when nobody waits for it any more. */
export async function untilThere<T>(
  fetch: () => Promise<T>,
  isGone: () => boolean,
  tell: () => void,
): Promise<T | null> {
  for (let times = 1; !isGone(); times++) {
    const found = await fetch().catch(() => null)
    if (isGone()) break
    if (found) return found
    if (times === 1) tell()
    await new Promise((resolve) => setTimeout(resolve, retryAfter))
  }
  return null
}

/** A server whose answers come later than the question, as a worker's do. */
export function onThisThread(
  createServer: Awaited<ReturnType<typeof fetchServer>>,
  answered: (reply: Envelope<Reply>) => void,
): Server {
  return createServer(
    (reply) => queueMicrotask(() => answered(reply)),
    () => new Promise((resolve) => setTimeout(resolve)),
    () => performance.now(),
  )
}
