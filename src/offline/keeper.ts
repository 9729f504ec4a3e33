import type { Build } from "./build"

/** What the keeper needs of a service worker's world. */
export interface World {
  /** The address of the folder in which the page lies, with its last slash. */
  readonly scope: string
  readonly caches: Pick<CacheStorage, "open" | "keys" | "delete">
  fetch(request: Request): Promise<Response>
  /** How many pages of this folder are open. */
  countPages(): Promise<number>
  /** Whether a newer build is being fetched or waits. */
  isFollowed(): boolean
}

/** Keeps the files of one build, each build in a cache of its own. */
export interface Keeper {
  /** Fetches all files; rejects when one cannot be had or the page is not of this build. */
  fill(): Promise<void>
  /** Deletes what older builds have left, unless more pages are open than are known to be of this build, or a newer one is on its way. */
  tidy(pagesOfThisBuild: number): Promise<void>
  /** The answer to a request; null for what is not the keeper's business. */
  answer(request: Request): Promise<Response> | null
}

/** What the page itself names. */
const named = /assets\/[\w.-]+/g

export function createKeeper(
  { scope, caches, fetch, countPages, isFollowed }: World,
  { version, files }: Build,
): Keeper {
  // Several pages of this kind may lie on one host.
  const ours = `chainrule ${scope} `
  const own = ours + version

  async function page(): Promise<Response> {
    const response = await fetch(new Request(scope, { cache: "no-cache" }))
    const text = await response.clone().text()
    const isOther = [...text.matchAll(named)].some(([name]) => !files.includes(name))
    if (!response.ok || response.redirected || isOther || !text.includes("assets/"))
      throw new Error("the page is not of this build")
    return response
  }

  async function found(address: string): Promise<Response | undefined> {
    const now = await (await caches.open(own)).match(address)
    if (now) return now
    // A page of the version before may still ask for its files.
    for (const name of await caches.keys()) {
      const before = name.startsWith(ours) && (await (await caches.open(name)).match(address))
      if (before) return before
    }
    return undefined
  }

  return {
    async fill() {
      const cache = await caches.open(own)
      await cache.put(scope, await page())
      // The name of an asset tells its content: one that the browser has is the right one.
      const requests = files.map(
        (name) => new Request(scope + name, { cache: name.startsWith("assets/") ? "default" : "no-cache" }),
      )
      await cache.addAll(requests)
    },
    async tidy(pagesOfThisBuild) {
      if ((await countPages()) > pagesOfThisBuild) return
      const old = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== own)
      // Asked last: a newer build that comes after this is not among the names.
      if (isFollowed()) return
      await Promise.all(old.map((name) => caches.delete(name)))
    },
    answer(request) {
      const { origin, pathname } = new URL(request.url)
      const address = origin + pathname
      if (request.method !== "GET" || !address.startsWith(scope)) return null
      const name = address.slice(scope.length)
      const key = name === "index.html" ? scope : address
      return found(key).then((kept) => kept ?? fetch(request))
    },
  }
}
