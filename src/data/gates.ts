import { type DataSet, sampleOf } from "./dataSet"

/** A logic gate: its four rows, 0 and 1 as they are. */
function gate(outputFor: (first: boolean, second: boolean) => boolean): DataSet {
  const rows = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const
  return {
    task: "binary",
    inputs: 2,
    outputs: 1,
    isFixed: true,
    make: () => rows.map((row) => sampleOf(row, [outputFor(row[0] === 1, row[1] === 1) ? 1 : 0])),
  }
}

export const gates = {
  "gate-and": gate((first, second) => first && second),
  "gate-or": gate((first, second) => first || second),
  "gate-xor": gate((first, second) => first !== second),
  "gate-nand": gate((first, second) => !(first && second)),
}
