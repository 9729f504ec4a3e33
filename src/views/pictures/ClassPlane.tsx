import { useMemo } from "react"
import { classOf } from "../../engine/confusion"
import { outputsOf } from "../../engine/surface"
import { useSay } from "../../store/useSay"
import { GroundDrawing } from "./GroundDrawing"
import { marginsOf } from "./margins"
import { plot } from "./plot"
import { RegionNames, Regions } from "./Regions"
import { kindsOf, mostDrawn } from "./SamplesOn"
import { ClassKey } from "./SurfaceKey"
import { SurfaceTable } from "./SurfaceTable"
import { type Chosen, useGround } from "./useGround"

/** For which class a net takes every point of the plane of two inputs: the largest of its outputs. */
export function ClassPlane({ inputs, chosen }: { readonly inputs: number; readonly chosen: Chosen }) {
  const say = useSay()
  const on = useGround(inputs, chosen)
  const { network, samples, test, middle, classes: names, ground, domain, n, points, at } = on
  const outputs = useMemo(() => outputsOf(network, points), [network, points])
  const margins = useMemo(() => marginsOf(outputs), [outputs])
  const largest = useMemo(() => outputs.map(kindOf), [outputs])
  const dots = useMemo(() => [...samples.slice(0, mostDrawn), ...test.slice(0, mostDrawn)].map(at), [samples, test, at])
  const shares = names.flatMap((name, kind) => {
    const part = largest.reduce((count, one) => count + (one === kind ? 1 : 0), 0) / largest.length
    return part > 0 ? [say("pictures.class-share", { name, percent: Math.round(100 * part) })] : []
  })
  const label = say("pictures.classes.label", { x: ground.names[0], y: ground.names[1], shares: shares.join(", ") })
  return (
    <>
      <GroundDrawing
        on={on}
        label={label}
        legend={<ClassKey names={names} heldOut={kindsOf(test, middle)} />}
        over={<RegionNames largest={largest} names={names} n={n} plot={plot} dots={dots} />}
      >
        <Regions margins={margins} n={n} plot={plot} />
      </GroundDrawing>
      <SurfaceTable
        caption={say("pictures.classes")}
        ground={ground}
        domain={domain}
        tell={(inputsThere) => outputsOf(network, inputsThere).map((answers) => names[kindOf(answers)] ?? "")}
      />
    </>
  )
}

/** Of several outputs there is no middle. */
const kindOf = (answers: Float64Array) => classOf(answers, 0)
