/** By how much each output is the largest at each of many points; below 0 where another is larger. A vector for each output, from the outputs of each point. */
export function marginsOf(outputs: readonly Float64Array[]): readonly Float64Array[] {
  const margins = Array.from(outputs[0] ?? [], () => new Float64Array(outputs.length))
  for (const [i, answers] of outputs.entries()) {
    let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const a of answers) {
      if (a > first) [first, second] = [a, first]
      else if (a > second) second = a
    }
    for (const [kind, own] of margins.entries()) own[i] = answers[kind]! - (answers[kind] === first ? second : first)
  }
  return margins
}

/** A point of a plane, by its column and row, and how many steps lie between it and another class or the edge. */
export interface Seat {
  readonly column: number
  readonly row: number
  readonly room: number
}

/** Where there is most room for the name of each class on n × n points; undefined for a class that has none. */
export function seatsOf(largest: readonly number[], n: number): readonly (Seat | undefined)[] {
  const room = roomOf(largest, n)
  const seats: (Seat | undefined)[] = []
  for (const [i, kind] of largest.entries())
    if (room[i]! > (seats[kind]?.room ?? 0)) seats[kind] = { column: i % n, row: Math.floor(i / n), room: room[i]! }
  return seats
}

/** Steps across and up to the next point of another class or beyond the edge: there and back again over the plane. */
function roomOf(largest: readonly number[], n: number): Uint16Array {
  const room = new Uint16Array(n * n).fill(n)
  const look = (i: number, column: number, row: number, before: number) => {
    const near = (to: number, isOn: boolean) => (isOn && largest[to] === largest[i] ? room[to]! + 1 : 1)
    const [beside, above] = [column + before, row + before]
    const across = near(i + before, beside >= 0 && beside < n)
    const up = near(i + before * n, above >= 0 && above < n)
    room[i] = Math.min(room[i]!, across, up)
  }
  for (let i = 0; i < n * n; i++) look(i, i % n, Math.floor(i / n), -1)
  for (let i = n * n - 1; i >= 0; i--) look(i, i % n, Math.floor(i / n), 1)
  return room
}
