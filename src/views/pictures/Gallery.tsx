import { useMemo, useRef, useState } from "react"
import { type Verdict, verdictsOf } from "../../engine/verdicts"
import { grouped } from "../../notation/number"
import { networkShown } from "../../store/networkShown"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { useCellKeys } from "../../ui/useCellKeys"
import { useLastSliced } from "../../ui/useSliced"
import { AnsweredSample } from "./AnsweredSample"
import { classNames } from "./classNames"
import fields from "./Fields.module.css"
import styles from "./Gallery.module.css"
import shared from "./Pictures.module.css"
import { Pixels } from "./Pixels"
import { type List, SamplesChoice } from "./SamplesChoice"
import { Waiting } from "./Waiting"

/** So many samples are shown at first, and more on each wish. */
const most = 20

/** Of which list a sample was chosen, and which. */
export interface Picked {
  readonly of: List
  readonly sample: number | null
}

interface Props {
  /** Pixels along a side. */
  readonly side: number
  readonly picked: Picked | null
  onPick(picked: Picked): void
}

/** Samples that are pictures, each with its class and what the net takes it for, mistakes first; one of them can be looked at. */
export function Gallery({ side, picked, onPick }: Props) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const network = networkShown(frame)
  const test = useApp((state) => state.experiment.test)
  const outputNames = useApp((state) => state.experiment.names?.y)
  const of = test ? (picked?.of ?? "test") : "train"
  const samples = of === "test" && test ? test : frame.samples
  const names = useMemo(() => classNames(samples[0]?.y.length ?? 0, outputNames, say), [samples, outputNames, say])
  const work = useMemo(
    () =>
      function* () {
        return { samples, verdicts: yield* verdictsOf(network, samples) }
      },
    [network, samples],
  )
  const found = useLastSliced(work)
  const place = useRef<HTMLElement>(null)
  if (found?.samples !== samples) return <Waiting shape="plane" />
  const { verdicts } = found
  // Until one is chosen, the worst mistake is looked at: nothing moves when another is.
  const index = picked?.sample ?? verdicts[0]?.sample ?? 0
  const wrong = verdicts.filter(({ target, taken }) => target !== taken).length
  return (
    <>
      <SamplesChoice of={of} onChoose={(list) => onPick({ of: list, sample: null })} />
      <p className={shared.words}>
        {say("pictures.gallery.wrong", { wrong: grouped(wrong), of: grouped(verdicts.length) })}
      </p>
      {samples[index] && (
        <AnsweredSample
          key={of}
          sample={samples[index]}
          {...{ of, index, network, side, names, place }}
          isChosen={typeof picked?.sample === "number"}
        />
      )}
      <Sheet
        key={`sheet of ${of}`}
        {...{ samples, verdicts, side, names }}
        picked={index}
        onPick={(sample) => {
          onPick({ of, sample })
          place.current?.scrollIntoView({ block: "nearest" })
        }}
      />
    </>
  )
}

interface SheetProps extends Pick<Props, "side"> {
  readonly samples: Parameters<typeof verdictsOf>[1]
  readonly verdicts: readonly Verdict[]
  readonly names: readonly string[]
  readonly picked: number
  onPick(sample: number): void
}

/** One tab stop: arrow keys lead from one picture to the next. */
function Sheet({ samples, verdicts, side, names, picked, onPick }: SheetProps) {
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = useCellKeys(list, "button")
  const [shown, setShown] = useState(most)
  return (
    <>
      <div ref={list} role="toolbar" aria-label={say("pictures.gallery")} onKeyDown={onKeyDown}>
        <ul className={`${fields.fields} ${styles.gallery}`}>
          {verdicts.slice(0, shown).map(({ sample, target, taken }) => {
            const [name, answer] = [names[target] ?? "", names[taken] ?? ""]
            const isRight = target === taken
            return (
              <li key={sample}>
                <button
                  type="button"
                  tabIndex={-1}
                  className={fields.field}
                  data-wrong={!isRight || undefined}
                  aria-label={say(isRight ? "pictures.gallery.is-right" : "pictures.gallery.is-wrong", {
                    sample: grouped(sample + 1),
                    name,
                    answer,
                  })}
                  aria-pressed={sample === picked}
                  onClick={() => onPick(sample)}
                >
                  <Pixels values={samples[sample]?.x ?? []} columns={side} label={null} />
                  <span aria-hidden="true">{isRight ? name : `${name} → ${answer}`}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
      {verdicts.length > shown && (
        <div className={shared.controls}>
          <Button
            label={say("pictures.gallery.more")}
            onPress={() => {
              setShown(shown + most)
              // It moves down with what comes above it.
              setTimeout(() => list.current?.nextElementSibling?.scrollIntoView({ block: "nearest" }))
            }}
          />
          <Said className={shared.hint}>{say("pictures.drawn", { n: shown, of: verdicts.length })}</Said>
        </div>
      )}
    </>
  )
}
