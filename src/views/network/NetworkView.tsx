import { useId, useMemo, useRef, useState } from "react"
import { sizesOf } from "../../engine/network"
import { comparedWith } from "../../store/compareSlice"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Icon } from "../../ui/Icon"
import { later } from "../../ui/later"
import { useNarrow } from "../../ui/useMedia"
import { Bias } from "./Bias"
import { Cost, Input, Target } from "./Data"
import { Dot } from "./Dot"
import { type Drawing, meanOf } from "./drawing"
import { Edges, isCrowded, Ports } from "./Edges"
import { edgeNear } from "./edgeNear"
import { Heads } from "./Heads"
import { isHeat } from "./heatLayout"
import { Labels } from "./Labels"
import { type Box, layoutNetwork, type NetworkLayout } from "./layoutNetwork"
import { lightsOf } from "./lightsOf"
import styles from "./NetworkView.module.css"
import { Neuron } from "./Neuron"
import numbers from "./Numbers.module.css"
import { Pill } from "./Pill"
import { useBox } from "./useBox"
import { useDrawingKeys } from "./useDrawingKeys"
import { Roving } from "./useRoving"

const EdgesCanvas = later(async () => (await import("./EdgesCanvas")).EdgesCanvas)
const HeatStage = later(async () => (await import("./HeatStage")).HeatStage)
const NetTools = later(async () => (await import("./NetTools")).NetTools)

/** What changes the net never takes the drawing's last room, CSS px: the panel scrolls. */
const leastDrawn = 320

/** The network at one moment: neurons with z, a and δ as they become known, biases, edges by weight and sign, lit by what the last step read and wrote. Pointing, focusing and selecting are shared with every other panel. */
export function NetworkView() {
  const say = useSay()
  // The panel, not the stage in it: the least height of a drawing must not be taken for room that there is.
  const panel = useRef<HTMLElement>(null)
  const box = useBox(panel)
  const [isEdited, setIsEdited] = useState(false)
  const leave = () => {
    setIsEdited(false)
    panel.current?.querySelector("button")?.focus()
  }
  const isLarge = useApp((state) => isHeat(sizesOf(state.frame.trace.network)))
  return (
    <section ref={panel} className={styles.panel} aria-label={say("network.title")} translate="no">
      <span className={styles.edit}>
        <Button
          label={say("net.edit")}
          icon={
            <span className={styles.change}>
              <Icon name="pencil" />
              <span className={styles.word}>{say("net.change")}</span>
            </span>
          }
          plain
          pressed={isEdited}
          onPress={() => setIsEdited(!isEdited)}
        />
      </span>
      {box && isLarge && isEdited ? <NetTools columns={null} onLeave={leave} /> : null}
      {box && isLarge ? <HeatStage box={box} /> : null}
      {box && !isLarge ? <Stage box={box} isEdited={isEdited} onLeave={leave} /> : null}
    </section>
  )
}

/** The drawing, laid out for the room that there is. */
function Stage({ box, isEdited, onLeave }: { readonly box: Box; readonly isEdited: boolean; onLeave(): void }) {
  const say = useSay()
  const frame = useApp((state) => state.frame)
  const baseline = useApp(comparedWith)
  const { network } = frame.trace
  const shape = sizesOf(network).join("-")
  const sizes = useMemo(() => shape.split("-").map(Number), [shape])
  const tools = useRef<HTMLDivElement>(null)
  const toolsHeight = useBox(tools)?.height ?? 0
  const narrow = useNarrow()
  const layout = useMemo(() => {
    const { width, height } = box
    const left = { width, height: isEdited ? Math.max(height - toolsHeight, leastDrawn) : height }
    return layoutNetwork(sizes, left, narrow)
  }, [sizes, box, isEdited, toolsHeight, narrow])
  const lights = useMemo(() => lightsOf(frame.step, network, frame.within), [frame.step, network, frame.within])
  const names = useApp((state) => state.experiment.names)
  const features = useApp((state) => state.experiment.features)
  const named = useMemo(() => ({ ...(names && { names }), ...(features && { features }) }), [names, features])
  const drawing: Drawing = { layout, frame, baseline, lights, named, say }
  const crowded = isCrowded(layout)
  const onCanvas = (x: number, y: number) => (crowded ? edgeNear(layout, x, y) : null)
  const { roving, stage, handlers } = useDrawingKeys(sizes, layout.form !== "dot", onCanvas)
  return (
    <>
      <div ref={tools}>
        {isEdited ? (
          <NetTools columns={layout.layers.map((neurons) => (neurons[0]?.x ?? 0) * layout.scale)} onLeave={onLeave} />
        ) : null}
      </div>
      <div ref={stage} className={styles.stage}>
        <svg className={styles.strut} width="1" height={layout.minHeight} aria-hidden="true" />
        {crowded ? <EdgesCanvas drawing={drawing} /> : null}
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
        <svg
          className={styles.drawing}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="group"
          aria-label={say("network.drawing", { shape })}
          data-form={layout.form}
          data-near={isNearEdge(layout, box) || undefined}
          data-begun={lights.phase !== null || undefined}
          data-mean={meanOf(frame) > 1 || undefined}
          {...handlers}
        >
          <Roving.Provider value={roving}>
            <Parts drawing={drawing} />
          </Roving.Provider>
        </svg>
      </div>
    </>
  )
}

/** Whether the head of the last column reaches below the words in the corner. */
function isNearEdge({ layers, scale }: NetworkLayout, { width }: Box): boolean {
  const last = layers.at(-1)?.[0]?.x ?? 0
  const reach = 140
  return width - last * scale < reach
}

function Parts({ drawing }: { readonly drawing: Drawing }) {
  const { layout } = drawing
  const hatch = `hatch${useId()}`
  const [inputs = [], ...layers] = layout.layers
  const neurons = layers.flat()
  const key = ({ l, j }: { readonly l: number; readonly j: number }) => `${l}:${j}`
  if (layout.form === "dot") {
    return (
      <>
        <Heads drawing={drawing} />
        <Edges drawing={drawing} />
        {[...inputs, ...neurons].map((place) => (
          <Dot key={key(place)} drawing={drawing} place={place} />
        ))}
        {layout.targets.map((place, j) => (
          <Target key={`y:${place.y}`} drawing={drawing} place={place} j={j} hatch={hatch} />
        ))}
        <Labels drawing={drawing} />
        <Cost drawing={drawing} hatch={hatch} />
      </>
    )
  }
  const NeuronPart = layout.form === "pill" ? Pill : Neuron
  return (
    <>
      <defs>
        <pattern id={hatch} width={6} height={8} patternUnits="userSpaceOnUse" patternTransform="skewX(-30)">
          <rect className={numbers.hatching} width={3} height={8} />
        </pattern>
      </defs>
      <Heads drawing={drawing} />
      <Edges drawing={drawing} />
      <Ports drawing={drawing} />
      {inputs.map((place) => (
        <Input key={key(place)} drawing={drawing} place={place} hatch={hatch} />
      ))}
      {neurons.map((place) => (
        <NeuronPart key={key(place)} drawing={drawing} place={place} hatch={hatch} />
      ))}
      {neurons.map((place) => (
        <Bias key={key(place)} drawing={drawing} place={place} hatch={hatch} />
      ))}
      {layout.targets.map((place, j) => (
        <Target key={`y:${place.y}`} drawing={drawing} place={place} j={j} hatch={hatch} />
      ))}
      <Cost drawing={drawing} hatch={hatch} />
      <Labels drawing={drawing} />
    </>
  )
}
