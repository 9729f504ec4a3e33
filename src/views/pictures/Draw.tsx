import { useMemo, useState } from "react"
import { centred } from "../../data/drawing"
import { classOf } from "../../engine/confusion"
import type { Network } from "../../engine/network"
import { createForward, forwardFrom } from "../../engine/sample"
import { printNumber } from "../../notation/number"
import { networkShown } from "../../store/networkShown"
import { sampleShown } from "../../store/sampleShown"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { classNames } from "./classNames"
import styles from "./Draw.module.css"
import { Layers, LayersTable, Seen } from "./Layers"
import { Outputs } from "./Outputs"
import { Pad } from "./Pad"
import shared from "./Pictures.module.css"
import { putOnStage } from "./putOnStage"
import { usePictureSide } from "./usePictureSide"

/** A picture drawn by hand, and what every layer makes of it. */
export function Draw() {
  const network = networkShown(useApp((state) => state.frame))
  const say = useSay()
  const side = usePictureSide(network.layers[0]?.inputs ?? 0)
  if (side === null) return <p className={shared.words}>{say("pictures.no-picture")}</p>
  return <Drawing key={side} side={side} network={network} />
}

/** Stays while another picture is looked at. */
let lastDrawn: Float64Array = new Float64Array(0)

function Drawing({ side, network }: { readonly side: number; readonly network: Network }) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const outputNames = useApp((state) => state.experiment.names?.y)
  const [drawn, setDrawn] = useState(() =>
    lastDrawn.length === side * side ? lastDrawn : new Float64Array(side * side),
  )
  const [told, setTold] = useState("")
  const isBlank = drawn.every((grey) => grey === 0)
  const x = centred(drawn, side)
  const { a } = answered(network, x)
  const output = a[network.layers.length] ?? new Float64Array(0)
  const best = output.length > 1 ? classOf(output, 1 / 2) : 0
  const called = useMemo(
    () => (output.length > 1 ? classNames(output.length, outputNames, say) : [outputNames?.[0] ?? "1"]),
    [output.length, outputNames, say],
  )
  const i = sampleShown(frame)
  function draw(picture: Float64Array): void {
    lastDrawn = picture
    setDrawn(picture)
    setTold("")
  }
  function put(): void {
    putOnStage(x)
    setTold(say("pictures.draw.put", { sample: i + 1 }))
  }
  return (
    <>
      <div className={styles.drawPad}>
        <Pad side={side} picture={drawn} onDraw={(picture) => draw(picture)} />
        <Seen x={x} side={side} />
      </div>
      <div className={shared.controls}>
        <Button
          label={say("pictures.draw.clear")}
          disabled={isBlank}
          onPress={() => draw(new Float64Array(side * side))}
        />
        <Button
          label={say("pictures.draw.take", { sample: i + 1 })}
          onPress={() => draw(frame.samples[i]?.x.slice() ?? drawn)}
        />
        <Button label={say("pictures.draw.put-it", { sample: i + 1 })} disabled={isBlank} onPress={put} />
      </div>
      <Said className={shared.words} again={told}>
        {told ||
          (isBlank
            ? say("pictures.draw.first")
            : say("pictures.draw.best", { name: called[best] ?? "", value: printNumber(output[best] ?? 0) }))}
      </Said>
      {!isBlank && (
        <>
          <Layers a={a} />
          <Outputs output={output} names={called} best={best} />
          <LayersTable x={x} side={side} a={a} />
        </>
      )}
    </>
  )
}

function answered(network: Network, x: Float64Array) {
  const forward = createForward(network)
  forward.a[0] = x
  forwardFrom(network, forward, 1)
  return forward
}
