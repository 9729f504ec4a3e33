import { sideOf } from "../../data/drawing"
import { useApp } from "../../store/store"

/** How pixels are named: by row and column (`app/data/collected.ts`). Columns of a table have other names. */
const ofPixel = /^\(\d+, \d+\)$/

/** Pixels along a side of the square picture that so many inputs are; null where they are none. */
export function usePictureSide(inputs: number): number | null {
  return useApp(({ experiment: { names, features } }) => {
    const [first] = names?.x ?? []
    return features || (first !== undefined && !ofPixel.test(first)) ? null : sideOf(inputs)
  })
}
