import "../i18n/laterAlong"
import { useState } from "react"
import { printJson } from "../document/printJson"
import type { WeightsForm } from "../document/weights/weights"
import { writeWeights } from "../document/weights/write"
import { designOf } from "../store/reshaping"
import { store } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Said } from "../ui/Said"
import { Select } from "../ui/Select"
import styles from "./Share.module.css"

const forms: Readonly<Record<WeightsForm, string>> = {
  pytorch: "PyTorch state_dict",
  keras: "Keras kernel, bias",
  sklearn: "scikit-learn coefs_",
}

/** The weights that are on the screen, for another library. */
export function SaveWeights({ onSave }: { onSave(text: string, ending: string): void }) {
  const say = useSay()
  const [saved, setSaved] = useState(0)
  const [form, setForm] = useState<WeightsForm>("pytorch")
  return (
    <>
      <p>{say("weights.save-what")}</p>
      <div className={styles.row}>
        <Select
          label={say("weights.form")}
          value={form}
          options={Object.entries(forms).map(([value, label]) => ({ value, label }))}
          onPick={(picked) => {
            setSaved(0)
            if (picked === "pytorch" || picked === "keras" || picked === "sklearn") setForm(picked)
          }}
        />
        <Button
          label={say("weights.save")}
          onPress={() => {
            onSave(weightsText(form), `${form}.json`)
            setSaved(saved + 1)
          }}
        />
      </div>
      <Said again={saved} className={styles.status}>
        {saved > 0 && say("share.picture-saved")}
      </Said>
    </>
  )
}

function weightsText(form: WeightsForm): string {
  return printJson(writeWeights(designOf(store.getState()).network, form))
}
