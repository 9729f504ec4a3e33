import { layerNumber } from "../../notation/layerNumber"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import styles from "./EquationView.module.css"

interface Props {
  readonly L: number
  readonly shown: number
  onPick(l: number): void
}

/** The mean and the update are of all layers at once; their equations are shown for one. */
export function Layers({ L, shown, onPick }: Props) {
  const say = useSay()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-label={say("equation.layers")} className={styles.tools}>
      {Array.from({ length: L }, (_, index) => index + 1).map((l) => (
        <Button
          key={l}
          label={say("equation.layer", { l: layerNumber(l) })}
          pressed={l === shown}
          onPress={() => {
            store.getState().select(null)
            onPick(l)
          }}
        />
      ))}
    </div>
  )
}
