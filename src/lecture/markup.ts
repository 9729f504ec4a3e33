import { anyLayer, noLayer, outputLayer } from "../notation/layerNumber"
import type { Index } from "../notation/penOf"
import type { Quantity } from "../notation/term"

/** A piece of a text. */
export type Piece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "slot"; readonly name: string }
  | { readonly kind: "symbol"; readonly quantity: Quantity; readonly l: number; readonly j?: Index; readonly k?: Index }
  /** Words that the glossary explains. */
  | { readonly kind: "term"; readonly text: string; readonly of: string }
  | { readonly kind: "stressed"; readonly text: string }

const mark = /\{(\w+)\}|`([^`]+)`|\[([^\]]+)\]\(([\w-]+)\)|\*([^*]+)\*/g

/** Reads the marks of a text: {slot}, `symbol`, [words](glossary entry) and *stressed*. Throws where a symbol is none: texts are ours. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(mark)) {
    if (match.index > at) pieces.push({ kind: "words", text: text.slice(at, match.index) })
    const [whole, slot, symbol, term, entry, stressed] = match
    if (slot !== undefined) pieces.push({ kind: "slot", name: slot })
    else if (symbol !== undefined) pieces.push(symbolOf(symbol))
    else if (term !== undefined) pieces.push({ kind: "term", text: term, of: entry ?? "" })
    else pieces.push({ kind: "stressed", text: stressed ?? "" })
    at = match.index + whole.length
  }
  if (at < text.length) pieces.push({ kind: "words", text: text.slice(at) })
  return pieces
}

const quantities: readonly Quantity[] = [
  "x",
  "y",
  "z",
  "a",
  "slope",
  "delta",
  "W",
  "b",
  "dW",
  "db",
  "C",
  "eta",
  "m",
  "dCda",
]

/** "delta l+1 k", "W l j k", "a L", "z": a quantity, its layer and its indices, as far as they are said. */
function symbolOf(text: string): Piece {
  const [letter, layer, j, k] = text.split(" ")
  const quantity = quantities.find((known) => known === letter)
  if (!quantity) throw new Error(`there is no symbol ${text}`)
  const indices = { ...(j !== undefined && { j: indexOf(j) }), ...(k !== undefined && { k: indexOf(k) }) }
  return { kind: "symbol", quantity, l: layer === undefined ? noLayer : layerOf(layer), ...indices }
}

/** "l", "l-1", "L", "-" for none, or a number counted from 1 as the lecture's own: the input is layer 1. */
function layerOf(text: string): number {
  if (text === "-") return noLayer
  const [, letter, by] = /^([lL])([+-]\d)?$/.exec(text) ?? []
  if (letter) return (letter === "l" ? anyLayer : outputLayer) + Number(by ?? 0)
  return wholeOf(text) - 1
}

function indexOf(text: string): Index {
  return text === "j" || text === "k" ? text : wholeOf(text) - 1
}

function wholeOf(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`${text} is no number of a layer or neuron`)
  return value
}
