import workerUrl from "../worker/engine.worker?worker&url"
import type { SpawnWorker } from "../worker/line"

interface Policy {
  createScriptURL(url: string): string
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy
}

let policy: Policy | null = null

/** The service worker's file, beside the page. */
export const serviceWorkerUrl = `${import.meta.env.BASE_URL}sw.js`

/** The content security policy lets scripts come from one Trusted Types policy only, and that makes two URLs only: those of the workers. */
export function trusted(url: string): string {
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes
  if (!factory) return url
  policy ??= factory.createPolicy("chainrule-worker", {
    createScriptURL(asked) {
      if (asked !== workerUrl && asked !== serviceWorkerUrl)
        throw new TypeError("only the workers' own addresses are trusted")
      return asked
    },
  })
  return policy.createScriptURL(url)
}

/** In the page as a single file the worker is one script without imports; as a module no browser would start it from `file:`. */
const type = workerUrl.startsWith("blob:") ? "classic" : "module"

const spawn = () => new Worker(trusted(workerUrl), { type })

/** A worker that was started ahead of the page, and what it told before anyone listened. */
let ahead: { readonly worker: Worker; readonly told: Event[] } | null = null

/** Starts the first worker before the page's own scripts have come, so that the two load side by side. */
export function spawnAhead(): void {
  try {
    const worker = spawn()
    const told: Event[] = []
    const keep = (event: Event) => {
      event.preventDefault()
      told.push(event)
    }
    worker.onmessage = keep
    worker.onmessageerror = keep
    worker.onerror = keep
    ahead = { worker, told }
  } catch {
    // Where there can be no worker, `spawnWorker` says so to the one who can do without.
  }
}

/** Starts the engine's worker, or hands over the one that was started ahead; throws where the browser has none. */
export const spawnWorker: SpawnWorker = () => {
  if (!ahead) return spawn()
  const { worker, told } = ahead
  ahead = null
  // What it told is told again once its new owner listens.
  queueMicrotask(() => {
    for (const event of told) worker.dispatchEvent(event)
  })
  return worker
}
