import { version } from "../../../package.json"
import type { Experiment } from "../../timeline/experiment"
import { every, openChannel } from "./channel"
import type { Follower } from "./follow"
import { isHello, readMessage, type Seen, type ToAudience, type ToPresenter } from "./messages"
import { shown } from "./shown"

/** So often a window of the class says that it is there, ms. */
const pulse = 1000
/** Without an answer for so long the presenter's window is gone, ms. */
const patience = 4000

/** Follows the presentation of this name, from now until what is returned is called. */
export function receive(session: string, follower: Follower): () => void {
  let seen: Seen | null = null
  let run: number | null = null
  let lastHeard = performance.now()
  const channel = openChannel(session, heard)
  function hello(): void {
    const message: ToPresenter = { kind: "hello", version, seen }
    channel?.post(message)
  }

  function heard(value: unknown): void {
    if (isHello(value)) return
    const read = readMessage(value, version)
    lastHeard = performance.now()
    if (!read.ok) {
      shown.setState(read.why === "version" ? { silence: "version", other: read.version } : { silence: "garbled" })
    } else if (read.message.kind !== "hello" && "experiment" in read && read.message.lease >= (seen?.lease ?? 0)) {
      take(read.message, read.experiment)
    }
  }

  function take(message: ToAudience, experiment: Experiment | null): void {
    if (message.kind === "end") shown.setState({ silence: "over" })
    else if (message.kind === "pulse") shown.setState(({ state }) => (state ? { silence: null } : {}))
    else {
      const { lease, serial, state } = message
      // The message about its run was missed.
      if (!experiment && (lease !== seen?.lease || state.run !== run)) {
        seen = null
        hello()
        return
      }
      seen = { lease, serial }
      run = state.run
      follower.follow(state, experiment)
      shown.setState({ state, silence: null })
    }
  }

  const stop = every(pulse, () => {
    const isOver = shown.getState().silence === "over"
    if (!isOver && performance.now() - lastHeard > patience) shown.setState({ silence: "waiting" })
    hello()
  })
  hello()
  return () => {
    stop()
    channel?.close()
  }
}
