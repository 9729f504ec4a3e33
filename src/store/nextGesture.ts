let gestures = 0

/** Every gesture of this visit has its own name: the changes of one gesture are one undo. */
export function nextGesture(): string {
  gestures += 1
  return `gesture ${gestures}`
}
