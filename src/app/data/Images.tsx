import { useEffect } from "react"
import { sideOf } from "../../data/drawing"
import type { Sample } from "../../engine/network"
import { exactNumber } from "../../notation/number"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import type { Names } from "../../timeline/data"
import { useColours } from "../../ui/useColours"
import { Place } from "../Place"
import styles from "./Data.module.css"

interface Props {
  readonly samples: readonly Sample[]
  /** Whether inputs are the pixels of a square picture. */
  readonly isPicture: boolean
  readonly names: Names | undefined
}

const columns = 8
const rows = 6

/** Some of the samples: as pictures side by side, or as the rows of a table. */
export function Images({ samples, isPicture, names }: Props) {
  const say = useSay()
  if (isPicture) return <Sheet samples={samples} label={say("data.some-rows", { n: samples.length })} />
  const some = samples.slice(0, rows)
  return (
    <Place className={styles.scroll ?? ""} label={say("data.some-rows", { n: some.length })}>
      <table className={styles.table}>
        <caption className={styles.hint}>{say("data.some-rows", { n: some.length })}</caption>
        <thead>
          <tr>
            {names?.x.map((name) => (
              <th key={name} scope="col" data-number="">
                {name}
              </th>
            ))}
            <th scope="col">{say("data.class-name")}</th>
          </tr>
        </thead>
        <tbody>
          {some.map(({ x, y }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name
            <tr key={i}>
              {names?.x.map((name, k) => (
                <td key={name} data-number="">
                  {exactNumber(x[k] ?? 0)}
                </td>
              ))}
              <td>{names?.y[y.indexOf(1)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Place>
  )
}

function Sheet({ samples, label }: { readonly samples: readonly Sample[]; readonly label: string }) {
  const [canvas, colours] = useColours<HTMLCanvasElement>(useApp((state) => state.theme))
  const side = sideOf(samples[0]?.x.length ?? 0) ?? 1
  const high = Math.ceil(samples.length / columns)
  useEffect(() => {
    const context = canvas.current?.getContext("2d")
    if (!context || !colours) return
    for (const [i, { x }] of samples.entries()) {
      const image = new ImageData(side, side)
      for (const [at, grey] of x.entries()) image.data.set([...colours.positive, Math.round(255 * grey)], at * 4)
      context.putImageData(image, (i % columns) * side, Math.floor(i / columns) * side)
    }
  }, [canvas, colours, samples, side])
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.hint} aria-hidden="true">
        {label}
      </figcaption>
      <canvas
        ref={canvas}
        className={styles.sheet}
        width={columns * side}
        height={high * side}
        role="img"
        aria-label={label}
      />
    </figure>
  )
}
