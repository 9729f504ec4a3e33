import { describe, expect, it } from "vitest"
import { presets } from "../../presets"
import { stageLimits } from "../limits"
import { printJson } from "../printJson"
import { parseWeights } from "./read"
import type { FoundWeights } from "./weights"
import { writeWeights } from "./write"

const forms = ["pytorch", "keras", "sklearn"] as const
const read = (value: unknown) => parseWeights(typeof value === "string" ? value : printJson(value), stageLimits)

function weightsOf(value: unknown): FoundWeights {
  const reading = read(value)
  if (!reading?.ok) throw new Error(JSON.stringify(reading))
  return reading.weights
}
const W = (value: unknown) => weightsOf(value).layers.map((layer) => [...layer.W])
const refused = (value: unknown) => {
  const reading = read(value)
  return reading && !reading.ok ? [reading.refusal.path, reading.refusal.code, reading.refusal.slots] : reading
}

const a = [
  [1, 2],
  [3, 4],
]
const aT = [
  [1, 3],
  [2, 4],
]

describe.each(Object.values(presets))("the weights of $id", ({ experiment }) => {
  it.each(forms)("come back from %s with every bit", (form) => {
    // −0 and the smallest and largest numbers too.
    const layers = experiment.network.layers.map((layer) => ({
      ...layer,
      W: layer.W.with(0, -0),
      b: layer.b.with(0, 5e-324).with(layer.units - 1, 0.1 + 0.2),
    }))
    const { layers: back, detected } = weightsOf(printJson(writeWeights({ layers }, form)))
    expect(detected).toBe(form)
    expect(back.map(({ inputs, units }) => [inputs, units])).toEqual(layers.map(({ inputs, units }) => [inputs, units]))
    for (const [index, layer] of layers.entries()) {
      expect(new BigUint64Array(back[index]!.W.buffer)).toEqual(new BigUint64Array(layer.W.slice().buffer))
      expect(new BigUint64Array(back[index]!.b.buffer)).toEqual(new BigUint64Array(layer.b.slice().buffer))
    }
  })

  it("bring their activations along where scikit-learn has them", () => {
    const { layers } = weightsOf(writeWeights(experiment.network, "sklearn"))
    expect(layers.map(({ activation }) => activation)).toEqual(
      experiment.network.layers.map(({ activation }) => activation),
    )
  })
})

describe("square matrices are read by names alone", () => {
  it.each([
    ["0.weight"],
    ["fc1.weight"],
    ["net.2.weight"],
    ["module.layers.0.weight"],
    ["linear_relu_stack.4.weight"],
    ["weight"],
  ])("%s of PyTorch is (out, in)", (key) => {
    expect(W({ [key]: a, [key.replace("weight", "bias")]: [5, 6] })).toEqual([[1, 2, 3, 4]])
  })

  it.each([
    [{ "dense/kernel": a, "dense/bias": [5, 6] }],
    [{ "dense/kernel:0": a, "dense/bias:0": [5, 6] }],
    [{ "sequential/dense/dense/kernel:0": a, "sequential/dense/dense/bias:0": [5, 6] }],
    [{ dense: { kernel: a, bias: [5, 6] } }],
    [{ layers: [{ name: "dense", units: 2, kernel: a, bias: [5, 6] }] }],
    [[a, [5, 6]]],
  ])("%j of Keras is (in, out)", (value) => {
    const { layers, detected, transposed } = weightsOf(value)
    expect([...layers[0]!.W]).toEqual(aT.flat())
    expect([...layers[0]!.b]).toEqual([5, 6])
    expect(transposed).toBe(true)
    expect(detected).toBe(Array.isArray(value) ? "keras-list" : "keras")
  })

  it("coefs_ of scikit-learn is (in, out)", () => {
    const { layers } = weightsOf({
      coefs_: [a, a],
      intercepts_: [
        [5, 6],
        [7, 8],
      ],
      activation: "logistic",
      out_activation_: "identity",
      n_iter_: 3,
    })
    expect([...layers[1]!.W]).toEqual(aT.flat())
    expect([...layers[1]!.b]).toEqual([7, 8])
    expect(layers.map(({ activation }) => activation)).toEqual(["sigmoid", "linear"])
  })
})

