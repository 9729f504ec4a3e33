import { type Comments, commented } from "./comments"
import { lines } from "./lines"
import { linesOfRule } from "./linesOfRule"
import type { Moment } from "./moment"
import { layersOf, matrixOf, pythonArray, pythonHead, pythonNumber } from "./python"
import { comparison } from "./pythonShown"
import { activationCode, torchFunctions } from "./pytorchFunctions"
import { type WholeCycle, wholeCycle } from "./wholeCycle"

/** A script that computes the cycle shown with PyTorch: gradients by autograd, the update by its optimizer; and asserts every number of it. */
export function pytorchScript(moment: Moment, comments: Comments): string {
  const cycle = wholeCycle(moment)
  const code = [
    "import torch\nimport torch.nn.functional as F\n\ntorch.set_default_dtype(torch.float64)",
    given(cycle),
    forward(cycle),
    ...torchFunctions(cycle.network, moment.experiment.cost),
    passes(cycle),
    ending(cycle),
    comparison(cycle, check),
  ].join("\n\n")
  return `${pythonHead(moment, cycle, "PyTorch", comments)}\n\n${commented(code, comments)}\n`
}

function given({ network, batch, eta }: WholeCycle): string {
  return lines([
    "#{start-torch}",
    ...network.layers.flatMap(({ W, b, units }, index) => [
      `W${index + 1} = torch.tensor(${pythonArray(W, units)}, requires_grad=True)`,
      `b${index + 1} = torch.tensor(${pythonArray(b, null)}, requires_grad=True)`,
    ]),
    "",
    "#{samples}",
    `X = torch.tensor(${matrixOf(batch.map(({ x }) => x))})`,
    `Y = torch.tensor(${matrixOf(batch.map(({ y }) => y))})`,
    `eta = ${pythonNumber(eta)}`,
  ])
}

const listOf = (names: readonly string[]) => `[${names.join(", ")}]`
const parametersOf = (cycle: WholeCycle) => layersOf(cycle.network).flatMap((l) => [`W${l}`, `b${l}`])

function forward({ network }: WholeCycle): string {
  const all = layersOf(network)
  return lines([
    "#{forward-torch}",
    "def forward(x):",
    "    a0 = x",
    ...all.flatMap((l) => [
      `    z${l} = W${l} @ a${l - 1} + b${l}`,
      `    a${l} = ${activationCode(network.layers[l - 1]!.activation, `z${l}`)}`,
    ]),
    `    return {"a0": a0, ${all.map((l) => `"z${l}": z${l}, "a${l}": a${l}`).join(", ")}}`,
  ])
}

function passes(cycle: WholeCycle): string {
  const all = layersOf(cycle.network)
  return lines([
    `optimizer = torch.optim.SGD(${listOf(parametersOf(cycle))}, lr=eta)`,
    "",
    "#{autograd}",
    "passes = []",
    "for x, y in zip(X, Y):",
    "    optimizer.zero_grad()",
    "    p = forward(x)",
    ...all.map((l) => `    p["z${l}"].retain_grad()`),
    "    C = cost(p, y)",
    "    C.backward()",
    "    numbers = {name: value.detach() for name, value in p.items()}",
    '    numbers["C"] = C.detach()',
    ...all.flatMap((l) => [
      `    numbers["delta${l}"] = p["z${l}"].grad`,
      `    numbers["dW${l}"] = W${l}.grad.clone()`,
      `    numbers["db${l}"] = b${l}.grad.clone()`,
    ]),
    "    passes.append(numbers)",
  ])
}

const torch = {
  name: "torch",
  array: (text: string) => `torch.tensor(${text})`,
  weights: (name: string) => `${name}.detach()`,
} as const

function ending(cycle: WholeCycle): string {
  const all = parametersOf(cycle)
  return lines([
    "#{batch}",
    "optimizer.zero_grad()",
    "mean_C = torch.stack([cost(forward(x), y) for x, y in zip(X, Y)]).mean()",
    "mean_C.backward()",
    "mean_C = mean_C.detach()",
    ...all.map((name) => `mean_d${name} = ${name}.grad.clone()`),
    "",
    ...(linesOfRule(cycle, torch) ?? [
      "#{update}",
      "optimizer.step()",
      ...all.map((name) => `new_${name} = ${name}.detach()`),
    ]),
  ])
}

const check = `def check(name, computed, shown):
    global agreed
    shown = torch.tensor(shown)
    torch.testing.assert_close(computed, shown, rtol=1e-10, atol=1e-12, msg=lambda text: f"{name}: {text}")
    agreed += shown.numel()`
