import { type Comments, commented } from "./comments"
import { lines } from "./lines"
import { linesOfRule } from "./linesOfRule"
import type { Moment } from "./moment"
import { costCode, functionsFor, pythonName } from "./numpyFunctions"
import { layersOf, matrixOf, pythonArray, pythonHead, pythonNumber } from "./python"
import { comparison } from "./pythonShown"
import { type WholeCycle, wholeCycle } from "./wholeCycle"

/** A script that computes the cycle shown with NumPy alone, step by step as on the screen, and asserts every number of it. */
export function numpyScript(moment: Moment, comments: Comments): string {
  const cycle = wholeCycle(moment)
  const cost = costCode(cycle.network, moment.experiment.cost)
  const code = [
    "import numpy as np",
    given(cycle),
    ...functionsFor(cycle.network, cost),
    pass(cycle, cost),
    ending(cycle),
    comparison(cycle, check),
  ].join("\n\n")
  return `${pythonHead(moment, cycle, "NumPy", comments)}\n\n${commented(code, comments)}\n`
}

function given({ network, batch, eta }: WholeCycle): string {
  return lines([
    "#{start}",
    ...network.layers.flatMap(({ W, b, units }, index) => [
      `W${index + 1} = np.array(${pythonArray(W, units)})`,
      `b${index + 1} = np.array(${pythonArray(b, null)})`,
    ]),
    "",
    "#{samples}",
    `X = np.array(${matrixOf(batch.map(({ x }) => x))})`,
    `Y = np.array(${matrixOf(batch.map(({ y }) => y))})`,
    `eta = ${pythonNumber(eta)}`,
  ])
}

function pass({ network }: WholeCycle, cost: ReturnType<typeof costCode>): string {
  const { layers } = network
  const L = layers.length
  const forwards = layersOf(network)
  const backwards = forwards.toReversed()
  const name = (l: number) => pythonName(layers[l - 1]!.activation)
  const through = (l: number, g: string) =>
    name(l) === "softmax" ? `softmax_pull(${g}, a${l})` : `(${g}) * ${name(l)}_slope(z${l})`
  const body = lines([
    "#{forward}",
    "a0 = x",
    ...forwards.flatMap((l) => [`z${l} = W${l} @ a${l - 1} + b${l}`, `a${l} = ${name(l)}(z${l})`]),
    `#{cost|what=${cost.what}}`,
    `C = ${cost.value(`a${L}`, `z${L}`)}`,
    "#{bp1}",
    `delta${L} = ${cost.isFused ? cost.slope(`a${L}`) : through(L, cost.slope(`a${L}`))}`,
    L > 1 ? "#{bp2}" : null,
    ...backwards.slice(1).map((l) => `delta${l} = ${through(l, `W${l + 1}.T @ delta${l + 1}`)}`),
    "#{bp3}",
    ...backwards.map((l) => `db${l} = delta${l}`),
    "#{bp4}",
    ...backwards.map((l) => `dW${l} = np.outer(delta${l}, a${l - 1})`),
    `passes.append({"a0": a0, ${forwards.map(entries).join(", ")}, "C": C})`,
  ])
  return `passes = []\nfor x, y in zip(X, Y):\n${body.replaceAll(/^/gm, "    ")}`
}

const entries = (l: number) =>
  ["z", "a", "delta", "dW", "db"].map((letter) => `"${letter}${l}": ${letter}${l}`).join(", ")

const numpy = { name: "np", array: (text: string) => `np.array(${text})`, weights: (name: string) => name } as const

function ending(cycle: WholeCycle): string {
  const all = layersOf(cycle.network).flatMap((l) => [`W${l}`, `b${l}`])
  return lines([
    "#{mean}",
    'mean_C = np.mean([p["C"] for p in passes])',
    ...all.map((name) => `mean_d${name} = np.mean([p["d${name}"] for p in passes], axis=0)`),
    "",
    ...(linesOfRule(cycle, numpy) ?? [
      "#{update}",
      ...all.map((name) => `new_${name} = ${name} - eta * mean_d${name}`),
    ]),
  ])
}

const check = `def check(name, computed, shown):
    global agreed
    shown = np.array(shown, dtype=np.float64)
    assert np.shape(computed) == shown.shape, name
    np.testing.assert_allclose(computed, shown, rtol=1e-10, atol=1e-12, err_msg=name)
    agreed += shown.size`
