/** By how much each of several outputs is the largest at each point; below 0 where another is larger. A vector for each output. */
export function marginsOf(outputs: readonly Float64Array[]): readonly Float64Array[] {
  return outputs.map((own, kind) =>
    own.map((a, i) => {
      let other = Number.NEGATIVE_INFINITY
      for (const [k, answers] of outputs.entries()) if (k !== kind && answers[i]! > other) other = answers[i]!
      return a - other
    }),
  )
}

/** Which output is the largest at each point, the first of equals. */
export function largestOf(outputs: readonly Float64Array[]): readonly number[] {
  const points = outputs[0]?.length ?? 0
  return Array.from({ length: points }, (_, i) => {
    let largest = 0
    for (let k = 1; k < outputs.length; k++) if (outputs[k]![i]! > outputs[largest]![i]!) largest = k
    return largest
  })
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
