import { type ComponentType, lazy } from "react"

const waiting: (() => Promise<unknown>)[] = []

/** A component that is not needed until the reader asks for it: in a file of its own, fetched when the page is idle. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  waiting.push(load)
  return lazy(async () => ({ default: await load() }))
}

/** Something else that is fetched then, too. */
export function alsoLater(load: () => Promise<unknown>): void {
  waiting.push(load)
}

/** Fetches all that comes later, and what that brings with it, so that nothing is missing when the network has gone. */
export async function fetchLater(): Promise<void> {
  for (const load of waiting) await load()
}
