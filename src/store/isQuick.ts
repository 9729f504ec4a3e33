import type { State } from "./state"

/** Steps a second from which on nobody could follow a movement, or read what is scrolled to. */
const quickest = 3

/** Whether play or training is so fast that nothing moves but the numbers. */
export function isQuick({ playing, speed, training }: State): boolean {
  return (playing && speed > quickest) || training !== null
}
