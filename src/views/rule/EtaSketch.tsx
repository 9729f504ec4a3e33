import { Fragment } from "react"
import { printDigits } from "../../notation/number"
import { drafted, type RuleDraft } from "../../store/ruleDraft"
import type { State } from "../../store/state"
import { useSay } from "../../store/useSay"
import { etaSketch } from "./etaSketch"
import styles from "./RuleDialog.module.css"

/** Of the drawing, which is stretched to its place. */
const width = 320
const height = 64

/** η over the cycles to come, as a line with numbers at its ends, and in words. */
export function EtaSketch({ draft, state }: { readonly draft: RuleDraft; readonly state: State }) {
  const say = useSay()
  const { experiment, cycle } = drafted(draft, state)
  const { points, told } = etaSketch(experiment, cycle)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const etas = points.map(({ eta }) => eta)
  const [low, high] = [Math.min(...etas), Math.max(...etas)]
  const print = (eta: number) => printDigits(eta, 4)
  if (low === high) return <p className={styles.means}>{say("rule.eta.constant", { eta: print(first.eta) })}</p>
  const [bottom, top] = [Math.min(low, 0), Math.max(high, 0)]
  const x = (at: number) => ((at - first.cycle) / (last.cycle - first.cycle)) * width
  const y = (eta: number) => ((top - eta) / (top - bottom)) * height
  const steps = points.map(({ cycle: at, eta }) => `H${x(at)}V${y(eta)}`)
  return (
    <figure className={styles.sketch}>
      <div className={styles.plot}>
        <span className={styles.etas} aria-hidden="true">
          <span>η = {print(top)}</span>
          <span>{print(bottom)}</span>
        </span>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.axis} d={`M0,0V${height}M0,${y(0)}H${width}`} />
          <path className={styles.curve} d={`M0,${y(first.eta)}${steps.join("")}`} />
          {/* Lines of no length with round ends: dots, however the drawing is stretched. */}
          <path className={styles.dots} d={told.map(({ cycle: at, eta }) => `M${x(at)},${y(eta)}h0`).join("")} />
        </svg>
        <span className={styles.cycles} aria-hidden="true">
          <span>{say("where.cycle", { cycle: first.cycle + 1 })}</span>
          <span>{say("where.cycle", { cycle: last.cycle + 1 })}</span>
        </span>
      </div>
      <figcaption>
        {told.map(({ cycle: at, eta }, i) => (
          <Fragment key={at}>
            {i > 0 && "; "}
            <span className={styles.equation}>{say("rule.eta.at", { cycle: at + 1, eta: print(eta) })}</span>
          </Fragment>
        ))}
      </figcaption>
    </figure>
  )
}
