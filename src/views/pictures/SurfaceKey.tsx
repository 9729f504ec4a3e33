import { range } from "d3"
import type { ReactNode } from "react"
import { printDigits } from "../../notation/number"
import { useSay } from "../../store/useSay"
import { classKinds } from "../../ui/classMark"
import { classSign } from "./classLook"
import { SampleMark } from "./SamplesOn"
import { eitherWay, ScaleBar } from "./ScaleBar"
import styles from "./SurfaceKey.module.css"
import { type Scale, TargetMark } from "./TargetsOn"

interface Props {
  readonly scale: Scale
  /** The class that the neuron speaks for. */
  readonly kind: number | undefined
}

/** What colours of answers mean; what the picture is called says it too. */
export function AnswersScale({ scale: { middle, most }, kind }: Props) {
  if (most === 0) return null
  return (
    <ScaleBar values={eitherWay} kind={kind}>
      <span>{printDigits(middle - most, 3)}</span>
      <span>a = {printDigits(middle, 3)}</span>
      <span>{printDigits(middle + most, 3)}</span>
    </ScaleBar>
  )
}

interface ClassKeyProps {
  readonly names: readonly string[]
  /** The classes of samples that are held out. */
  readonly heldOut: readonly number[]
}

/** So many marks show how those held out look. */
const mostShown = classKinds

/** Which mark is of which class; where the mark is what the class is called, there is nothing to say. */
export function ClassKey({ names, heldOut }: ClassKeyProps) {
  const say = useSay()
  const kinds = range(names.length).filter(
    (kind) => names.length <= classKinds || classSign(kind, names) !== names[kind],
  )
  return (
    <ul className={styles.legend} aria-hidden="true">
      {kinds.map((kind) => (
        <li key={kind}>
          <Sign>
            <SampleMark kind={kind} names={names} at={origin} />
          </Sign>
          {names[kind]}
        </li>
      ))}
      {heldOut.length > 0 && (
        <li data-any="">
          {heldOut.slice(0, mostShown).map((kind) => (
            <Sign key={kind}>
              <SampleMark kind={kind} names={names} at={origin} heldOut />
            </Sign>
          ))}
          {say("pictures.test")}
        </li>
      )}
    </ul>
  )
}

interface TargetKeyProps {
  /** Whether marks are filled with their targets. */
  readonly isFilled: boolean
  readonly hasHeldOut: boolean
}

/** What the marks of samples are whose targets are no classes. */
export function TargetKey({ isFilled, hasHeldOut }: TargetKeyProps) {
  const say = useSay()
  const look = { at: origin, target: isFilled ? 1 : null, scale: { middle: 0, most: 1 } }
  return (
    <ul className={styles.legend} aria-hidden="true">
      <li>
        <Sign>
          <TargetMark {...look} />
        </Sign>
        {say(isFilled ? "pictures.as-y" : "pictures.train")}
      </li>
      {hasHeldOut && (
        <li>
          <Sign>
            <TargetMark {...look} heldOut />
          </Sign>
          {say("pictures.small")}
        </li>
      )}
    </ul>
  )
}

const origin = [0, 0] as const

function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="-6.5 -6.5 13 13" width="15" height="15" aria-hidden="true">
      {children}
    </svg>
  )
}
