import { ruleKernels } from "../../engine/rules"
import { layersOf, pythonArray, pythonNumber } from "./python"
import type { WholeCycle } from "./wholeCycle"

/** Names that differ between the libraries: `np` and `torch`, how an array is made, and how weights are read. */
interface Library {
  readonly name: "np" | "torch"
  array(text: string): string
  weights(name: string): string
}

/** The lines of an update by a rule that is more than plain SGD, with what it remembers of the cycles before. The formulas are those of `engine/updateRule.ts`. */
export function updateLines(cycle: WholeCycle, library: Library): readonly string[] {
  const { rule, network } = cycle
  const { penalty, clip, optimizer } = rule
  const before = ruleKernels().momentsFor(optimizer, network, cycle.moments)
  const names = layersOf(network).flatMap((l) => [
    { name: `W${l}`, l, of: "W" as const },
    { name: `b${l}`, l, of: "b" as const },
  ])
  const arrays = (letter: "m" | "v") =>
    names.flatMap(({ name, l, of }) => {
      const layer = before[letter]?.[l - 1]
      const rows = of === "W" ? network.layers[l - 1]!.units : null
      return layer ? [`${letter}_${name} = ${library.array(pythonArray(layer[of], rows))}`] : []
    })
  const remembered = [...arrays("m"), ...arrays("v")]
  return [
    ...(remembered.length > 0 ? [`#{remembered|optimizer=${optimizer.kind}|n=${before.updates}}`] : []),
    ...remembered,
    "#{penalty}",
    ...names.map(({ name, of }) => {
      const slope =
        of === "b" || penalty.kind === "none"
          ? ""
          : ` + ${pythonNumber(penalty.lambda)} * ${
              penalty.kind === "l2" ? library.weights(name) : `${library.name}.sign(${library.weights(name)})`
            }`
      return `g_${name} = mean_d${name}${slope}`
    }),
    ...(clip === null
      ? []
      : [
          "#{clip}",
          `norm = float(sum((g**2).sum() for g in [${names.map(({ name }) => `g_${name}`).join(", ")}])) ** 0.5`,
          `kappa = min(1.0, ${pythonNumber(clip)} / (norm + 1e-6))`,
          ...names.map(({ name }) => `g_${name} = kappa * g_${name}`),
        ]),
    `#{update-by|optimizer=${optimizer.kind}}`,
    ...names.flatMap(({ name, of }) => stepLines(cycle, name, of === "W", before.updates + 1, library)),
  ]
}

function stepLines(
  { rule: { optimizer } }: WholeCycle,
  name: string,
  isWeight: boolean,
  t: number,
  { name: lib, weights }: Library,
): readonly string[] {
  const [g, m, v, w] = [`g_${name}`, `m_${name}`, `v_${name}`, weights(name)]
  const n = pythonNumber
  switch (optimizer.kind) {
    case "sgd":
      return [`new_${name} = ${w} - eta * ${g}`]
    case "momentum":
      return [`${m} = ${n(optimizer.beta)} * ${m} + ${g}`, `new_${name} = ${w} - eta * ${m}`]
    case "nesterov":
      return [
        `${m} = ${n(optimizer.beta)} * ${m} + ${g}`,
        `new_${name} = ${w} - eta * (${g} + ${n(optimizer.beta)} * ${m})`,
      ]
    case "rmsprop":
      return [
        `${v} = ${n(optimizer.rho)} * ${v} + (1 - ${n(optimizer.rho)}) * ${g}**2`,
        `new_${name} = ${w} - eta * ${g} / (${lib}.sqrt(${v}) + ${n(optimizer.epsilon)})`,
      ]
    case "adam":
    case "adamw": {
      const { beta1, beta2, epsilon } = optimizer
      const shrunk = optimizer.kind === "adamw" && isWeight ? `(1 - eta * ${n(optimizer.decay)}) * ${w}` : w
      return [
        `${m} = ${n(beta1)} * ${m} + (1 - ${n(beta1)}) * ${g}`,
        `${v} = ${n(beta2)} * ${v} + (1 - ${n(beta2)}) * ${g}**2`,
        `m_hat, v_hat = ${m} / (1 - ${n(beta1)}**${t}), ${v} / (1 - ${n(beta2)}**${t})`,
        `new_${name} = ${shrunk} - eta * m_hat / (${lib}.sqrt(v_hat) + ${n(epsilon)})`,
      ]
    }
  }
}
