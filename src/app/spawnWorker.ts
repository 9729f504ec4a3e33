import workerUrl from "../worker/engine.worker?worker&url"
import type { SpawnWorker } from "../worker/line"

interface Policy {
  createScriptURL(url: string): string
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy
}

let policy: Policy | null = null

/** The content security policy lets scripts come from one Trusted Types policy only, and that makes one URL only: the worker's. */
function trusted(url: string): string {
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes
  if (!factory) return url
  policy ??= factory.createPolicy("chainrule-worker", {
    createScriptURL(asked) {
      if (asked !== workerUrl) throw new TypeError("only the worker's own address is trusted")
      return asked
    },
  })
  return policy.createScriptURL(url)
}

/** Starts the engine's worker; throws where the browser has none. */
export const spawnWorker: SpawnWorker = () => new Worker(trusted(workerUrl), { type: "module" })
