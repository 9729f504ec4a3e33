import type { Network } from "../engine/network"
import { outputLayer as L, anyLayer as l } from "../notation/layerNumber"
import type { TermId } from "../notation/term"
import { presets } from "../presets"
import type { Experiment } from "../timeline/experiment"
import type { Frame } from "../timeline/trace"
import { evaluateFormula } from "./derivations/evaluateFormula"
import {
  cost,
  derivative,
  derivativeBy,
  type Formula,
  half,
  letter,
  minus,
  plus,
  product,
  sigma,
  square,
  sum,
  symbol,
} from "./derivations/formula"
import { type Sentence, sentence } from "./sentence"

/** left = right, for any neuron. */
export interface Statement {
  readonly left: Formula
  readonly right: Formula
}

/** Numbers of a network after t steps. */
export type Look = (experiment: Experiment, t: number) => { readonly frame: Frame; value(term: TermId): number | null }

/** A slip of the lecture note: what is printed and what is right, where both make a number those of a network on which they differ. */
export interface Erratum {
  readonly number: number
  /** Lines of the note. */
  readonly lines: string
  readonly printed: Sentence | Statement
  readonly right: Sentence | Statement
  readonly differ: ((look: Look) => readonly [printed: number, right: number]) | null
}

const { mazur, xor, classify } = presets
/** Steps of the Mazur net until all of its gradients are known, until its update is done, until its cost is known. */
const [whole, updated, costKnown] = [12, 14, 6]

/** Two statements on the Mazur net, at a neuron j of a layer and a neuron k. */
function onMazur(printed: Formula, right: Formula, at: { l: number; j: number; k: number }): Erratum["differ"] {
  return (look) => {
    const place = { ...look(mazur.experiment, whole), ...at }
    return [evaluateFormula(printed, place), evaluateFormula(right, place)]
  }
}

/** A slip in words. */
function worded(
  number: number,
  lines: string,
  printed: Sentence,
  right: Sentence,
  differ: Erratum["differ"] = null,
): Erratum {
  return { number, lines, printed, right, differ }
}

function stated(
  number: number,
  lines: string,
  printed: Statement,
  right: Statement,
  differ: Erratum["differ"],
): Erratum {
  return { number, lines, printed, right, differ }
}

const of = (left: Formula, right: Formula): Statement => ({ left, right })
const known = (value: number | null): number => value ?? Number.NaN

const above = l + 1
const zOut = letter("z", L, "j")
const throughK = product(derivative(cost, letter("a", L, "k")), derivative(letter("a", L, "k"), zOut))
const oneTerm = product(derivative(cost, letter("a", L, "j")), derivative(letter("a", L, "j"), zOut))
const errorOver = (y: "j" | "k") => derivativeBy(zOut, half(square(minus(symbol("y", L, y), sigma(L, "j")))))
const fromK = derivative(letter("z", above, "k"), letter("z", l, "k"))
const fromJ = derivative(letter("z", above, "k"), letter("z", l, "j"))
const back = (moves: Formula) => sum("k", above, product(symbol("delta", above, "k"), moves))
const forwards = (over: "i" | "j", at: "i" | "k") =>
  plus(sum(over, l, product(symbol("W", above, "k", over), sigma(l, at))), symbol("b", above, "k"))
const w = symbol("W", above, "k", "j")
const weighed = product(symbol("slope", l, "j"), sum("k", above, product(w, symbol("delta", above, "k"))))
const atSlope = (at: "j" | "k") => product(w, symbol("slope", l, at))
const gradient = (at: "j" | "k") => product(symbol("delta", l, at), symbol("a", l - 1, "k"))
const dw = symbol("dW", l, "j", "k")

const hidden = { l: 1, j: 0, k: 1 }

/** The weights of one network with the biases of another. */
function mixed(weights: Network, biases: Network): Network {
  return { layers: weights.layers.map((layer, at) => ({ ...layer, b: biases.layers[at]!.b })) }
}

/** C of the Mazur net after its first update, of all numbers or of the weights alone. */
function costAfter(look: Look, ofAll: boolean): number {
  const { network, updated: next } = look(mazur.experiment, updated).frame.trace
  if (!next) return Number.NaN
  return known(look({ ...mazur.experiment, network: ofAll ? next : mixed(next, network) }, costKnown).value("C"))
}

