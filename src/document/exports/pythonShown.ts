import { lines } from "./lines"
import { layersOf, pythonArray, pythonNumber } from "./python"
import type { Pass, WholeCycle } from "./wholeCycle"

/** The end of a script: the numbers of the engine with all their digits, and the comparison with those that the script computed. `check` defines check(name, computed, shown). */
export function comparison(cycle: WholeCycle, check: string): string {
  const ends = endsOf(cycle)
  return lines([
    "#{shown}",
    `shown_passes = {\n${cycle.passes.map((pass) => shownPass(cycle, pass)).join("")}}`,
    `shown = {\n${ends.map(({ name, text }) => `    "${name}": ${text},\n`).join("")}}`,
    "",
    "agreed = 0",
    "",
    "",
    check,
    "",
    "",
    "for i, numbers in shown_passes.items():",
    "    for name, value in numbers.items():",
    '        check(f"{name} of sample {i}", passes[i][name], value)',
    "for name, value in shown.items():",
    "    check(name, globals()[name], value)",
    'print(f"{agreed} numbers agree with Chainrule.")',
  ])
}

interface Named {
  readonly name: string
  readonly text: string
}

function shownPass({ network }: WholeCycle, { i, trace }: Pass): string {
  const indent = " ".repeat(8)
  const named = (name: string, numbers: Float64Array | null | undefined, rows: number | null = null): Named[] =>
    numbers ? [{ name, text: pythonArray(numbers, rows, indent) }] : []
  const all = [
    ...named("a0", trace.a[0]),
    ...layersOf(network).flatMap((l) => [
      ...named(`z${l}`, trace.z[l]),
      ...named(`a${l}`, trace.a[l]),
      ...named(`delta${l}`, trace.delta[l]),
      ...named(`dW${l}`, trace.dW[l], network.layers[l - 1]!.units),
      ...named(`db${l}`, trace.db[l]),
    ]),
    ...(trace.C === null ? [] : [{ name: "C", text: pythonNumber(trace.C) }]),
  ]
  if (all.length === 0) return ""
  return `    ${i}: {\n${all.map(({ name, text }) => `${indent}"${name}": ${text},\n`).join("")}    },\n`
}

function endsOf({ network, mean, updated }: WholeCycle): readonly Named[] {
  const both = (prefix: string, l: number, W: Float64Array, b: Float64Array): Named[] => [
    { name: `${prefix}W${l}`, text: pythonArray(W, network.layers[l - 1]!.units, "    ") },
    { name: `${prefix}b${l}`, text: pythonArray(b, null) },
  ]
  const none = new Float64Array()
  return [
    ...(mean ? [{ name: "mean_C", text: pythonNumber(mean.C) }] : []),
    ...(mean ? layersOf(network).flatMap((l) => both("mean_d", l, mean.dW[l] ?? none, mean.db[l] ?? none)) : []),
    ...(updated?.layers ?? []).flatMap(({ W, b }, index) => both("new_", index + 1, W, b)),
  ]
}
