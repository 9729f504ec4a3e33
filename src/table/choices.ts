import type { Column } from "./column"
import type { Table } from "./readTable"

/** What a column is taken for: numbers, or classes of which each is an input or output of its own, two sharing one. */
export const roles = ["x", "x-classes", "y", "y-classes", "out"] as const
export type Role = (typeof roles)[number]

/** How numbers are scaled: not at all, to mean 0 and standard deviation 1, or to 0 … 1. */
export const scalings = ["none", "standard", "unit"] as const
export type Scaling = (typeof scalings)[number]

/** What is taken of a table, and how. */
export interface Choices {
  /** One a column. */
  readonly roles: readonly Role[]
  /** What several columns of y are: numbers, or one 1 among zeros. */
  readonly targets: "numbers" | "one-hot"
  readonly scaleX: Scaling
  /** Of numbers in y; classes stay 0 and 1. */
  readonly scaleY: Scaling
  /** Whether rows with a cell that does not fit are left out. */
  readonly leavesOut: boolean
  /** The share of the rows that are held out as a test, 0 … 1, drawn by the seed. */
  readonly test: number
  readonly seed: number
}

/** What a column may be taken for. */
export function rolesFor(column: Column): readonly Role[] {
  return roles.filter((role) => {
    if (role === "out") return true
    return role.endsWith("classes") ? mayBeClasses(column) : column.counts.numbers > 0
  })
}

export function mayBeClasses({ isMany, classes }: Column): boolean {
  return !isMany && classes.length > 0
}

/** Another role for a column. Of y there is one column of classes alone or columns of numbers: what no longer fits becomes x. */
export function withRole({ columns }: Table, choices: Choices, c: number, role: Role): Choices {
  const isAlone = role === "y-classes"
  const givesWay = (other: Role) => other === "y-classes" || (isAlone && other === "y")
  return {
    ...choices,
    roles: choices.roles.map((other, index) => {
      if (index === c) return role
      return role.startsWith("y") && givesWay(other) ? guessInput(columns, index) : other
    }),
  }
}

/** Whether all its cells, more than one, say the same. */
function isConstant({ classes, counts, codes }: Column): boolean {
  return classes.length === 1 && counts.blanks === 0 && codes.length > 1
}

/** Why a column is not taken as it would be for its place. */
export type Reason = "empty" | "constant" | "many" | "different" | "counts"

/** Why nothing can be learned of a column, or from it; null for any that is well. */
export function whyNot(columns: readonly Column[], c: number): Reason | null {
  const column = columns[c]
  if (!column || column.counts.numbers + column.counts.texts === 0) return "empty"
  if (isConstant(column)) return "constant"
  if (isText(column)) return column.isMany ? "many" : isDifferent(column) ? "different" : null
  return isCount(column, columns) ? "counts" : null
}

/** Texts of which nearly each is another, as names, addresses and days: as classes they tell the rows apart and nothing else. */
function isDifferent({ classes, counts }: Column): boolean {
  return classes.length > fewClasses && 2 * classes.length > counts.texts + counts.numbers
}

const rowNames = /^(#\d+|index|n[or]\.?)$|(^|[^a-z])id$|번호$|^[순연]번$/i
/** As in PassengerId: a word of its own, which "Acid" and "GRID" do not have. */
const rowNameWithin = /[a-z]I[dD]$/

/** Whole numbers that rise from row to row under a name for just that, or under none where other columns have one. */
function isCount({ name, numbers, isWhole }: Column, columns: readonly Column[]): boolean {
  const isNamed =
    (rowNames.test(name) || rowNameWithin.test(name)) && columns.some((other, c) => other.name !== `#${c + 1}`)
  return isNamed && isWhole && numbers.every((value, row) => row === 0 || value > (numbers[row - 1] ?? 0))
}

/** The columns after the last that is y, where none of them can be; none where one could. */
export function passedOver({ columns }: Table, { roles }: Choices): readonly number[] {
  const y = roles.findLastIndex((role) => role.startsWith("y"))
  const after = [...columns.keys()].slice(y + 1)
  return after.every((c) => roles[c] === "out" && whyNot(columns, c)) ? after : []
}

/** Targets beyond ± this are scaled unless the reader wishes otherwise: with an ordinary η they would make the cost overflow. */
const largeTarget = 10
/** Numbers are classes rather where they are whole, this few, and come again and again. */
const fewClasses = 10
const repeats = 5

/** The last column that can be y is y (`passedOver` tells the reader of those after it), the others are x. */
export function guessChoices(table: Table): Choices {
  const { columns } = table
  const target = columns.findLastIndex((_, c) => whyNot(columns, c) === null)
  const y = columns[target]
  const asClasses = y !== undefined && mayBeClasses(y) && (isText(y) || isFewWhole(y, table.numbers.length))
  return {
    roles: columns.map((_, c) => {
      if (c === target) return asClasses ? "y-classes" : "y"
      return guessInput(columns, c)
    }),
    targets: "numbers",
    scaleX: "standard",
    scaleY: y && !asClasses && Math.max(-y.least, y.most) > largeTarget ? "standard" : "none",
    leavesOut: false,
    test: 0.2,
    seed: 0,
  }
}

function guessInput(columns: readonly Column[], c: number): Role {
  const column = columns[c]
  if (!column || whyNot(columns, c)) return "out"
  return isText(column) ? "x-classes" : "x"
}

function isText({ counts }: Column): boolean {
  return counts.texts >= counts.numbers
}

function isFewWhole(column: Column, rows: number): boolean {
  const n = column.classes.length
  return column.isWhole && n <= fewClasses && rows >= repeats * n
}
