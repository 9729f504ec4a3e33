import { useId, useMemo, useState } from "react"
import { sizesOf } from "../../engine/network"
import { derivations } from "../../lecture/derivations"
import type { Derivation, Line } from "../../lecture/derivations/derivation"
import { evaluateFormula } from "../../lecture/derivations/evaluateFormula"
import type { Place } from "../../lecture/derivations/place"
import type { Moment } from "../../lecture/moment"
import { generalEquation } from "../../notation/equations"
import { layerNumber } from "../../notation/layerNumber"
import { printNumber } from "../../notation/number"
import { printMatrix } from "../../notation/printSymbols"
import { lookInto } from "../../store/lookInto"
import { momentOfSample } from "../../timeline/momentOfSample"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { Select } from "../../ui/Select"
import styles from "./Derivation.module.css"
import { DerivationLine } from "./DerivationLine"
import { ErratumNote } from "./ErratumNote"
import { Printed } from "./Printed"
import { PlainProse } from "./Prose"
import { useOwnCycle } from "./useOwnCycle"
import { useSayLecture } from "./useSayLecture"

interface Props {
  readonly of: Derivation["id"]
  readonly moment: Moment
}

/** How an equation comes about, one line at a time, with its reason and with the numbers of a neuron of the network on the stage. */
export function DerivationPlayer({ of, moment }: Props) {
  const sayLecture = useSayLecture()
  const titleId = useId()
  const { id, lines, whole } = derivations[of]
  const last = lines.length + 1
  const [shown, setShown] = useState(1)
  // Nobody listens to all lines at once.
  const [isOneByOne, setIsOneByOne] = useState(true)
  function show(at: number, oneByOne = true): void {
    setIsOneByOne(oneByOne)
    setShown(at)
  }
  const { place, choices } = usePlace(of, moment)
  const engine = lines[0]?.left ? evaluateFormula(lines[0].left, place) : Number.NaN
  const agrees = useMemo(() => agree(lines, place, engine), [lines, place, engine])
  return (
    <section className={styles.player} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {sayLecture("tool.derivation")}
        </h3>
        {choices}
      </header>
      <ol className={styles.lines} aria-live={isOneByOne ? "polite" : "off"} aria-relevant="additions">
        {lines.slice(0, shown).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one derivation
          <DerivationLine key={at} line={line} place={place} isNew={at === shown - 1} />
        ))}
        {shown === last && (
          <li className={styles.line} data-new>
            <Printed display className={styles.formula} print={(pen) => printMatrix(generalEquation(whole.of), pen)} />
            <p className={styles.reason}>
              <PlainProse text={whole.reason} />
            </p>
            {whole.erratum !== null && <ErratumNote number={whole.erratum} />}
          </li>
        )}
      </ol>
      <Said className={styles.agrees}>
        {shown < last
          ? null
          : agrees
            ? sayLecture("tool.derivation.agrees", { id: id.toUpperCase(), value: printNumber(engine) })
            : sayLecture("tool.derivation.apart", { id: id.toUpperCase() })}
      </Said>
      <div className={styles.tools}>
        <Button label={sayLecture("tool.derivation.back")} disabled={shown === 1} onPress={() => show(shown - 1)} />
        <Button label={sayLecture("tool.derivation.next")} disabled={shown === last} onPress={() => show(shown + 1)} />
        <Button label={sayLecture("tool.derivation.all")} disabled={shown === last} onPress={() => show(last, false)} />
        <Said className={styles.count}>{sayLecture("tool.derivation.at", { at: shown, of: last })}</Said>
      </div>
    </section>
  )
}

/** Whether every line of the chain makes the engine's number at this place. Those with the quadratic cost written out do not where the cost is another. */
function agree(lines: readonly Line[], place: Place, engine: number): boolean {
  const isNear = (made: number) => Math.abs(made - engine) <= 1e-9 * Math.max(Math.abs(engine), 1e-3)
  return lines.every(({ right, aside }) => aside || isNear(evaluateFormula(right, place)))
}

/** Which neuron the numbers are of, and the choice of another. */
function usePlace(of: Derivation["id"], moment: Moment) {
  const sayLecture = useSayLecture()
  const alone = useOwnCycle(moment)
  const seen = useMemo(() => lookInto(alone.experiment, momentOfSample(alone.frame)), [alone])
  const sizes = sizesOf(seen.frame.trace.network)
  const L = sizes.length - 1
  const layers = of === "bp1" ? [L] : Array.from({ length: of === "bp2" ? L - 1 : L }, (_, index) => index + 1)
  const [wanted, setWanted] = useState({ l: layers[0] ?? L, j: 0, k: of === "bp4" ? 0 : 1 })
  const l = layers.includes(wanted.l) ? wanted.l : (layers[0] ?? L)
  const j = Math.min(wanted.j, (sizes[l] ?? 1) - 1)
  const beside = of === "bp4" ? (sizes[l - 1] ?? 1) : of === "bp2" ? (sizes[l + 1] ?? 1) : (sizes[l] ?? 1)
  const k = Math.min(wanted.k, beside - 1)
  const place: Place = useMemo(() => ({ ...seen, l, j, k }), [seen, l, j, k])
  const options = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ value: String(at), label: String(at + 1) }))
  const choices = (
    <span className={styles.choices}>
      {layers.length > 1 && (
        <Select
          label={sayLecture("tool.derivation.layer")}
          value={String(l)}
          options={layers.map((at) => ({ value: String(at), label: String(layerNumber(at)) }))}
          onPick={(value) => setWanted({ l: Number(value), j, k })}
        />
      )}
      <Select
        label="j ="
        value={String(j)}
        options={options(sizes[l] ?? 1)}
        onPick={(value) => setWanted({ l, j: Number(value), k })}
      />
      {(of === "bp2" || of === "bp4") && (
        <Select
          label="k ="
          value={String(k)}
          options={options(beside)}
          onPick={(value) => setWanted({ l, j, k: Number(value) })}
        />
      )}
    </span>
  )
  return { place, choices }
}
