import { useId, useRef, useState } from "react"
import { type Activation, activations } from "../../engine/activations"
import type { Network } from "../../engine/network"
import type { Step } from "../../engine/step"
import { sayMessage } from "../../i18n/say"
import { equationsOf } from "../../notation/equations"
import { partsOf } from "../../notation/partsOf"
import type { TermId } from "../../notation/term"
import { type PresetId, presets } from "../../presets"
import { activationName } from "../../store/activationName"
import { isQuick } from "../../store/isQuick"
import { originOf, updateBehind } from "../../store/originOf"
import { layerReached, reachedIn } from "../../store/reached"
import { sceneOf } from "../../store/sceneOf"
import { lastPartOf, sentenceOf, titleOfStep } from "../../store/sentence"
import { shownValue } from "../../store/shownValue"
import type { State } from "../../store/state"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Experiment } from "../../timeline/experiment"
import type { Frame } from "../../timeline/trace"
import { Kept } from "../../ui/Kept"
import { later } from "../../ui/later"
import { pending } from "../../ui/pending"
import { Tex } from "../../ui/Tex"
import { useKeptPlace } from "../../ui/useKeptFocus"
import styles from "./EquationView.module.css"
import { Forms } from "./Forms"
import { Layers } from "./Layers"
import { useFromTop } from "./useFromTop"
import { useLinks } from "./useLinks"

const Notation = later(async () => (await import("./Notation")).Notation)
const LongWay = later(async () => (await import("./LongWay")).LongWay, pending)
const Origin = later(async () => (await import("./Origin")).Origin)

/** The equation of the last step, in symbols and with its numbers, and one sentence on what happened. */
export function EquationView() {
  const say = useSay()
  const titleId = useId()
  const root = useRef<HTMLElement>(null)
  useLinks(root)
  useKeptPlace(
    root,
    '[data-trail] [data-numbers] button[tabindex="0"]',
    '[data-trail] [aria-current="true"]',
    '[data-numbers] button[tabindex="0"]',
  )
  const frame = useApp((state) => state.frame)
  const experiment = useApp((state) => state.experiment)
  const preset = useApp((state) => state.preset)
  const quick = useApp(isQuick)
  const selected = useApp((state) => state.selected)
  const leadsSomewhere = useApp(
    (state) => state.trail.length > 1 || (state.selected !== null && hasOrigin(state.selected, state)),
  )
  const { step, trace } = frame
  useFromTop(
    root,
    `${frame.cycle} ${trace.sample} ${step?.kind} ${step && "l" in step ? step.l : ""}`,
    selected !== null,
  )
  const scene = sceneOf(frame)
  const [leafed, setLeafed] = useState<number | null>(null)
  const chosen = selected ? partsOf(selected) : null
  const L = trace.network.layers.length
  const of = layerReached(frame) ?? (chosen?.l || Math.min(leafed ?? L, L))
  const place = step && { kind: step.kind, l: "l" in step ? step.l : step.kind === "input" ? 0 : null }
  const manyLayers = step?.kind === "mean" || step?.kind === "update"
  const parts = useApp((state) => state.parts)
  const picked = chosen && chosen.l === place?.l && !frame.within ? { j: chosen.j ?? 0, k: chosen.k ?? 0 } : undefined
  const example = picked ?? (parts ? lastPartOf(frame, parts) : undefined)
  const equations = place ? equationsOf(place, trace.network, experiment.cost, of, trace) : []
  return (
    <section ref={root} className={styles.view} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title} tabIndex={-1}>
        {say("equation.title")}
      </h2>
      <Notation />
      {selected && leadsSomewhere && <Origin term={selected} />}
      <div data-page>
        <Kept at={`${place?.kind} ${place?.l}`} keeps={quick} className={styles.page!}>
          <h3 className={styles.step} data-phase={step?.kind}>
            {titleOfStep(step?.kind ?? null, say)}
          </h3>
          {manyLayers && L > 1 && <Layers L={L} shown={of} onPick={setLeafed} />}
          {equations.map((equation) => (
            <Forms
              key={equation.left.quantity}
              equation={equation}
              scene={scene}
              reached={reachedIn(frame, equation)}
              chain={place}
            />
          ))}
          {step?.kind === "output-error" && <LongWay />}
          {step?.kind === "update" && wasEdited(experiment, frame) && (
            <p className={styles.function}>{say("equation.edited")}</p>
          )}
          {step && <FunctionNote step={step} network={trace.network} />}
          {step?.kind === "output-error" && step.dCda && experiment.cost === "quadratic" && (
            <p className={styles.function}>{say("equation.cost-slope")}</p>
          )}
          <p className={styles.sentence}>{step ? sentenceOf(frame, say, example) : say("equation.begin")}</p>
          {!step && isOwnRun(preset, experiment) && (
            <p className={styles.hint}>{sayMessage(say, { message: presets[preset].hint, slots: {} })}</p>
          )}
        </Kept>
      </div>
    </section>
  )
}

/** Whether there is an equation to show for a number: it is computed, and not given; or an earlier update has made it. */
function hasOrigin(term: TermId, { frame, experiment }: Pick<State, "frame" | "experiment">): boolean {
  if (shownValue(frame, term) === null) return false
  return originOf(term, frame, experiment.cost) !== null || updateBehind(term, frame, experiment) !== null
}

/** Whether a run is an example's as it is: what its hint says is true of no other. */
function isOwnRun(preset: string | null, experiment: Experiment): preset is PresetId {
  return preset !== null && preset in presets && presets[preset as PresetId].experiment === experiment
}

/** Whether the reader changed a weight or a bias that this update had made. */
function wasEdited({ edits }: Experiment, { cycle }: Frame): boolean {
  return edits.some(
    (edit) => edit.cycle === cycle + 1 && (edit.change.kind === "weight" || edit.change.kind === "bias"),
  )
}

/** Which function σ stands for, where the step uses it or its slope. */
function FunctionNote({ step, network }: { readonly step: Step; readonly network: Network }) {
  const say = useSay()
  const uses = step.kind === "activation" || step.kind === "output-error" || step.kind === "hidden-error"
  if (!uses) return null
  const id = network.layers[step.l - 1]!.activation
  const { formulas, slope }: Activation = activations[id]
  if (!slope) return null
  const { tex, text } = step.kind === "activation" ? formulas.f : formulas.slope
  const head = step.kind === "activation" ? { tex: "\\sigma(z)", text: "σ(z)" } : { tex: "\\sigma'(z)", text: "σ′(z)" }
  return (
    <p className={styles.function}>
      {say("equation.function", { name: activationName(id, say) })}:{" "}
      <Tex tex={`${head.tex} = ${tex}`} text={`${head.text} = ${text}`} />
    </p>
  )
}
