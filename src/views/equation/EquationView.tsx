import { useId, useRef } from "react"
import { type Activation, activations } from "../../engine/activations"
import type { Network } from "../../engine/network"
import type { Step } from "../../engine/step"
import { equationsOf } from "../../notation/equations"
import type { Equation } from "../../notation/expression"
import { texPen, textPen } from "../../notation/pen"
import { printIndex, printMatrix } from "../../notation/printSymbols"
import type { Scene } from "../../notation/scene"
import { presets } from "../../presets"
import { partsOf } from "../../store/partsOf"
import { sayMessage } from "../../store/sayMessage"
import { sceneOf } from "../../store/sceneOf"
import { sentenceOf, titleOfStep } from "../../store/sentence"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Tex } from "../../ui/Tex"
import styles from "./EquationView.module.css"
import { Numbers } from "./Numbers"
import { useLinks } from "./useLinks"

/** The equation of the last step, in symbols and with its numbers, and one sentence on what happened. */
export function EquationView() {
  const say = useSay()
  const titleId = useId()
  const root = useRef<HTMLElement>(null)
  const light = useLinks(root)
  const frame = useApp((state) => state.frame)
  const cost = useApp((state) => state.experiment.cost)
  const preset = useApp((state) => state.preset)
  const selected = useApp((state) => state.selected)
  const { step, trace } = frame
  const scene = sceneOf(frame)
  const of = (selected && partsOf(selected).l) || undefined
  const place = step && { kind: step.kind, l: "l" in step ? step.l : step.kind === "input" ? 0 : null }
  const equations = place ? equationsOf(place, trace.network, cost, of) : []
  return (
    <section ref={root} className={styles.view} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {say("equation.title")}
      </h2>
      <p className={styles.step} data-phase={step?.kind}>
        {titleOfStep(step?.kind ?? null, say)}
      </p>
      {equations.map((equation) => (
        <Forms key={equation.left.quantity} equation={equation} scene={scene} onRendered={light} />
      ))}
      {step && <FunctionNote step={step} network={trace.network} />}
      <p className={styles.sentence}>{step ? sentenceOf(frame, say) : say("equation.begin")}</p>
      {!step && preset && preset in presets && (
        <p className={styles.hint}>
          {sayMessage(say, { message: presets[preset as keyof typeof presets].hint, slots: {} })}
        </p>
      )}
    </section>
  )
}

interface FormsProps {
  readonly equation: Equation
  readonly scene: Scene
  onRendered(): void
}

function Forms({ equation, scene, onRendered }: FormsProps) {
  const say = useSay()
  return (
    <dl className={styles.forms}>
      <dt>{say("equation.matrix")}</dt>
      <dd>
        <Tex tex={printMatrix(equation, texPen)} text={printMatrix(equation, textPen)} onRendered={onRendered} />
      </dd>
      <dt>{say("equation.index")}</dt>
      <dd>
        <Tex
          display
          tex={printIndex(equation, texPen, scene)}
          text={printIndex(equation, textPen, scene)}
          onRendered={onRendered}
        />
      </dd>
      <dt>{say("equation.numbers")}</dt>
      <dd>
        <Numbers equation={equation} scene={scene} onRendered={onRendered} />
      </dd>
    </dl>
  )
}

/** Which function σ stands for, where the step uses it or its slope. */
function FunctionNote({ step, network }: { readonly step: Step; readonly network: Network }) {
  const say = useSay()
  const uses = step.kind === "activation" || step.kind === "output-error" || step.kind === "hidden-error"
  if (!uses) return null
  const { name, tex, slope }: Activation = activations[network.layers[step.l - 1]!.activation]
  if (step.kind !== "activation" && !slope) return null
  const formula = step.kind === "activation" ? `\\sigma(z) = ${tex.f}` : `\\sigma'(z) = ${tex.slope}`
  if (!slope) return null
  return (
    <p className={styles.function}>
      {say("equation.function", { name })}: <Tex tex={formula} text={name} />
    </p>
  )
}
