import { paces, setPace, usePace } from "../../store/pace"
import { useSay } from "../../store/useSay"
import { Select } from "../../ui/Select"

const full = "full"

/** How fast is trained: at full speed, or so slowly that one can watch. */
export function Pace() {
  const say = useSay()
  const epochs = usePace()
  return (
    <Select
      label={say("training.pace")}
      value={`${epochs ?? full}`}
      options={[
        { value: full, label: say("training.pace.full") },
        ...paces
          .toReversed()
          .map((each) => ({ value: `${each}`, label: say("training.pace.epochs", { count: each }) })),
      ]}
      onPick={(value) => setPace(value === full ? null : Number(value))}
    />
  )
}
