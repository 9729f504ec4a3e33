import { createServer } from "./server"

/* The worker's file: a thin shell, so that everything else is tested without a worker. */

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

/** Resolves after the messages that are waiting: ours stands behind them. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(null)
  })
}

const server = createServer(
  (reply) => self.postMessage(reply),
  pause,
  () => performance.now(),
)
self.onmessage = (event: MessageEvent<unknown>) => server.receive(event.data)
