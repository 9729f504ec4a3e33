/** What the service worker of one build knows of it: a name for its content, and the addresses of its files, below the page's own. */
export interface Build {
  readonly version: string
  readonly files: readonly string[]
}

/** What a page tells the service worker: to take over from the version before, or that it is loaded and older versions may go. */
export type Word = "take-over" | "loaded"
