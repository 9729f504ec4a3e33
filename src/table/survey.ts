import type { Task } from "../data/dataSet"
import { type Choices, mayBeClasses, passedOver, type Reason, whyNot } from "./choices"
import { type Column, cut } from "./column"
import { tableLimits } from "./limits"
import { columnsWith, type Fitting, fittingRows } from "./misfits"
import type { Table } from "./readTable"
import { refused, type TableRefusal } from "./refused"
import { withUsedClasses } from "./usedClasses"

/** What would be taken of a table. */
export interface Survey extends Fitting {
  /** The table with those classes alone that the fitting rows have. */
  readonly table: Table
  readonly task: Task
  readonly names: { readonly x: readonly string[]; readonly y: readonly string[] }
  /** How many of the fitting rows are held out as a test; one at least is left to learn from. */
  readonly test: number
  /** Why nothing can be taken. */
  readonly refusal: TableRefusal | null
  /** Whether leaving out the rows that do not fit would help. */
  readonly canLeaveOut: boolean
  /** Columns that are left out unless the reader takes them, by why. */
  readonly idle: NamesByReason
  /** Those of them that stand after y, where it is not the last column for that reason; then they are not in `idle`. */
  readonly passed: { readonly y: string; readonly why: NamesByReason } | null
}

export type NamesByReason = ReadonlyMap<Reason, readonly string[]>

export function survey(read: Table, choices: Choices): Survey {
  const fitting = fittingRows(read, choices)
  const table = fitting.misfits === 0 ? read : withUsedClasses(read, fitting.rows)
  const names = namesOf(table, choices)
  const count = fitting.rows.length
  const refusal = wrongColumns(table, choices, names.x.length, names.y.length) ?? tooMuch(count, names)
  const wrongRows = fitting.first && !choices.leavesOut ? fitting.first : count === 0 ? refused("no-rows") : null
  return {
    ...fitting,
    table,
    task: taskOf(table, choices),
    names,
    test: Math.max(0, Math.min(count - 1, Math.round(choices.test * count))),
    refusal: refusal ?? wrongRows,
    canLeaveOut: refusal === null && fitting.misfits > 0 && count > 0,
    ...idleIn(table, choices),
  }
}

function idleIn(table: Table, choices: Choices): Pick<Survey, "idle" | "passed"> {
  const { columns } = table
  const passed = passedOver(table, choices)
  const y = columns[columns.length - passed.length - 1]
  const told = y && passed.length > 0
  return {
    idle: byReason(columns, [...columns.keys()].slice(0, told ? -passed.length : undefined)),
    passed: told ? { y: y.name, why: byReason(columns, passed) } : null,
  }
}

function byReason(columns: readonly Column[], wanted: readonly number[]): NamesByReason {
  const found = new Map<Reason, string[]>()
  for (const c of wanted) {
    const why = whyNot(columns, c)
    if (why) found.set(why, [...(found.get(why) ?? []), columns[c]?.name ?? ""])
  }
  return found
}

function taskOf(table: Table, choices: Choices): Task {
  const [classes] = columnsWith(table, choices, "y-classes")
  if (classes) return classes.classes.length === 2 ? "binary" : "classes"
  return isOneHot(table, choices) ? "classes" : "regression"
}

export function isOneHot(table: Table, choices: Choices): boolean {
  return choices.targets === "one-hot" && columnsWith(table, choices, "y").length > 1
}

function namesOf(table: Table, choices: Choices): Survey["names"] {
  const classes = columnsWith(table, choices, "y-classes")
  return {
    x: columnsWith(table, choices, "x", "x-classes").flatMap((column) =>
      choices.roles[table.columns.indexOf(column)] === "x" ? [column.name] : classNames(column),
    ),
    y: [
      ...columnsWith(table, choices, "y").map(({ name }) => name),
      ...classes.flatMap((column) =>
        column.classes.length === 2 ? classNames(column) : column.classes.map((text) => cut(text)),
      ),
    ],
  }
}

/** Of two classes one input or output says which: 1 means the second. */
function classNames({ name, classes }: Column): readonly string[] {
  const told = classes.length === 2 ? classes.slice(1) : classes
  return told.map((text) => cut(`${name} = ${text}`))
}

function wrongColumns(table: Table, choices: Choices, inputs: number, outputs: number): TableRefusal | null {
  const numbers = columnsWith(table, choices, "y")
  const classes = columnsWith(table, choices, "y-classes")
  const [target] = classes
  if (table.columns.length === 1) return refused("one-column")
  if (inputs === 0) return refused("no-x")
  if (numbers.length + classes.length === 0) return refused("no-y")
  if (classes.length > 1 || (target && numbers.length > 0)) return refused("mixed-y")
  if (target && (target.classes.length < 2 || !mayBeClasses(target))) return refused("one-class", { name: target.name })
  const most = Math.max(inputs, outputs)
  return most > tableLimits.columns ? refused("inputs", { limit: tableLimits.columns, found: most }) : null
}

/** A column of classes becomes as many numbers a row as there are classes. */
function tooMuch(rows: number, { x, y }: Survey["names"]): TableRefusal | null {
  const found = rows * (x.length + y.length)
  const { cells } = tableLimits
  return found > cells ? refused("numbers", { limit: cells, found }) : null
}
