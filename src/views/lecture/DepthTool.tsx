import { useId, useMemo, useState } from "react"
import { type ActivationId, activations } from "../../engine/activations"
import { type Initialisation, initialisations } from "../../engine/initialise"
import { type DepthChoice, type DepthLayer, depthExperiment, depthProfile } from "../../lecture/tools/depth"
import { layerNumber } from "../../notation/layerNumber"
import { printNumber } from "../../notation/number"
import { activationName } from "../../store/activationName"
import { lookInto } from "../../store/lookInto"
import { useSay } from "../../store/useSay"
import { Said } from "../../ui/Said"
import { Select } from "../../ui/Select"
import styles from "./Tools.module.css"
import { useSayLecture } from "./useSayLecture"

/** Hidden activations that act neuron by neuron. */
const hidden = (Object.keys(activations) as ActivationId[]).filter((id) => activations[id].slope !== null)
const seeds = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** |δ| by layer for two nets from the same seed, with what multiplies from layer to layer, and its bound. */
export function DepthTool() {
  const sayLecture = useSayLecture()
  const titleId = useId()
  const [seed, setSeed] = useState<number>(5)
  const [first, setFirst] = useState<Omit<DepthChoice, "seed">>({ activation: "sigmoid", initialisation: "normal" })
  const [second, setSecond] = useState<Omit<DepthChoice, "seed">>({ activation: "relu", initialisation: "he" })
  const profiles = useMemo(
    () => [first, second].map((choice) => depthProfile(depthExperiment({ ...choice, seed }), lookInto)),
    [first, second, seed],
  )
  const largest = Math.max(...profiles.flatMap((profile) => profile.map(({ size }) => size)))
  return (
    <section className={styles.tool} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {sayLecture("tool.depth")}
      </h3>
      <div className={styles.controls}>
        <Select
          label={sayLecture("tool.depth.seed")}
          value={String(seed)}
          options={seeds.map((value) => ({ value: String(value), label: String(value) }))}
          onPick={(value) => setSeed(Number(value))}
        />
      </div>
      <Net name="A" choice={first} onChoose={setFirst} profile={profiles[0]!} largest={largest} />
      <Net name="B" choice={second} onChoose={setSecond} profile={profiles[1]!} largest={largest} />
      <p className={styles.words}>{sayLecture("tool.depth.words")}</p>
    </section>
  )
}

interface NetProps {
  readonly name: string
  readonly choice: Omit<DepthChoice, "seed">
  readonly profile: readonly DepthLayer[]
  readonly largest: number
  onChoose(choice: Omit<DepthChoice, "seed">): void
}

/** Orders of magnitude that a bar shows. */
const decades = 3

function Net({ name, choice, profile, largest, onChoose }: NetProps) {
  const say = useSay()
  const sayLecture = useSayLecture()
  const [top, bottom] = [profile[0], profile.at(-1)]
  const long = (size: number) => (size > 0 ? Math.max(0, 1 + Math.log10(size / largest) / decades) : 0)
  return (
    <>
      <div className={styles.controls}>
        <strong>{sayLecture("tool.depth.net", { name })}</strong>
        <Select
          label={sayLecture("tool.depth.activation", { name })}
          quiet
          value={choice.activation}
          options={hidden.map((id) => ({ value: id, label: activationName(id, say) }))}
          onPick={(value) => onChoose({ ...choice, activation: hidden.find((id) => id === value) ?? "sigmoid" })}
        />
        <Select
          label={sayLecture("tool.depth.initialisation", { name })}
          quiet
          value={choice.initialisation}
          options={initialisations.map((id) => ({ value: id, label: say(`randomise.${id}`) }))}
          onPick={(value) => onChoose({ ...choice, initialisation: initialisationOf(value) })}
        />
      </div>
      <Said className="visually-hidden">
        {top && bottom
          ? sayLecture("tool.depth.said", {
              name,
              top: printNumber(top.size),
              bottom: printNumber(bottom.size),
              l: layerNumber(bottom.l),
            })
          : null}
      </Said>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{sayLecture("tool.depth.net", { name })}</caption>
          <thead>
            <tr>
              <th scope="col">{sayLecture("tool.derivation.layer")}</th>
              <th scope="col">|δ|</th>
              <th scope="col">{sayLecture("tool.depth.ratio")}</th>
              <th scope="col">{sayLecture("tool.depth.bound")}</th>
            </tr>
          </thead>
          <tbody>
            {profile.map(({ l, size, ratio, norm, slope }) => (
              <tr key={l}>
                <th scope="row">{layerNumber(l)}</th>
                <td>
                  {printNumber(size)}
                  <span className={styles.bar} role="presentation">
                    <span style={{ inlineSize: `${100 * long(size)}%` }} />
                  </span>
                </td>
                <td>{ratio === null ? "" : Number.isFinite(ratio) ? `× ${printNumber(ratio)}` : "–"}</td>
                <td>
                  {norm === null || slope === null ? null : (
                    <>
                      ≤ {printNumber(norm * slope)}{" "}
                      <small>
                        {printNumber(norm)} · {printNumber(slope)}
                      </small>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function initialisationOf(value: string): Initialisation {
  return initialisations.find((id) => id === value) ?? "normal"
}
