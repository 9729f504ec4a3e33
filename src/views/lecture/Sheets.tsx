import { useEffect, useId, useMemo, useRef, useState } from "react"
import type { Moment } from "../../lecture/moment"
import { layerNumber } from "../../notation/layerNumber"
import { printNumber } from "../../notation/number"
import { lookInto } from "../../store/lookInto"
import { store } from "../../store/store"
import { momentOfSample } from "../../timeline/momentOfSample"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { Select } from "../../ui/Select"
import { Grid, heard } from "./Grid"
import styles from "./Tools.module.css"
import { useOwnCycle } from "./useOwnCycle"
import { useSayLecture } from "./useSayLecture"

/** A batch as a stack of sheets, one for each sample: its δ and its gradients; then their mean, η times that, and the new weights. */
export function Sheets({ moment }: { readonly moment: Moment }) {
  const sayLecture = useSayLecture()
  const titleId = useId()
  const { frame } = moment
  const [top, setTop] = useState(0)
  const [leafed, setLeafed] = useState(0)
  const stack = useRef<HTMLOListElement>(null)
  // The button that was pressed goes with the sheet it was on.
  useEffect(() => {
    if (leafed > 0) stack.current?.querySelector<HTMLElement>("[data-top] button")?.focus()
  }, [leafed])
  const [wanted, setWanted] = useState(frame.trace.network.layers.length)
  const l = Math.min(wanted, frame.trace.network.layers.length)
  const alone = useOwnCycle(moment)
  const end = useMemo(() => lookInto(alone.experiment, alone.frame.perCycle).frame, [alone])
  const { mean, network, updated, eta } = end.trace
  const { inputs = 1 } = network.layers[l - 1] ?? {}
  const parts = mean?.parts
  if (!mean || !parts || !updated) return null
  const none = new Float64Array()
  const delta = lookInto(alone.experiment, momentOfSample(end, top)).frame.trace.delta[l] ?? none
  const gradient = parts[top]?.dW[l] ?? none
  const [average, before, after] = [mean.dW[l], network.layers[l - 1]?.W, updated.layers[l - 1]?.W]
  return (
    <section className={styles.tool} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {sayLecture("tool.sheets")}
      </h3>
      <div className={styles.controls}>
        <Select
          label={sayLecture("tool.derivation.layer")}
          value={String(l)}
          options={network.layers.map((_, index) => ({
            value: String(index + 1),
            label: String(layerNumber(index + 1)),
          }))}
          onPick={(value) => setWanted(Number(value))}
        />
      </div>
      <Said className="visually-hidden" again={leafed}>
        {leafed > 0 &&
          `${sayLecture("tool.sheets.sample", { sample: (frame.batch[top] ?? 0) + 1 })}: δ ${heard(delta, 1, sayLecture)}; ∂C/∂W ${heard(gradient, inputs, sayLecture)}`}
      </Said>
      <ol ref={stack} className={styles.stack}>
        {frame.batch.map((sample, i) => (
          <li key={sample} data-top={i === top || undefined}>
            <div className={styles.sheetHead}>
              <span>{sayLecture("tool.sheets.sample", { sample: sample + 1 })}</span>
              {i !== top && (
                <Button
                  plain
                  label={sayLecture("tool.sheets.show", { sample: sample + 1 })}
                  onPress={() => {
                    setTop(i)
                    setLeafed(leafed + 1)
                  }}
                />
              )}
            </div>
            {i === top && (
              <>
                <p className={styles.row}>
                  <span data-q="delta">δ =</span> <Grid label="δ" values={delta} columns={1} />
                  <span data-q="dW">∂C/∂W =</span>
                  <Grid label="∂C/∂W" values={gradient} columns={inputs} />
                </p>
                <Button
                  label={sayLecture("tool.sheets.step", { sample: sample + 1 })}
                  onPress={() => {
                    store.getState().pause()
                    store.getState().seek(momentOfSample(store.getState().frame, i))
                  }}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {average && before && after && (
        <>
          <p className={styles.row} data-mean>
            <span>(1/{end.batch.length}) Σ ∂C/∂W =</span>{" "}
            <Grid label={sayLecture("tool.sheets.mean")} values={average} columns={inputs} />
          </p>
          <p className={styles.row}>
            <span>η · … = {printNumber(eta)} · … =</span>
            <Grid label="η ∂C/∂W" values={average.map((value) => eta * value)} columns={inputs} />
          </p>
          <p className={styles.row}>
            <span>W ←</span> <Grid label="W" values={before} columns={inputs} /> <span>− … =</span>
            <Grid label={sayLecture("tool.sheets.new")} values={after} columns={inputs} />
          </p>
        </>
      )}
    </section>
  )
}
