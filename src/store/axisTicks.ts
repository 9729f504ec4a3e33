import { grouped } from "../notation/number"
import { tickText } from "./tickText"

/** A place on an axis and what is written there. */
interface Tick {
  readonly at: number
  readonly text: string
}

type Scale = ((value: number) => number) & { ticks(count: number): number[] }

/** Units of a drawing: room for a letter of the numbers at an axis, and above the topmost one, where the name of the axis stands. */
const [letter, underName] = [7, 8]
/** So many marks of a logarithmic axis have room. */
const most = 6

/** Upwards, below `top`: of a logarithmic axis powers of ten, where there are two of them, else ones, twos and fives. */
export function ticksUp(y: Scale, top: number, isLog: boolean, print = tickText): readonly Tick[] {
  const ticks = (isLog ? onLog(y.ticks(5)) : y.ticks(5))
    .filter((at) => y(at) >= top + underName)
    .map((at) => ({ at, text: print(at) }))
  // Of large numbers, which are written with few digits, some look the same.
  return ticks.filter(({ text }, i) => text !== ticks[i - 1]?.text)
}

function onLog(all: readonly number[]): readonly number[] {
  const leading = (tick: number) => Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9))
  const some = [[1], [1, 2, 5]].map((digits) => all.filter((tick) => digits.includes(leading(tick))))
  const enough = some.find((ticks) => ticks.length >= 2) ?? all
  return enough.filter((_, i) => i % Math.ceil(enough.length / most) === 0)
}

/** To the right, as many as there is room for; `isWhole`: of things that are counted. */
export function ticksAcross(x: Scale, isWhole = false): readonly Tick[] {
  for (let count = 5; ; count--) {
    const ticks = x
      .ticks(count)
      .filter((at) => !isWhole || Number.isInteger(at))
      .map((at) => ({ at, text: isWhole ? grouped(at) : tickText(at) }))
    const [first, second] = ticks
    const widest = Math.max(0, ...ticks.map(({ text }) => text.length)) + 1
    if (count === 1 || !first || !second || x(second.at) - x(first.at) >= letter * widest) return ticks
  }
}
