import type { CostId } from "../../engine/costs"
import type { StepKind } from "../../engine/step"
import { isPlain } from "../../engine/updateRule"
import { equationsOf } from "../../notation/equations"
import { evaluate } from "../../notation/evaluate"
import type { Equation } from "../../notation/expression"
import { refTerm } from "../../notation/refTerm"
import type { Scene } from "../../notation/scene"
import type { TermId } from "../../notation/term"
import { plannedAt, stepsPerSample } from "../../timeline/cycle"
import type { Frame } from "../../timeline/trace"

/** A line of a pass by hand: one number and the equation that makes it. */
export interface SheetLine {
  readonly term: TermId
  readonly equation: Equation
  readonly j: number
  readonly k: number
}

/** The lines of one step. */
export interface SheetPart {
  readonly kind: StepKind
  readonly l: number | null
  readonly lines: readonly SheetLine[]
}

/** Every line of the pass of one sample, forwards and backwards, and of the update where the batch has one sample. */
export function sheetOf({ trace, batch }: Frame, cost: CostId): readonly SheetPart[] {
  const { network } = trace
  const L = network.layers.length
  // An update by another rule is no exercise: it needs what the rule remembers.
  const single = batch.length === 1 && isPlain(trace.rule)
  const steps = stepsPerSample(L) + (single ? 2 : 0)
  return Array.from({ length: steps }, (_, index) => plannedAt(L, 1, index))
    .filter(({ kind }) => kind !== "input" && kind !== "mean")
    .flatMap(({ kind, l }): SheetPart[] => {
      if (kind !== "update") return [{ kind, l, lines: linesOf(equationsOf({ kind, l }, network, cost)) }]
      return network.layers.map((_, at) => ({
        kind,
        l: at + 1,
        lines: linesOf(equationsOf({ kind, l: null }, network, cost, at + 1)),
      }))
    })
}

function linesOf(equations: readonly Equation[]): readonly SheetLine[] {
  return equations
    .filter(({ left }) => left.quantity !== "dadz")
    .flatMap((equation) =>
      Array.from({ length: equation.rows * equation.columns }, (_, index) => {
        const [j, k] = [Math.floor(index / equation.columns), index % equation.columns]
        return { term: refTerm(equation.left, j, k), equation, j, k }
      }),
    )
}

/** What a line that was filled in is: `carried` where it follows correctly from a line before that is wrong. */
export type Mark = "empty" | "right" | "carried" | "wrong"

/** The arithmetic's own noise about 0. */
const nothing = 1e-12

/** Whether a number is meant: within half a unit of the last of so many digits that count; whoever rounds on the way is measured against the lines before. */
function isNear(given: number, meant: number, digits: number): boolean {
  if (Math.abs(meant) < nothing) return Math.abs(given) <= 0.5 * 10 ** -digits
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(meant))) - digits + 1)
  return Math.abs(given - meant) <= unit * 0.5000001
}

/** The numbers of a whole cycle: all that was computed with the weights from before, and those after the update. */
export interface Scenes {
  readonly pass: Scene
  readonly updated: Scene
}

/** The scene that a line is filled with. */
export function sceneOfLine({ equation }: SheetLine, { pass, updated }: Scenes): Scene {
  return equation.assigns ? updated : pass
}

/** Marks what was filled in, line by line. A line is measured against the engine's number, then against its equation with the numbers filled in before: a wrong line is marked once, what follows from it is not. */
export function marksOf(
  parts: readonly SheetPart[],
  scenes: Scenes,
  filled: ReadonlyMap<TermId, number>,
  digits: number,
): ReadonlyMap<TermId, Mark> {
  const marks = new Map<TermId, Mark>()
  const before = new Map<TermId, number>()
  /** Whether the line that is being marked rests on one that is wrong. */
  let leans = false
  const ownIn = (scene: Scene): Scene => ({
    ...scene,
    value(term, old) {
      const own = before.get(term)
      if (own === undefined) return scene.value(term, old)
      const mark = marks.get(term)
      leans ||= mark === "wrong" || mark === "carried"
      return own
    },
  })
  for (const { lines } of parts)
    for (const line of lines) {
      const { term, equation, j, k } = line
      const scene = sceneOfLine(line, scenes)
      const given = filled.get(term)
      if (given === undefined) {
        marks.set(term, "empty")
        continue
      }
      const meant = scene.value(term)
      leans = false
      const carried = evaluate(equation.right, ownIn(scene), j, k)
      if (meant !== null && isNear(given, meant, digits)) marks.set(term, "right")
      else if (carried !== null && isNear(given, carried, digits)) marks.set(term, leans ? "carried" : "right")
      else marks.set(term, "wrong")
      // An updated weight stands at the address of the old one, which is not what follows from it.
      if (!equation.assigns) before.set(term, given)
    }
  return marks
}
