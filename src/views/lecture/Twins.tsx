import { useId, useMemo, useState } from "react"
import {
  firstBelowHalf,
  type TwinMoment,
  twinCosts,
  twinEta,
  twinRun,
  twinStarts,
  twinUpdates,
} from "../../lecture/tools/twins"
import { isRounded, printNumber } from "../../notation/number"
import { Said } from "../../ui/Said"
import { Select } from "../../ui/Select"
import { Slider } from "../../ui/Slider"
import { LineChart } from "./LineChart"
import styles from "./Tools.module.css"
import { useSayLecture } from "./useSayLecture"

/** The same neuron trained with both costs in step: what each error is made of, and how the costs fall. */
export function Twins() {
  const sayLecture = useSayLecture()
  const titleId = useId()
  const [start, setStart] = useState(0)
  const [updates, setUpdates] = useState(0)
  const runs = useMemo(() => twinCosts.map((cost) => twinRun(twinStarts[start]!, cost)), [start])
  const [quadratic, cross] = runs.map((run) => run[updates]!)
  const names = twinCosts.map((cost) => sayLecture(`tool.twins.${cost}`))
  const [slow, quick] = runs.map((run) => firstBelowHalf(run))
  const rows: readonly [string, (moment: TwinMoment) => number][] = [
    [sayLecture("tool.twins.a"), ({ a }) => a],
    [sayLecture("tool.twins.C"), ({ C }) => C],
    [sayLecture("tool.twins.error"), ({ error }) => error],
    [sayLecture("tool.twins.slope"), ({ slope }) => slope],
  ]
  return (
    <section className={styles.tool} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {sayLecture("tool.twins")}
      </h3>
      <div className={styles.controls}>
        <Select
          label={sayLecture("tool.twins.start")}
          value={String(start)}
          options={twinStarts.map(({ w, b }, index) => ({ value: String(index), label: `w = ${w}, b = ${b}` }))}
          onPick={(value) => setStart(Number(value))}
        />
        <span className={styles.words}>η = {twinEta}</span>
      </div>
      <Slider
        label={sayLecture("tool.twins.updates")}
        value={updates}
        min={0}
        max={twinUpdates}
        step={1}
        valueText={sayLecture("tool.twins.after", { updates })}
        onInput={setUpdates}
      />
      <p className={styles.words}>{sayLecture("tool.twins.after", { updates })}</p>
      <Said className="visually-hidden">
        {[quadratic!, cross!]
          .map(
            ({ a, C, delta }, at) =>
              `${names[at]}: ${sayLecture("tool.twins.a")} ${printNumber(a)}, ${sayLecture("tool.twins.C")} ${printNumber(C)}, δ ${printNumber(delta)}`,
          )
          .join("; ")}
      </Said>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{sayLecture("tool.twins.after", { updates })}</caption>
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, of]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{printNumber(of(quadratic!))}</td>
                <td>{printNumber(of(cross!))}</td>
              </tr>
            ))}
            <tr data-strong>
              <th scope="row">δ</th>
              <td data-twin="quadratic">
                <small>{asProduct(quadratic!)}</small> {printNumber(quadratic!.delta)}
              </td>
              <td data-twin="binary-cross-entropy">
                <small>a − y =</small> {printNumber(cross!.delta)}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <LineChart
        label={sayLecture("tool.twins.chart", { c1: printNumber(quadratic!.C), c2: printNumber(cross!.C) })}
        series={runs.map((run, index) => ({ name: names[index]!, values: run.map(({ C }) => C) }))}
        at={updates}
      />
      {slow != null && quick != null && slow > 0 && (
        <p className={styles.words}>{sayLecture("tool.twins.half", { slow, quick })}</p>
      )}
    </section>
  )
}

function asProduct({ error, slope, delta }: TwinMoment): string {
  const same = [error, slope, delta].some((value) => isRounded(value)) ? "≈" : "="
  return `${printNumber(error)} · ${printNumber(slope)} ${same}`
}