describe("what is told", () => {
  const notes = (value: unknown) => weightsOf(value).notes

  it("names and shapes as they stand in the file", () => {
    const { layers } = weightsOf({ "dense/kernel": [[1, 2, 3]], "dense/bias": [0, 0, 0] })
    expect(layers[0]).toMatchObject({ name: "dense/kernel", shape: [1, 3], bias: "dense/bias", inputs: 1, units: 3 })
  })

  it("a missing bias counts as zeros", () => {
    expect(weightsOf({ "fc.weight": a }).layers[0]!.b).toEqual(new Float64Array(2))
    expect(notes({ "fc.weight": a })).toEqual([{ code: "no-bias", names: "fc.weight" }])
    expect(notes([a, a, [1, 2]])).toEqual([{ code: "no-bias", names: "[0]" }])
    expect(notes({ coefs_: [a] })).toEqual([{ code: "no-bias", names: "coefs_[0]" }])
  })

  it("layers stay in the order of the file, and numbers that say otherwise are told", () => {
    const b = { "0.bias": [0, 0], "10.bias": [0, 0], "2.bias": [0, 0] }
    expect(notes({ "10.weight": a, "2.weight": a, ...b, "0.weight": a })).toEqual([
      { code: "order", names: "10.weight, 2.weight, 0.weight" },
    ])
    expect(notes({ "0.weight": a, "2.weight": aT, "10.weight": a, ...b })).toEqual([])
    expect(W({ "out.weight": a, "fc1.weight": aT }).flat()).toEqual([...a.flat(), ...aT.flat()])
  })

  it("what means nothing here is named", () => {
    expect(notes({ coefs_: [a], intercepts_: [[0, 0]], n_iter_: 3, "\u202eloss": 1 })).toEqual([
      { code: "ignored", names: "n_iter_, loss" },
    ])
    expect(notes({ layers: [{ name: "d", kernel: a, bias: [0, 0], units: 2, activation: "mish" }] })).toEqual([
      { code: "ignored", names: "d/units, d/activation" },
    ])
  })

  it("Keras may say the activation of a layer", () => {
    const { layers } = weightsOf({ layers: [{ kernel: a, bias: [0, 0], activation: "swish" }] })
    expect(layers[0]!.activation).toBe("silu")
  })

  it("a layer that makes embeddings is no embedding: it has a bias", () => {
    expect(W({ "time_embed.0.weight": a, "time_embed.0.bias": [0, 0] })).toEqual([a.flat()])
    expect(W({ "member.weight": a, "swte.weight": a })).toEqual([a.flat(), a.flat()])
  })

  it("the state_dict of a checkpoint is taken out of it", () => {
    expect(W({ epoch: 3, model_state_dict: { "0.weight": a } })).toEqual([[1, 2, 3, 4]])
  })
})

