import { range } from "d3"
import type { Sample } from "../../engine/network"
import { printDigits } from "../../notation/number"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { classKinds } from "../../ui/classMark"
import { largestSize } from "../../ui/heatPixels"
import { classNames } from "./classNames"
import styles from "./Pictures.module.css"
import { Pixels } from "./Pixels"
import { SampleMark } from "./SamplesOn"

interface Props {
  /** The answers less `middle`, as they are painted. */
  readonly values: Float64Array
  readonly middle: number
  /** The class that the neuron speaks for. */
  readonly kind: number | undefined
  readonly samples: readonly Sample[]
  /** Whether targets are classes. */
  readonly hasClasses: boolean
  readonly hasHeldOut: boolean
}

/** What the marks tell where targets are no classes: the sign of the first. */
const signs = { one: ["y ≤ 0", "y > 0"], several: ["y₁ ≤ 0", "y₁ > 0"] } as const

/** Shades from the lowest to the highest. */
const shades = 48

/** What colours and marks on the plane mean; what the picture is called says it too. */
export function SurfaceKey({ values, middle, kind: own, samples, hasClasses, hasHeldOut }: Props) {
  const say = useSay()
  const names = useApp((state) => state.experiment.names?.y)
  const most = largestSize(values)
  const all = hasClasses
    ? classNames(samples[0]?.y.length ?? 1, names, say)
    : signs[samples[0]?.y.length === 1 ? "one" : "several"]
  const ramp = range(shades).map((i) => (2 * i) / (shades - 1) - 1)
  return (
    <div aria-hidden="true">
      {most > 0 && (
        <div className={styles.scale}>
          <Pixels values={ramp} columns={shades} label={null} kind={own} />
          <span>{printDigits(middle - most, 3)}</span>
          <span>a = {printDigits(middle, 3)}</span>
          <span>{printDigits(middle + most, 3)}</span>
        </div>
      )}
      <ClassKey names={all} hasHeldOut={hasHeldOut} />
    </div>
  )
}

/** Which mark is of which class. */
export function ClassKey({ names, hasHeldOut }: { readonly names: readonly string[]; readonly hasHeldOut: boolean }) {
  const say = useSay()
  return (
    <ul className={styles.legend} aria-hidden="true">
      {range(Math.min(names.length, classKinds)).map((kind) => (
        <li key={kind}>
          <Sign kind={kind} />
          {/* More classes than marks share them. */}
          {names.filter((_, index) => index % classKinds === kind).join(", ")}
        </li>
      ))}
      {hasHeldOut && (
        <li>
          <Sign kind={1} heldOut />
          {say("pictures.test")}
        </li>
      )}
    </ul>
  )
}

function Sign({ kind, heldOut = false }: { readonly kind: number; readonly heldOut?: boolean }) {
  return (
    <svg viewBox="-6 -6 12 12" width="14" height="14" aria-hidden="true">
      <SampleMark kind={kind} at={[0, 0]} heldOut={heldOut} />
    </svg>
  )
}
