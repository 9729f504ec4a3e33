import { activations } from "../../engine/activations"
import { costs } from "../../engine/costs"
import { sizesOf } from "../../engine/network"
import type { StepKind } from "../../engine/step"
import type { Equation } from "../../notation/expression"
import { layerNumber } from "../../notation/layerNumber"
import { printNumber } from "../../notation/number"
import { texPen } from "../../notation/pen"
import { printOwnNumbers } from "../../notation/printFunction"
import { printMatrix } from "../../notation/printSymbols"
import { refValue } from "../../notation/refTerm"
import type { Scene } from "../../notation/scene"
import type { Frame } from "../../timeline/trace"
import { isUnderWay } from "./isUnderWay"
import { type DoneStep, equationsOfStep, formulaOf, stepsDone } from "./latexSteps"
import { latexText, withoutAddresses } from "./latexText"
import { lines } from "./lines"
import { type Moment, onOneLine, whereOf } from "./moment"

/** What a document needs from the page. */
export interface Telling {
  /** The numbers of a frame; `old`: with the weights before the update. */
  scene(frame: Frame, old: boolean): Scene
  /** What the algorithm calls a step, in English. */
  name(kind: StepKind): string
}

/** Weights up to which every number is written out, and the numbers of one equation that are in a larger net. */
const mostWeights = 200
const mostOfLarge = 8

/** A document of the derivation shown: each step's equation in symbols and with its numbers. It is in English, for a plain article has no Korean letters. */
export function latexDocument(moment: Moment, telling: Telling): string {
  const { frame } = moment
  const weights = frame.trace.network.layers.reduce((sum, { W }) => sum + W.length, 0)
  const most = weights > mostWeights ? mostOfLarge : Number.POSITIVE_INFINITY
  const steps = stepsDone(frame)
  return `${lines([
    preamble,
    `% Net: ${onOneLine(moment.experiment.title) || "untitled"}; ${whereOf(moment)}.`,
    "\\begin{document}",
    introduction(moment, weights),
    steps.length === 0 ? "Nothing has been computed yet." : null,
    ...steps.map((step) => section(step, moment, telling, most)),
    "\\end{document}",
  ])}\n`
}

const preamble = lines([
  "% Backpropagation step by step, exported by Chainrule. Compile with pdflatex.",
  "\\documentclass[a4paper]{article}",
  "\\usepackage{amsmath}",
  "\\setlength{\\textwidth}{16cm}",
  "\\setlength{\\oddsidemargin}{0cm}",
  "\\setlength{\\textheight}{24cm}",
  "\\setlength{\\topmargin}{-1.5cm}",
  "\\setlength{\\parindent}{0pt}",
  "\\setlength{\\parskip}{4pt}",
  "% An equation with numbers: a long one goes on in the next line.",
  "\\newcommand{\\filled}[1]{\\par\\hangindent=2em\\hangafter=1 $\\displaystyle #1$\\par}",
  "% An equation is not torn from its first numbers.",
  "\\postdisplaypenalty=10000",
  "\\raggedright",
])

function introduction(moment: Moment, weights: number): string {
  const { experiment, frame } = moment
  const { network, eta } = frame.trace
  const shape = sizesOf(network).join("-")
  const title = latexText(onOneLine(experiment.title)) || shape
  const layers = network.layers.map(
    ({ activation }, index) => `layer ${layerNumber(index + 1)}: ${activations[activation].name}`,
  )
  return lines([
    `\\section*{Backpropagation step by step: ${title}}`,
    `A net of ${shape} neurons; the input is layer ${layerNumber(0)}. Activations $\\sigma$: ${layers.join(", ")}.`,
    `Cost: ${costs[experiment.cost].name}. $\\eta = ${printNumber(eta, "tex")}$. The batch has ${frame.batch.length} of ${experiment.samples.length} samples.`,
    `Shown is ${whereOf(moment)}. Numbers are rounded; each was computed from unrounded ones.`,
    weights > mostWeights
      ? `The net has ${weights} weights: of each equation the first ${mostOfLarge} components are written with their numbers.`
      : null,
    experiment.bug ? "The backward pass has a mistake that was put in on purpose." : null,
  ])
}

const laws: Partial<Record<StepKind, string>> = {
  "output-error": "BP1",
  "hidden-error": "BP2",
  "bias-gradient": "BP3",
  "weight-gradient": "BP4",
}

function section(step: DoneStep, { experiment, frame }: Moment, telling: Telling, most: number): string {
  const { network } = frame.trace
  const layer = step.l === null ? "" : `, $l = ${layerNumber(step.l)}$`
  const law = laws[step.kind]
  const scene = sceneFor(step, frame, telling)
  return lines([
    "",
    `\\subsection*{Step ${step.place}: ${telling.name(step.kind)}${layer}${law ? ` (${law})` : ""}}`,
    step.isUnderWay ? "This step is under way: what it has not reached is left out." : null,
    ...equationsOfStep(step, network, experiment.cost, frame.trace).map((equation) =>
      lines([`\\[ ${symbols(equation, frame)} \\]`, scene && numbersOf(equation, scene, frame, most)]),
    ),
  ])
}

/** An equation in symbols; a slope is its formula. */
function symbols(equation: Equation, { trace }: Frame): string {
  const formula = formulaOf(equation, trace.network)
  if (formula !== null && equation.right.kind === "slope") return formula
  const own = withoutAddresses(printMatrix(equation, texPen))
  return formula === null ? own : `${own}, \\qquad ${formula}`
}

/** The numbers that a step is filled with: those of its sample, or of the batch. null where its numbers are not all kept, or not all there yet. */
function sceneFor({ kind, isUnderWay }: DoneStep, frame: Frame, { scene }: Telling): Scene | null {
  if (kind === "update") return isUnderWay ? null : scene(frame, false)
  if (kind === "mean") return frame.trace.mean?.parts ? scene(frame, true) : null
  const ofSample = { ...frame, trace: { ...frame.trace, mean: null, updated: null } }
  return scene(ofSample, true)
}

/** The components that are known, each in a line. */
function numbersOf(equation: Equation, scene: Scene, frame: Frame, most: number): string | null {
  const { left, rows, columns } = equation
  const known = Array.from({ length: rows * columns }, (_, index) => [Math.floor(index / columns), index % columns])
    .map(([j = 0, k = 0]) => ({ j, k }))
    .filter(({ j, k }) => refValue(left, scene, j, k) !== null && !isUnderWay(frame, left.quantity, left.l, j))
  if (known.length === 0) return null
  const more = known.length - most
  return lines([
    ...known
      .slice(0, most)
      .map(({ j, k }) => `\\filled{${withoutAddresses(printOwnNumbers(equation, texPen, scene, j, k))}}`),
    more > 0 ? `\\par and ${more} more of the same form.` : null,
  ])
}
