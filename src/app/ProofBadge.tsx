import { useState } from "react"
import { isProofStale, proofShown } from "../store/proofSlice"
import { proofSummary } from "../store/proofSummary"
import { store, useApp } from "../store/store"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import { Dialog } from "../ui/Dialog"
import { Icon, type IconName } from "../ui/Icon"
import { later } from "../ui/later"
import { useMedia } from "../ui/useMedia"
import styles from "./ProofBadge.module.css"

const ProofDetails = later(async () => (await import("./ProofDetails")).ProofDetails)

/** Whether δ and gradients are right, by finite differences: asked for with one press, then kept up to date; a press on the result shows it in full. */
export function ProofBadge() {
  const say = useSay()
  const proven = useApp(proofShown)
  const asking = useAsking()
  const [open, setOpen] = useState(false)
  // Where the button has no words its answer has a dialog.
  const isWordless = useMedia("(width < 62.5rem)")
  const begin = () => {
    asking.onPress()
    setOpen(isWordless && asking.icon === "check")
  }
  const shown: WordedProps = proven
    ? {
        icon: proven.proof.agrees ? "check" : "close",
        ...proofSummary(proven.proof, say),
        onPress: () => setOpen(true),
      }
    : { ...asking, onPress: begin }
  return (
    <span className={styles.badge} data-agrees={proven?.proof.agrees}>
      <Worded {...shown} />
      <Dialog title={say("proof.title")} closeLabel={say("app.close")} open={open} onClose={() => setOpen(false)}>
        <p className={styles.verdict} role="status">
          {shown.words}
        </p>
        {proven && <ProofDetails proof={proven.proof} />}
      </Dialog>
    </span>
  )
}

/** While there is no result: how far the check is, that it waits for play to pause, that it was of other numbers, or the offer to do it. */
function useAsking(): WordedProps {
  const say = useSay()
  const wanted = useApp((state) => state.proofWanted)
  const proving = useApp((state) => state.proving)
  const waits = useApp((state) => state.playing && state.proving === null)
  const stale = useApp(isProofStale)
  const percent = proving ? Math.floor((100 * proving.checked) / proving.of) : 0
  const { prove, stopProof } = store.getState()
  if (!wanted) return { icon: "check", words: say(stale ? "proof.stale" : "proof.check"), onPress: prove }
  const words = waits ? say("proof.waiting") : say("proof.running", { percent })
  return { icon: "close", words, onPress: stopProof, onEscape: stopProof }
}

interface WordedProps {
  readonly icon: IconName
  readonly words: string
  /** Where there is no room for all of them. */
  readonly short?: string
  onPress(): void
  onEscape?(): void
}

/** A button whose words give way to fewer, and to its icon on a narrow screen. */
function Worded({ icon, words, short = words, onPress, onEscape }: WordedProps) {
  return (
    <Button
      label={words}
      icon={
        <span className={styles.worded}>
          <Icon name={icon} size={16} />
          <span className={styles.words}>{words}</span>
          <span className={styles.short}>{short}</span>
        </span>
      }
      onPress={onPress}
      onEscape={onEscape}
    />
  )
}
