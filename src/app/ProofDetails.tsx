import "../i18n/later"
import type { Proof, ProofEntry } from "../engine/proof"
import { exactNumber, printNumber } from "../notation/number"
import { termId } from "../notation/term"
import { store, useApp } from "../store/store"
import { nameWith } from "../store/termName"
import { useSay } from "../store/useSay"
import { Button } from "../ui/Button"
import styles from "./ProofBadge.module.css"

/** Kinks that are named one by one. */
const mostNamed = 12

/** A proof in full: how it was done, where it was worst, what could not be compared. */
export function ProofDetails({ proof }: { readonly proof: Proof }) {
  const say = useSay()
  const { worstEntry, kinked } = proof
  return (
    <>
      <p>{say("proof.how", { checked: proof.checked })}</p>
      {worstEntry && (
        <dl className={styles.facts}>
          <dt>{say("proof.worst")}</dt>
          <dd>{printNumber(proof.worst)}</dd>
          <dt>{say("proof.where")}</dt>
          <dd>
            <Name of={worstEntry} value={printNumber(worstEntry.claimed)} />
          </dd>
          <dt>{say("proof.claimed")}</dt>
          <dd>{exactNumber(worstEntry.claimed)}</dd>
          <dt>{say("proof.measured")}</dt>
          <dd>{exactNumber(worstEntry.measured)}</dd>
        </dl>
      )}
      {kinked.length > 0 && (
        <>
          <p>{say("proof.kinks", { kinks: kinked.length })}</p>
          <ul>
            {kinked.slice(0, mostNamed).map((place) => (
              <li key={`${place.quantity} ${place.l} ${place.j} ${place.k} ${place.i}`}>
                <Name of={place} value={say("proof.at-kink")} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Button label={say("proof.again")} onPress={() => store.getState().prove()} />
    </>
  )
}

interface NameProps {
  readonly of: Pick<ProofEntry, "quantity" | "l" | "j" | "k" | "i">
  readonly value: string
}

/** Which number; a δ with the sample it belongs to. */
function Name({ of: { quantity, l, j, k, i }, value }: NameProps) {
  const say = useSay()
  const batch = useApp((state) => state.frame.batch)
  const name = nameWith(k === null ? termId(quantity, l, j) : termId(quantity, l, j, k), value, say)
  return i === null || batch.length === 1 ? name : say("proof.of-sample", { name, sample: (batch[i] ?? 0) + 1 })
}
