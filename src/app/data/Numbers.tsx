import { outOfRange, ranges } from "../../data/ranges"
import { seedOf } from "../../engine/random"
import { modulus } from "../../engine/uniform"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { SeedField } from "../../ui/SeedField"
import { Percent, WholeNumber } from "./fields"
import type { Wishing } from "./wish"

/** How many samples, how noisy, from which seed. */
export function Numbers({ wish, onWish }: Wishing) {
  const say = useSay()
  return (
    <>
      <WholeNumber
        label={say("data.count")}
        value={wish.count}
        refuse={(value) => outOfRange("count", value, wish.count)}
        onCommit={(count) => onWish({ count })}
      />
      <Percent
        label={say("data.noise")}
        value={wish.noise}
        range={ranges.noise}
        step={5}
        onInput={(noise) => onWish({ noise })}
      />
      <Seed wish={wish} onWish={onWish} />
    </>
  )
}

/** Any text; which seed it stands for is told. */
function Seed({ wish, onWish }: Wishing) {
  const say = useSay()
  const seed = seedOf(wish.seed)
  return (
    <SeedField
      label={say("randomise.seed")}
      text={wish.seed}
      said={wish.seed.trim() === String(seed) ? say("data.seed-same") : say("randomise.used", { seed: String(seed) })}
      onText={(text) => onWish({ seed: text })}
    >
      <Button label={say("randomise.next")} onPress={() => onWish({ seed: String((seed + 1) % modulus) })} />
    </SeedField>
  )
}
