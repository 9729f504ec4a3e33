import { scaleLinear } from "d3"
import { layerNumber } from "../../notation/layerNumber"
import { grouped, printDigits, printNumber } from "../../notation/number"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Details } from "./Details"
import drawing from "./Drawing.module.css"
import styles from "./Histograms.module.css"
import shared from "./Pictures.module.css"
import tables from "./Table.module.css"

/** How the weights and the gradients of each layer are spread. */
export function Histograms() {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const { mean: average, dW } = frame.trace
  const layers = networkShown(frame).layers.map(({ W }, index) => ({ l: index + 1, W }))
  const gradients = average?.dW ?? dW
  return (
    <>
      <p className={shared.hint}>{say(average ? "pictures.gradients.mean" : "pictures.gradients.sample")}</p>
      {layers.map(({ l, W }) => (
        <section key={l} className={styles.pair}>
          <h3 className={styles.small}>{say("pictures.layer", { l: layerNumber(l) })}</h3>
          <Histogram of="W" values={W} l={l} />
          <Histogram of="dW" values={gradients[l] ?? null} l={l} />
        </section>
      ))}
    </>
  )
}

interface Props {
  readonly of: "W" | "dW"
  readonly values: Float64Array | null
  readonly l: number
}

const [width, height, left, base] = [160, 74, 24, 58]

function Histogram({ of, values, l }: Props) {
  const say = useSay()
  const name = say(`pictures.of.${of}`, { l: layerNumber(l) })
  const known = values ? [...values].filter(Number.isFinite) : []
  if (known.length === 0) return <p className={shared.hint}>{say("pictures.unknown", { name })}</p>
  const { low, high, mean, spread } = summaryOf(known)
  const share = shareOf(low, high)
  const counts = countsOf(known, share)
  const most = Math.max(...counts)
  const y = scaleLinear([0, most], [0, base - 6])
  const x = scaleLinear([0, parts], [left, width - 2])
  const isAround = low < 0 && high > 0
  const ends = low < high ? [low, high] : [low]
  // Where there is room between them.
  const marked = isAround && Math.abs(share(0) - 1 / 2) < 0.2 ? [...ends, 0] : ends
  const label = say("pictures.histogram.label", {
    name,
    n: grouped(known.length),
    least: printDigits(low, 3),
    most: printDigits(high, 3),
    mean: printNumber(mean),
    spread: printNumber(spread),
  })
  return (
    <figure className={styles.histogram} data-q={of}>
      <figcaption className={shared.caption}>{name}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {counts.map((count, i) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a range are told by their places
            key={i}
            x={x(i)}
            y={base - y(count)}
            width={x(1) - x(0) - 0.5}
            height={y(count)}
          />
        ))}
        <path className={drawing.axis} d={`M${left - 4},6h4V${base}H${width}`} />
        {isAround && <path className={drawing.zero} d={`M${x(parts * share(0))},6V${base}`} />}
        <text className={drawing.number} x={left - 6} y={10} textAnchor="end">
          {grouped(most)}
        </text>
        {marked.map((end) => (
          <text
            key={end}
            className={drawing.number}
            x={x(parts * share(end))}
            y={height - 3}
            textAnchor={(["start", "middle", "end"] as const)[Math.round(2 * share(end))]}
          >
            {printDigits(end, 2)}
          </text>
        ))}
      </svg>
      <Details label={say("pictures.in-words")}>
        {() => (
          <>
            <p className={shared.hint}>{label}</p>
            <CountTable name={name} counts={low < high ? counts : [known.length]} from={low} to={high} />
          </>
        )}
      </Details>
    </figure>
  )
}

interface CountTableProps {
  readonly name: string
  readonly counts: readonly number[]
  readonly from: number
  readonly to: number
}

/** The bars as numbers. */
function CountTable({ name, counts, from, to }: CountTableProps) {
  const say = useSay()
  const at = (i: number) => printDigits(from + ((to - from) * i) / counts.length, 3)
  return (
    <table className={tables.table}>
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{say("pictures.histogram.from")}</th>
          <th scope="col">{say("pictures.histogram.to")}</th>
          <th scope="col">{say("pictures.histogram.count")}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((count, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a range are told by their places
          <tr key={i}>
            <th scope="row">{at(i)}</th>
            <td>{at(i + 1)}</td>
            <td>{grouped(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Parts that a range is counted in. */
const parts = 20

/** Where a value lies between the smallest, 0, and the largest, 1; in the middle where all are one. Halves, for their difference is finite. */
function shareOf(low: number, high: number): (value: number) => number {
  const whole = high / 2 - low / 2
  return (value) => (whole > 0 ? (value / 2 - low / 2) / whole : 1 / 2)
}

/** How many values lie in each of equal parts of their range. */
function countsOf(values: readonly number[], share: (value: number) => number): readonly number[] {
  const counts = new Array<number>(parts).fill(0)
  for (const value of values) {
    const part = Math.min(parts - 1, Math.floor(share(value) * parts))
    counts[part] = (counts[part] ?? 0) + 1
  }
  return counts
}

/** The smallest and the largest value, the mean and the standard deviation of the values given. */
function summaryOf(values: readonly number[]) {
  let [low, high, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
    sum += value
  }
  const mean = sum / values.length
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0)
  return { low, high, mean, spread: Math.sqrt(squares / values.length) }
}
