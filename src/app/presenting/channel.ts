/** A way between the windows of one presentation, of this origin alone. */
export interface Channel {
  post(message: object): void
  close(): void
}

/** null where the browser has none. */
export function openChannel(session: string, heard: (value: unknown) => void): Channel | null {
  try {
    const channel = new BroadcastChannel(`chainrule ${session}`)
    channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => heard(data))
    return { post: (message) => channel.postMessage(message), close: () => channel.close() }
  } catch {
    return null
  }
}

/** 128 bits that nobody guesses. */
export function newSession(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")
}

/** Again and again, until what is returned is called. */
export function every(ms: number, run: () => void): () => void {
  const timer = setInterval(run, ms)
  return () => clearInterval(timer)
}
