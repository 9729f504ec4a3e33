import { type ReactNode, useMemo, useRef } from "react"
import { constantInputs } from "../../data/ranges"
import { stageLimits } from "../../document/limits"
import { store } from "../../store/store"
import { withTaken } from "../../store/takeData"
import { useSay } from "../../store/useSay"
import type { Data } from "../../timeline/data"
import { TakingFoot } from "../TakingFoot"
import { Changes } from "./Changes"
import styles from "./Data.module.css"
import { extentOf } from "./marks"
import { Options } from "./Options"
import { Plane } from "./Plane"
import { type Offered, useOffer } from "./useOffer"
import type { Wishing } from "./wish"

interface Props extends Offered, Wishing {
  /** What the data is called. */
  readonly name: string
  /** Where the set is chosen, over all the rest. */
  readonly chooser?: ReactNode
  /** Where the net is chosen. */
  readonly choice?: ReactNode
  /** Why the net that is chosen may not do. */
  readonly doubt?: string | null
  /** In place of the picture of the points, beside what is made of them. */
  picture?(shown: Data): ReactNode
  /** Where the points are drawn by hand, in place of a picture of them. */
  canvas?(shown: Data): ReactNode
  readonly children?: ReactNode
  /** Why there are no points, where there are none. */
  readonly why?: string | undefined
  /** The same where something went wrong. */
  readonly refusal?: string | undefined
  onDone(): void
}

/** What is made of points, what the net becomes for them, and the button that does it. */
export function Taking(props: Props) {
  const {
    wish,
    onWish,
    points,
    task,
    name,
    net,
    chooser,
    choice,
    doubt,
    picture,
    canvas,
    children,
    why,
    refusal,
    onDone,
  } = props
  const body = useRef<HTMLDivElement>(null)
  const say = useSay()
  const { data, bare, fit, heldOut, batchSize } = useOffer(props)
  const extent = useMemo(() => extentOf(points), [points])
  const isPlane = canvas !== undefined || points[0]?.x.length === 2
  const training = data.samples.length
  const weights = fit ? fit.network.layers.reduce((sum, { W }) => sum + W.length, 0) : 0
  const isTooLarge = weights > stageLimits.weights
  const slots = { n: points.length, train: training, test: points.length - training }
  // Where samples are no points of a picture, none is filled or hollow.
  const counts = say(picture ? "data.counts-alone" : "data.counts", slots)
  const choices = (
    <>
      {children}
      <Options
        wish={wish}
        onWish={onWish}
        isPlane={isPlane}
        heldOut={heldOut}
        batchSize={batchSize}
        training={training}
      />
      {choice}
    </>
  )
  function take(): void {
    const wrong = body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    wrong?.focus()
    if (wrong || !fit) return
    const state = store.getState()
    const taken = withTaken(state, fit, batchSize, name)
    state.replace(net ? { ...taken, eta: net.eta } : taken, { kind: "data", name, count: points.length })
    onDone()
  }
  return (
    <>
      <div ref={body} data-body="">
        {chooser}
        {(canvas || points.length > 0) && (
          <div className={styles.columns}>
            <div className={styles.choices}>{canvas ? canvas(bare) : choices}</div>
            <div className={styles.outcome}>
              {canvas && choices}
              {picture?.(bare)}
              {!canvas && !picture && (
                <Plane
                  extent={extent}
                  samples={bare.samples}
                  test={bare.test ?? []}
                  size={points.length > 4 ? 1.3 : 4}
                  isSized={task === "regression"}
                  label={say("data.picture", { name, counts })}
                />
              )}
              <div className={styles.told} aria-live="polite">
                {points.length > 0 && <p>{counts}</p>}
                {doubt && <p className={styles.warning}>{doubt}</p>}
                {!net && constantInputs(data.samples).length > 0 && (
                  <p className={styles.warning}>{say("data.constant")}</p>
                )}
              </div>
            </div>
          </div>
        )}
      </div>
      <TakingFoot
        title={say("data.does")}
        take={say("data.take")}
        why={points.length === 0 ? why : null}
        refusal={isTooLarge ? say("net.most-weights", { weights: stageLimits.weights }) : refusal}
        disabled={fit === null || isTooLarge}
        onTake={take}
      >
        {fit && <Changes fit={fit} becomes={net} />}
      </TakingFoot>
    </>
  )
}
