import { type ComponentType, type ReactNode, useSyncExternalStore } from "react"

const waiting: (() => Promise<unknown>)[] = []

/** A component that is not needed until the reader asks for it: in a file of its own, fetched when the page is idle. `meanwhile` stands where it will be. React's own way (lazy) draws what has come only when nothing else is to be drawn, and so never while training sends one picture after the other. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, meanwhile: ReactNode = null) {
  let Found: ComponentType<P> | null = null
  let loading: Promise<void> | undefined
  const listeners = new Set<() => void>()

  function found(component: ComponentType<P>): void {
    Found = component
    for (const listener of listeners) listener()
  }

  function start(): Promise<void> {
    loading ??= load().then(found, (error) => {
      // What nobody waits for is asked for again when somebody does.
      if (listeners.size === 0) loading = undefined
      else
        found(() => {
          throw error
        })
    })
    return loading
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    void start()
    return () => void listeners.delete(listener)
  }

  const read = () => Found
  waiting.push(start)
  return function Later(props: P) {
    const Now = useSyncExternalStore(subscribe, read, read)
    return Now ? <Now {...props} /> : meanwhile
  }
}

/** Something else that is fetched then, too. */
export function alsoLater(load: () => Promise<unknown>): void {
  waiting.push(load)
}

/** Fetches all that comes later, and what that brings with it, so that nothing is missing when the network has gone. */
export async function fetchLater(): Promise<void> {
  for (const load of waiting) await load()
}
