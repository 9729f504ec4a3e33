import { useMemo } from "react"
import type { Moment } from "../../lecture/moment"
import { isPictured, momentOf } from "../../store/momentOf"
import { useApp } from "../../store/store"

/** What the page is read beside; null until its scene is there. */
export function useMoment(): Moment | null {
  const scene = useApp((state) => state.scene)
  const experiment = useApp((state) => state.experiment)
  const frame = useApp((state) => state.frame)
  const selected = useApp((state) => state.selected)
  const proven = useApp((state) => state.proven)
  const isThere = useApp(isPictured)
  return useMemo(
    () => scene && momentOf({ scene, experiment, frame, selected, proven, isThere }),
    [scene, experiment, frame, selected, proven, isThere],
  )
}
