import { useMemo } from "react"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { usePictureSide } from "./usePictureSide"

/** What the inputs are called, pixels by their row and column; undefined where they have only their symbols. */
export function useInputNames(inputs: number): readonly string[] | undefined {
  const say = useSay()
  const names = useApp((state) => state.experiment.names?.x)
  const side = usePictureSide(inputs)
  return useMemo(() => {
    if (side === null) return names
    const nameOf = (k: number) => say("pictures.pixel", { row: Math.floor(k / side) + 1, column: (k % side) + 1 })
    return Array.from({ length: side * side }, (_, k) => nameOf(k))
  }, [names, side, say])
}
