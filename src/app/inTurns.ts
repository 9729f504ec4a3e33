import { panelStates } from "../store/panelStates"
import { store } from "../store/store"
import { createTurns } from "../store/turns"

/* Imported by what conducts training: from then on the panels show its pictures in turns. */
panelStates.follow = createTurns(panelStates.shown, store.getState, {
  now: () => performance.now(),
  next: (run) => requestAnimationFrame(run),
  after: (run) => setTimeout(run),
}).follow
