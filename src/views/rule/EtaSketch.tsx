import { curveStepAfter, extent, line, scaleLinear } from "d3"
import { printDigits } from "../../notation/number"
import { drafted, type RuleDraft } from "../../store/ruleDraft"
import type { State } from "../../store/state"
import { useSay } from "../../store/useSay"
import { etaSketch, horizonOf } from "./etaSketch"
import styles from "./RuleDialog.module.css"

const width = 320
const height = 72
const edge = 6

/** η over the cycles to come, as a line and in words. */
export function EtaSketch({ draft, state }: { readonly draft: RuleDraft; readonly state: State }) {
  const say = useSay()
  const { experiment, cycle } = drafted(draft, state)
  const points = etaSketch(experiment, cycle, horizonOf(draft.rule.schedule))
  const [first, middle, last] = [points[0], points[Math.floor(points.length / 2)], points.at(-1)]
  if (!first || !middle || !last) return null
  const [low = 0, high = 0] = extent(points, ({ eta }) => eta)
  const x = scaleLinear([first.cycle, Math.max(last.cycle, first.cycle + 1)], [edge, width - edge])
  // A line that is 0 all along lies on the axis.
  const y = scaleLinear([Math.min(low, 0), high > 0 ? high : low < 0 ? 0 : 1], [height - edge, edge])
  const path = line<(typeof points)[number]>(
    (point) => x(point.cycle),
    (point) => y(point.eta),
  ).curve(curveStepAfter)
  const told = (point: typeof first) => ({ eta: printDigits(point.eta, 4), cycle: point.cycle + 1 })
  return (
    <figure className={styles.sketch}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path className={styles.axis} d={`M${edge},${y(0)}H${width - edge}`} />
        <path className={styles.curve} d={path(points) ?? ""} />
      </svg>
      <figcaption>
        {low === high
          ? say("rule.eta.constant", { eta: told(first).eta })
          : [first, middle, last].map((point) => say("rule.eta.at", told(point))).join("; ")}
      </figcaption>
    </figure>
  )
}
