import { Suspense, useState } from "react"
import { proofShown } from "../store/proofSlice"
import { proofSummary } from "../store/proofSummary"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Dialog } from "../ui/Dialog"
import { Icon, type IconName } from "../ui/Icon"
import { later } from "../ui/later"
import styles from "./ProofBadge.module.css"

const ProofDetails = later(async () => (await import("./ProofDetails")).ProofDetails)

/** Whether δ and gradients are right, by finite differences: asked for with one press, then kept up to date; a press on the result shows it in full. */
export function ProofBadge() {
  const say = useSay()
  const wanted = useApp((state) => state.proofWanted)
  const proving = useApp((state) => state.proving)
  const proven = useApp(proofShown)
  const summary = proven ? proofSummary(proven.proof, say) : ""
  const [open, setOpen] = useState(false)
  const percent = proving ? Math.floor((100 * proving.checked) / proving.of) : 0
  const { prove, stopProof } = store.getState()
  return (
    <span className={styles.badge} data-agrees={proven?.proof.agrees}>
      {proven ? (
        <Worded icon={proven.proof.agrees ? "check" : "close"} words={summary} onPress={() => setOpen(true)} />
      ) : wanted ? (
        <Worded icon="close" words={say("proof.running", { percent })} onPress={stopProof} onEscape={stopProof} />
      ) : (
        <Worded icon="check" words={say("proof.check")} onPress={prove} />
      )}
      <Dialog title={say("proof.title")} closeLabel={say("app.close")} open={open} onClose={() => setOpen(false)}>
        <Suspense>{proven && <ProofDetails proof={proven.proof} />}</Suspense>
      </Dialog>
    </span>
  )
}

interface WordedProps {
  readonly icon: IconName
  readonly words: string
  onPress(): void
  onEscape?(): void
}

/** A button whose words give way to its icon on a narrow screen. */
function Worded({ icon, words, onPress, onEscape }: WordedProps) {
  return (
    <Button
      label={words}
      icon={
        <span className={styles.worded}>
          <Icon name={icon} size={16} />
          <span className={styles.words}>{words}</span>
        </span>
      }
      onPress={onPress}
      onEscape={onEscape}
    />
  )
}