/** The slips of the note, in its order. */
export const errata: readonly Erratum[] = [
  worded(1, "7", sentence("erratum.1.printed"), sentence("erratum.1.right")),
  worded(2, "9, 68–69", sentence("erratum.2.printed"), sentence("erratum.2.right"), (look) => {
    const { frame, value } = look(xor.experiment, 49)
    const mean = known(value("dW:2:0:0"))
    return [frame.batch.length * mean, mean]
  }),
  worded(3, "10", sentence("erratum.3.printed"), sentence("erratum.3.right")),
  worded(4, "13", sentence("erratum.4.printed"), sentence("erratum.4.right")),
  worded(5, "14", sentence("erratum.5.printed"), sentence("erratum.5.right")),
  stated(6, "19", of(symbol("delta", L, "j"), oneTerm), of(symbol("delta", L, "j"), sum("k", L, throughK)), (look) => {
    const place = { ...look({ ...classify.experiment, cost: "quadratic" }, whole), l: 2, j: 0, k: 1 }
    return [evaluateFormula(oneTerm, place), evaluateFormula(sum("k", L, throughK), place)]
  }),
  stated(
    7,
    "23–27",
    of(symbol("C", L), half(sum("k", L, square(minus(symbol("y", L, "k"), symbol("a", L, 1)))))),
    of(symbol("C", L), half(sum("k", L, square(minus(symbol("y", L, "k"), symbol("a", L, "k")))))),
    onMazur(
      half(sum("k", L, square(minus(symbol("y", L, "k"), symbol("a", L, 1))))),
      half(sum("k", L, square(minus(symbol("y", L, "k"), symbol("a", L, "k"))))),
      hidden,
    ),
  ),
  stated(
    8,
    "28",
    of(derivative(cost, zOut), errorOver("k")),
    of(derivative(cost, zOut), errorOver("j")),
    onMazur(errorOver("k"), errorOver("j"), { l: 2, j: 0, k: 1 }),
  ),
  worded(9, "31, 46, 64", sentence("erratum.9.printed"), sentence("erratum.9.right")),
  stated(
    10,
    "40",
    of(symbol("delta", l, "j"), back(fromK)),
    of(symbol("delta", l, "j"), back(fromJ)),
    onMazur(back(fromK), back(fromJ), hidden),
  ),
  stated(
    11,
    "42",
    of(symbol("z", above, "k"), forwards("j", "k")),
    of(symbol("z", above, "k"), forwards("i", "i")),
    onMazur(forwards("j", "k"), forwards("i", "i"), hidden),
  ),
  stated(12, "43", of(fromK, atSlope("k")), of(fromJ, atSlope("j")), onMazur(atSlope("k"), atSlope("j"), hidden)),
  stated(
    13,
    "44",
    of(symbol("delta", l, "k"), weighed),
    of(symbol("delta", l, "j"), weighed),
    onMazur(symbol("delta", l, "k"), weighed, hidden),
  ),
  stated(
    14,
    "55",
    of(dw, gradient("k")),
    of(dw, gradient("j")),
    onMazur(gradient("k"), gradient("j"), { l: 2, j: 0, k: 1 }),
  ),
  worded(15, "57", sentence("erratum.15.printed"), sentence("erratum.15.right")),
  worded(16, "58", sentence("erratum.16.printed"), sentence("erratum.16.right"), (look) => [
    0,
    known(look(mazur.experiment, whole).value("dW:1:0:0")),
  ]),
  worded(17, "59", sentence("erratum.17.printed"), sentence("erratum.17.right")),
  worded(18, "60", sentence("erratum.18.printed"), sentence("erratum.18.right")),
  worded(19, "62", sentence("erratum.19.printed"), sentence("erratum.19.right")),
  worded(20, "63", sentence("erratum.20.printed"), sentence("erratum.20.right"), (look) => {
    const { layers } = look(mazur.experiment, 0).frame.trace.network
    return [layers.length + 1, layers.length]
  }),
  worded(21, "65", sentence("erratum.21.printed"), sentence("erratum.21.right")),
  worded(22, "66", sentence("erratum.22.printed"), sentence("erratum.22.right")),
  worded(23, "67", sentence("erratum.23.printed"), sentence("erratum.23.right"), (look) => [
    costAfter(look, false),
    costAfter(look, true),
  ]),
  worded(24, "68–69", sentence("erratum.24.printed"), sentence("erratum.24.right"), (look) => [
    known(look({ ...mazur.experiment, bug: "updated-first" }, whole).value("delta:1:0")),
    known(look(mazur.experiment, whole).value("delta:1:0")),
  ]),
  worded(25, "21, 23", sentence("erratum.25.printed"), sentence("erratum.25.right")),
]
