import type { Build, Word } from "./build"
import { createKeeper } from "./keeper"

/* The service worker's file: a thin shell. It is built to `sw.js` by scripts/vite/serviceWorker.ts, which knows the files. */

interface WorkEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface RequestEvent extends WorkEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

interface WordEvent extends WorkEvent {
  readonly data: Word
}

/** What we use of a ServiceWorkerGlobalScope, which TypeScript's DOM does not have. */
interface Scope {
  readonly registration: {
    readonly scope: string
    readonly active: unknown
    readonly installing: unknown
    readonly waiting: unknown
  }
  readonly serviceWorker: unknown
  readonly clients: {
    claim(): Promise<void>
    matchAll(which: { includeUncontrolled: boolean; type: "window" }): Promise<readonly { readonly url: string }[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: "install" | "activate", listener: (event: WorkEvent) => void): void
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void
  addEventListener(type: "message", listener: (event: WordEvent) => void): void
}

declare const chainruleBuild: Build

const here = globalThis as unknown as Scope
const { scope } = here.registration

const keeper = createKeeper(
  {
    scope,
    caches,
    fetch: (request) => fetch(request),
    async countPages() {
      const pages = await here.clients.matchAll({ includeUncontrolled: true, type: "window" })
      return pages.filter(({ url }) => url.startsWith(scope)).length
    },
    isFollowed: () => Boolean(here.registration.installing || here.registration.waiting),
  },
  chainruleBuild,
)

here.addEventListener("install", (event) => event.waitUntil(keeper.fill()))
here.addEventListener("activate", (event) => event.waitUntil(keeper.tidy(0).then(() => here.clients.claim())))
here.addEventListener("fetch", (event) => {
  const answer = keeper.answer(event.request)
  if (answer) event.respondWith(answer)
})
here.addEventListener("message", (event) => {
  if (event.data === "take-over") event.waitUntil(here.skipWaiting())
  // A page tells it to the one that brought it; that may have been replaced meanwhile.
  else if (here.registration.active === here.serviceWorker || !here.serviceWorker) event.waitUntil(keeper.tidy(1))
})
