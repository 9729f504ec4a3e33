import { range } from "d3"
import { printDigits } from "../../notation/number"
import { useSay } from "../../store/useSay"
import { classKinds } from "../../ui/classMark"
import { largestSize } from "../../ui/heatPixels"
import { classSign } from "./classLook"
import styles from "./Pictures.module.css"
import { Pixels } from "./Pixels"
import { SampleMark } from "./SamplesOn"

interface Props {
  /** The answers less `middle`, as they are painted. */
  readonly values: Float64Array
  readonly middle: number
  /** The class that the neuron speaks for. */
  readonly kind: number | undefined
  /** What the marks of samples tell. */
  readonly classes: readonly string[]
  readonly hasHeldOut: boolean
}

/** Shades from the lowest to the highest. */
const shades = 48

/** What colours and marks on the plane mean; what the picture is called says it too. */
export function SurfaceKey({ values, middle, kind: own, classes, hasHeldOut }: Props) {
  const most = largestSize(values)
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
      <ClassKey names={classes} hasHeldOut={hasHeldOut} />
    </div>
  )
}

/** Which mark is of which class; where the mark is what the class is called, there is nothing to say. */
export function ClassKey({ names, hasHeldOut }: { readonly names: readonly string[]; readonly hasHeldOut: boolean }) {
  const say = useSay()
  const kinds = range(names.length).filter(
    (kind) => names.length <= classKinds || classSign(kind, names) !== names[kind],
  )
  return (
    <ul className={styles.legend} aria-hidden="true">
      {kinds.map((kind) => (
        <li key={kind}>
          <Sign kind={kind} names={names} />
          {names[kind]}
        </li>
      ))}
      {hasHeldOut && (
        <li>
          <Sign kind={1} names={names} heldOut />
          {say("pictures.test")}
        </li>
      )}
    </ul>
  )
}

type SignProps = Pick<Parameters<typeof SampleMark>[0], "kind" | "names" | "heldOut">

function Sign(sign: SignProps) {
  return (
    <svg viewBox="-6 -6 12 12" width="14" height="14" aria-hidden="true">
      <SampleMark {...sign} at={[0, 0]} />
    </svg>
  )
}
