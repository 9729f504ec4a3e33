import { useState } from "react"
import { centred, sideOf } from "../../data/drawing"
import { classOf } from "../../engine/confusion"
import type { Network } from "../../engine/network"
import { createForward, forwardFrom } from "../../engine/sample"
import { layerNumber } from "../../notation/layerNumber"
import { printNumber } from "../../notation/number"
import { networkShown } from "../../store/networkShown"
import { sampleShown } from "../../store/sampleShown"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { Pad } from "./Pad"
import styles from "./Pictures.module.css"
import { Pixels } from "./Pixels"
import { useShownFrame } from "./useShownFrame"

/** A picture drawn by hand, and what every layer makes of it. */
export function Draw() {
  const network = networkShown(useShownFrame())
  const say = useSay()
  const inputs = network.layers[0]?.inputs ?? 0
  const side = sideOf(inputs)
  if (side === null) return <p className={styles.words}>{say("pictures.no-picture")}</p>
  return <Drawing key={side} side={side} network={network} />
}

function Drawing({ side, network }: { readonly side: number; readonly network: Network }) {
  const say = useSay()
  const frame = useShownFrame()
  const names = useApp((state) => state.experiment.names?.y)
  const [drawn, setDrawn] = useState<Float64Array>(() => new Float64Array(side * side))
  const [told, setTold] = useState("")
  const isBlank = drawn.every((grey) => grey === 0)
  const x = centred(drawn, side)
  const { a } = answered(network, x)
  const output = a[network.layers.length] ?? new Float64Array(0)
  const best = classOf(output, 1 / 2)
  const nameOf = (j: number) => names?.[j] ?? String(output.length === 10 ? j : j + 1)
  const i = sampleShown(frame)
  function draw(picture: Float64Array, what = ""): void {
    setDrawn(picture)
    setTold(what)
  }
  function putOnStage(): void {
    const changes = Array.from(x, (value, k) => ({ kind: "x", sample: i, k, value }) as const)
    store.getState().fill(changes.filter(({ k, value }) => frame.samples[i]?.x[k] !== value))
    setTold(say("pictures.draw.put", { sample: i + 1 }))
  }
  return (
    <>
      <div className={styles.drawPad}>
        <Pad side={side} picture={drawn} onDraw={(picture) => draw(picture)} />
        <figure className={styles.seen}>
          <Pixels values={x} columns={side} label={say("pictures.draw.seen")} />
          <figcaption className={styles.caption}>{say("pictures.draw.seen")}</figcaption>
        </figure>
      </div>
      <div className={styles.controls}>
        <Button
          label={say("pictures.draw.clear")}
          disabled={isBlank}
          onPress={() => draw(new Float64Array(side * side), say("pictures.draw.cleared"))}
        />
        <Button
          label={say("pictures.draw.take", { sample: i + 1 })}
          onPress={() => draw(frame.samples[i]?.x.slice() ?? drawn)}
        />
        <Button label={say("pictures.draw.put-it", { sample: i + 1 })} disabled={isBlank} onPress={putOnStage} />
      </div>
      <Said className={styles.words} again={told}>
        {told ||
          (isBlank ? "" : say("pictures.draw.best", { name: nameOf(best), value: printNumber(output[best] ?? 0) }))}
      </Said>
      {network.layers.slice(0, -1).map(({ units }, index) => (
        <figure key={`${layerNumber(index + 1)}`} className={styles.activations}>
          <figcaption className={styles.caption}>
            {say("pictures.draw.activations", { l: layerNumber(index + 1) })}
          </figcaption>
          <Pixels
            values={a[index + 1] ?? []}
            columns={Math.min(units, 32)}
            label={say("pictures.draw.activations", { l: layerNumber(index + 1) })}
          />
        </figure>
      ))}
      <table className={styles.outputs}>
        <caption className="visually-hidden">{say("pictures.draw.outputs")}</caption>
        <tbody>
          {Array.from(output, (value, j) => ({ value, j })).map(({ value, j }) => (
            <tr key={j} data-best={(!isBlank && j === best) || undefined}>
              <th scope="row">{nameOf(j)}</th>
              <td>
                <span className={styles.bar} style={{ inlineSize: `${Math.max(0, Math.min(1, value)) * 100}%` }} />
              </td>
              <td>{printNumber(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function answered(network: Network, x: Float64Array) {
  const forward = createForward(network)
  forward.a[0] = x
  forwardFrom(network, forward, 1)
  return forward
}
