import { useApp } from "../../store/store"
import type { Frame } from "../../timeline/trace"
import { useAtMost } from "../../ui/useAtMost"

/** The least ms between two pictures of a net that is trained: each is computed anew as a whole. */
const betweenPictures = 120

/** The frame that a picture is of: the one on the stage, in training not every one of them. */
export function useShownFrame(): Frame {
  const trains = useApp((state) => state.training !== null)
  return useAtMost(
    useApp((state) => state.frame),
    trains ? betweenPictures : 0,
  )
}
