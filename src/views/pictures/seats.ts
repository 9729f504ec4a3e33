/** A point of a plane by its column and row, and how wide its region is: the most steps from a point of it to another class or the edge. */
export interface Seat {
  readonly column: number
  readonly row: number
  readonly room: number
}

interface Wish {
  /** Which class is the largest at n × n points, row by row. */
  readonly largest: readonly number[]
  readonly n: number
  /** How many points the name of each class is long, and every name high; no more than n. */
  readonly lengths: readonly number[]
  readonly height: number
  /** Columns and rows of samples. */
  readonly dots: readonly (readonly [number, number])[]
}

/** A name all of which is on other regions hides as much as one on so many samples; one on another name, as on so many more. */
const [foreign, named] = [12, 1e3]

/** Where the name of each class has its middle: where it hides fewest samples, keeps to its own region and off the other names, and then where most room is around it. undefined for a class that is nowhere the largest. */
export function seatsOf({ largest, n, lengths, height, dots }: Wish): readonly (Seat | undefined)[] {
  const room = roomOf(largest, n)
  const seats: (Seat | undefined)[] = []
  const costOf = (kind: number, { column, row }: Omit<Seat, "room">, own: number) => {
    const length = lengths[kind]!
    let [cost, free] = [0, own]
    for (const [x, y] of dots) {
      const [across, up] = [Math.abs(x - column), Math.abs(y - row)]
      if (across < length / 2 && up < height / 2) cost++
      free = Math.min(free, Math.max(across, up))
    }
    for (const [other, seat] of seats.entries())
      if (seat && Math.abs(seat.row - row) < height && 2 * Math.abs(seat.column - column) < length + lengths[other]!)
        cost += named
    let others = 0
    for (let y = row - (height - 1) / 2; y < row + height / 2; y++)
      for (let x = column - (length - 1) / 2; x < column + length / 2; x++) if (largest[y * n + x] !== kind) others++
    return cost + (foreign * others) / (length * height) - free / n ** 2
  }
  for (const [kind, length] of lengths.entries()) {
    let [least, widest]: [number, number] = [Number.POSITIVE_INFINITY, 0]
    let best: Omit<Seat, "room"> | undefined
    for (const [i, own] of largest.entries()) {
      if (own !== kind) continue
      widest = Math.max(widest, room[i]!)
      const seat = { column: within(i % n, length, n), row: within(Math.floor(i / n), height, n) }
      const cost = costOf(kind, seat, room[i]!)
      if (cost < least) [least, best] = [cost, seat]
    }
    seats[kind] = best && { ...best, room: widest }
  }
  return seats
}

/** The middle of so many of n points in a line, near to one of them. */
function within(i: number, many: number, n: number): number {
  const first = Math.round(i - (many - 1) / 2)
  return Math.min(n - many, Math.max(0, first)) + (many - 1) / 2
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