describe("refused with the name of the tensor", () => {
  const fc1 = {
    "fc1.weight": [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ],
    "fc1.bias": [0, 0, 0, 0],
  }
  const wide = [1, 2, 3].map(() => [1, 2, 3, 4, 5])

  it.each([
    ["a chain that does not fit", { ...fc1, "fc2.weight": wide }, "fc2.weight", "weights-shape", ["3×4", "3×5"]],
    ["one of Keras", [a, [1, 2], wide], "[2]", "weights-shape", ["2×5", "3×5"]],
    ["a ragged matrix", { "fc1.weight": [[1, 2], [3]] }, "fc1.weight[1]", "count", [2, 1]],
    ["a row that is no list", { "fc1.weight": [[1, 2], 3] }, "fc1.weight[1]", "list", ["3"]],
    ["a text", { "fc1.weight": [[1, "0.5"]] }, "fc1.weight[0][1]", "number", ['"0.5"']],
    ["null", { "fc1.weight": [[1, null]] }, "fc1.weight[0][1]", "number", ["null"]],
    ["NaN", '{"fc1.weight": [[1, NaN]]}', "fc1.weight[0][1]", "number", ['"NaN"']],
    ["−Infinity", '{"a/kernel": [[1],[-Infinity]]}', "a/kernel[1][0]", "number", ['"-Infinity"']],
    ["a number too large", '{"fc1.weight": [[1e999]]}', "fc1.weight[0][0]", "number", ["Infinity"]],
    ["a weight that is no list", { "fc1.weight": 3 }, "fc1.weight", "list", ["3"]],
    ["a bias too short", { "fc1.weight": a, "fc1.bias": [1] }, "fc1.bias", "count", [2, 1]],
    ["a bias of lists", { "fc1.weight": a, "fc1.bias": [[1], [2]] }, "fc1.bias[0]", "number", ["[…]"]],
    ["a bias alone", { ...fc1, "fc2.bias": [1] }, "fc2.weight", "missing", []],
    ["a kernel missing", { "a/kernel": a, "b/bias": [1] }, "b/kernel", "missing", []],
    ["no layer", { coefs_: [] }, "coefs_", "no-layers", []],
    ["intercepts that are none", { coefs_: [a], intercepts_: 3 }, "intercepts_", "list", ["3"]],
    ["coefs that are none", { coefs_: "x" }, "coefs_", "list", ['"x"']],
    ["too many intercepts", { coefs_: [a], intercepts_: [[0, 0], [1]] }, "intercepts_[1]", "weights-other", ["(1,)"]],
    [
      "an activation that scikit-learn has not",
      { coefs_: [a], activation: "gelu" },
      "activation",
      "choice",
      ["identity, logistic, tanh, relu", '"gelu"'],
    ],
    [
      "one of the output",
      { coefs_: [a], out_activation_: 1 },
      "out_activation_",
      "choice",
      ["identity, logistic, tanh, relu, softmax", "1"],
    ],
    ["running_mean", { ...fc1, "bn.running_mean": [1] }, "bn.running_mean", "weights-other", ["(1,)"]],
    ["a counter", { ...fc1, "bn.num_batches_tracked": 7 }, "bn.num_batches_tracked", "weights-other", ["7"]],
    ["BatchNorm", { ...fc1, "bn.weight": [1, 1], "bn.bias": [0, 0] }, "bn.weight", "weights-other", ["(2,)"]],
    ["a convolution", { "conv.weight": [[[[1, 2]]]] }, "conv.weight", "weights-other", ["(1, 1, 1, 2)"]],
    ["an embedding", { "tok_embedding.weight": a, ...fc1 }, "tok_embedding.weight", "weights-other", ["(2, 2)"]],
    ["another", { "wte.weight": a }, "wte.weight", "weights-other", ["(2, 2)"]],
    ["an LSTM", { ...fc1, "lstm.weight_ih_l0": a }, "lstm.weight_ih_l0", "weights-other", ["(2, 2)"]],
    ["a mean of Keras", { "a/kernel": a, "bn/gamma": [1, 2] }, "bn/gamma", "weights-other", ["(2,)"]],
    ["two biases in turn", [a, [1, 2], [3, 4]], "[2]", "weights-other", ["(2,)"]],
    ["a list with something else", [a, "x"], "[1]", "list", ['"x"']],
    ["a layer without inputs", { "fc1.weight": [[]] }, "fc1.weight", "weights-other", ["(1, 0)"]],
  ])("%s", (_, value, path, code, slots) => {
    expect(refused(value)).toEqual([path, code, expect.anything()])
    const said = Object.values((refused(value) as [string, string, Record<string, string>])[2])
    expect(said).toEqual([path, ...slots])
  })

  it.each([
    ["limit-units", { "fc1.weight": Array.from({ length: 1025 }, () => [1]) }],
    ["limit-weights", { "a/kernel": Array.from({ length: 1000 }, () => Array.from({ length: 101 }, () => 1)) }],
    ["limit-layers", { coefs_: Array.from({ length: 13 }, () => [[1]]) }],
  ])("%s", (code, value) => {
    expect(refused(value)).toEqual([expect.any(String), code, expect.anything()])
  })

  it("a name that is long or turns the writing is made short and plain", () => {
    const [path] = refused({ [`<img onerror>\u202e${"x".repeat(1e5)}.weight`]: 1 }) as [string]
    expect(path).toMatch(/^<img onerror>x+…$/)
    expect(path.length).toBeLessThan(70)
  })

  it.each(["_", "emb", ".", "1", "weight.", "kernel:1/"])("a name of many %s takes no time", (part) => {
    const from = performance.now()
    read({ [`${part.repeat(2e5)}.weight`]: a, [`${part.repeat(2e5)}/kernel`]: a })
    expect(performance.now() - from).toBeLessThan(1000)
  })

  it("a prototype is never touched", () => {
    const text = '{"__proto__.weight":[[1]],"__proto__":{"kernel":[[1]]},"constructor.weight":[[2]]}'
    expect(refused(text)).toEqual(["__proto__", "weights-other", expect.anything()])
    expect(W('{"__proto__":{"kernel":[[1]]},"constructor":{"kernel":[[2]]}}')).toEqual([[1], [2]])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

it.each([
  ["{}"],
  ["[]"],
  ["[[1,2],[3,4]]"],
  ["3"],
  ['{"a":1}'],
  ['{"format":"other","layers":[{"weights":[[1]],"biases":[0]}]}'],
  ["{"],
  [""],
])("%s is in none of the forms", (text) => {
  expect(read(text)).toBeNull()
})

it("a byte order mark is read over", () => {
  expect(W(`\uFEFF{"0.weight":[[1]]}`)).toEqual([[1]])
})
