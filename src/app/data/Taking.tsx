import { type ReactNode, useMemo } from "react"
import { constantInputs, outOfRange, ranges } from "../../data/ranges"
import { stageLimits } from "../../document/limits"
import { grouped } from "../../document/refusal"
import { store } from "../../store/store"
import { withTaken } from "../../store/takeData"
import { useSay } from "../../store/useSay"
import type { Data } from "../../timeline/data"
import type { Fit } from "../../timeline/fit"
import { Button } from "../../ui/Button"
import { Changes } from "./Changes"
import styles from "./Data.module.css"
import { Features } from "./Features"
import { Percent, WholeNumber } from "./fields"
import { extentOf } from "./marks"
import { Plane } from "./Plane"
import { type Offered, useOffer } from "./useOffer"
import type { Wishing } from "./wish"

interface Props extends Offered, Wishing {
  /** What the data is called. */
  readonly name: string
  /** In place of the picture of the points, beside what is made of them. */
  picture?(shown: Data): ReactNode
  /** Where the points are drawn by hand, in place of a picture of them. */
  canvas?(shown: Data): ReactNode
  readonly children?: ReactNode
  onDone(): void
}

/** What is made of points, what the net becomes for them, and the button that does it. */
export function Taking(props: Props) {
  const { wish, onWish, points, task, name, net, picture, canvas, children, onDone } = props
  const say = useSay()
  const { data, bare, fit, heldOut, batchSize } = useOffer(props)
  const extent = useMemo(() => extentOf(points), [points])
  const isPlane = points[0]?.x.length === 2
  const training = data.samples.length
  const weights = fit ? fit.network.layers.reduce((sum, { W }) => sum + W.length, 0) : 0
  const slots = { n: points.length, train: training, test: points.length - training }
  // Where samples are no points of a picture, none is filled or hollow.
  const counts = say(picture ? "data.counts-alone" : "data.counts", slots)
  const options = (
    <Options
      wish={wish}
      onWish={onWish}
      isPlane={isPlane}
      heldOut={heldOut}
      batchSize={batchSize}
      training={training}
    />
  )
  function take(): void {
    if (!fit) return
    const state = store.getState()
    const taken = withTaken(state, fit, batchSize, name)
    state.replace(net ? { ...taken, eta: net.eta } : taken, { kind: "data", name, count: points.length })
    onDone()
  }
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.choices}>
          {canvas ? canvas(bare) : children}
          {!canvas && options}
        </div>
        <div className={styles.outcome}>
          {canvas && options}
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
            <p>{points.length > 0 ? counts : say("data.nothing-drawn")}</p>
            {!net && constantInputs(data.samples).length > 0 && (
              <p className={styles.warning}>{say("data.constant")}</p>
            )}
          </div>
        </div>
      </div>
      <div data-foot="">
        <Does fit={fit} net={net} isTooLarge={weights > stageLimits.weights} onTake={take} />
      </div>
    </>
  )
}

interface DoesProps extends Pick<Props, "net"> {
  readonly fit: Fit | null
  readonly isTooLarge: boolean
  onTake(): void
}

/** What becomes of the net, and the button that does it. */
function Does({ fit, net, isTooLarge, onTake }: DoesProps) {
  const say = useSay()
  return (
    <div className={styles.does}>
      <div aria-live="polite">
        {fit && <Changes changes={fit.changes} becomes={net && { network: fit.network, eta: net.eta }} />}
        {isTooLarge && (
          <p className={styles.warning}>{say("net.most-weights", { weights: grouped(stageLimits.weights) })}</p>
        )}
      </div>
      <Button label={say("data.take")} primary disabled={fit === null || isTooLarge} onPress={onTake} />
    </div>
  )
}

interface OptionsProps extends Wishing {
  readonly isPlane: boolean
  /** null where nothing is held out. */
  readonly heldOut: number | null
  readonly batchSize: number
  /** How many samples train. */
  readonly training: number
}

/** What the net is told of each point, how many are held out, and how many share an update. */
function Options({ wish, onWish, isPlane, heldOut, batchSize, training }: OptionsProps) {
  const say = useSay()
  return (
    <>
      {isPlane && <Features chosen={wish.features} onChoose={(features) => onWish({ features })} />}
      {heldOut !== null && (
        <Percent
          label={say("data.held-out")}
          value={heldOut}
          range={ranges.heldOut}
          step={10}
          onInput={(wanted) => onWish({ heldOut: wanted })}
        />
      )}
      <WholeNumber
        label={say("data.batch")}
        value={batchSize}
        refuse={(value) => outOfRange("batchSize", value, training)}
        onCommit={(wanted) => onWish({ batchSize: wanted })}
      />
    </>
  )
}
