import type { Sample } from "../../engine/network"

/** So many different values are those of two classes at most. */
const fewest = 2

/** Whether a target of samples has more values than classes would have: then it is told by a colour of the scale of the answers. */
export function isGraded(j: number, ...lists: readonly (readonly Sample[])[]): boolean {
  const values = new Set<number | undefined>()
  for (const list of lists) for (const { y } of list) if (values.add(y[j]).size > fewest) return true
  return false
}
