import { useApp } from "../store/store"
import { useMedia } from "../ui/useMedia"

/** Where there is no room for all places at once: the same words stand in App.module.css. */
const tabbed = "(width < 47.5rem), (width < 75rem) and (height < 42.5rem), (height < 35rem)"

/** The lecture has a column of its own only where there is much room. */
const tabbedInLecture = "(width < 84rem), (height < 35rem)"

/** Whether the places beside the network share one place, as tabs: where there is little room, in front of a class unless the equation alone is wished for, and inside another page. */
export function useTabbed(): boolean {
  const embedded = useApp((state) => state.embedding !== null)
  const reading = useApp((state) => state.reading !== null)
  const projected = useApp((state) => state.theme === "projector" && (reading || !state.isFocused))
  const narrow = useMedia(reading ? tabbedInLecture : tabbed)
  return projected || embedded || narrow
}
