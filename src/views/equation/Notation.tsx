import "../../i18n/later"
import { firstLayers, products } from "../../notation/convention"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Select } from "../../ui/Select"
import styles from "./Notation.module.css"

/** How the symbols are written: textbooks differ. */
export function Notation() {
  const say = useSay()
  const convention = useApp((state) => state.convention)
  const { setConvention } = store.getState()
  return (
    <details className={styles.notation}>
      <summary className={styles.summary}>{say("notation.title")}</summary>
      <div className={styles.choices}>
        <Select
          label={say("notation.layers")}
          value={String(convention.firstLayer)}
          options={firstLayers.map((l) => ({ value: String(l), label: say("notation.layer", { l }) }))}
          onPick={(value) => {
            const firstLayer = firstLayers.find((l) => String(l) === value)
            if (firstLayer !== undefined) setConvention({ ...convention, firstLayer })
          }}
        />
        <Select
          label={say("notation.weights")}
          value={convention.product}
          options={products.map((value) => ({ value, label: say(`notation.${value}`) }))}
          onPick={(value) => {
            const product = products.find((known) => known === value)
            if (product) setConvention({ ...convention, product })
          }}
        />
        <Button label={say("lecture.glossary")} onPress={() => store.getState().lookUp("")} />
      </div>
    </details>
  )
}
