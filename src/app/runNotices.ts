import type { Fault } from "../engine/fault"
import { faultMessage } from "../store/faultMessage"
import type { AppStore } from "../store/store"

/** Takes back what was told of a run: it holds of no other. `kind`: how these messages begin. */
export function dismissOf(store: AppStore, kind = /^(fault|training)\./): void {
  const { notices, dismiss } = store.getState()
  for (const { id, message } of notices) if (kind.test(message)) dismiss(id)
}

/** The one notice of a run that broke, t steps after its start: that its cost grew before is told with it. */
export function tellFault(store: AppStore, fault: Fault, t: number): void {
  const { experiment, notify } = store.getState()
  const { message, slots } = faultMessage(fault, experiment, t)
  dismissOf(store)
  notify(message, slots, "error")
}
