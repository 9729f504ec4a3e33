import { type ReactNode, useRef, useState } from "react"
import { exactNumber } from "../../notation/number"
import { cyclesOf } from "../../store/commands"
import { readNumber } from "../../store/readNumber"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { cyclesPerEpoch } from "../../timeline/cycle"
import { Button } from "../../ui/Button"
import { NumberField } from "../../ui/NumberField"
import type { Drawn } from "./ChartOptions"
import { Pace } from "./Pace"
import { SoundChoice } from "./sound/SoundChoice"
import styles from "./Training.module.css"

/** Stays as it is while the panel is closed. */
let wasOpen = false

/** The most epochs that are trained without a pause. */
const mostEpochs = 1_000_000

/** Trains so many epochs more, or until the cost over all samples is small enough. */
export function Until({ drawn }: { readonly drawn: Drawn }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(wasOpen)
  const [epochs, setEpochs] = useState(100)
  const [cost, setCost] = useState(0.01)
  function trainEpochs(): void {
    const state = store.getState()
    const rest = (epochs - 1) * cyclesPerEpoch(state.experiment)
    state.train({ cycles: cyclesOf(state, "epoch") + rest })
  }
  const trainCost = () => store.getState().train({ cost })
  return (
    <details
      className={styles.details}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        wasOpen = currentTarget.open
        setOpen(wasOpen)
      }}
    >
      <summary>{say("training.until")}</summary>
      <div className={styles.until}>
        <div className={styles.pace}>
          <Pace />
          <SoundChoice drawn={drawn} />
        </div>
        <Goal label={say("training.train-epochs")} onTrain={trainEpochs}>
          <Wish
            label={say("training.epochs")}
            value={epochs}
            refuse={(value) =>
              Number.isInteger(value) && value >= 1 && value <= mostEpochs
                ? null
                : say("training.epochs-range", { most: mostEpochs })
            }
            onTake={setEpochs}
          />
        </Goal>
        <Goal label={say("training.train-cost")} onTrain={trainCost}>
          <Wish
            label={say("training.cost-below")}
            value={cost}
            refuse={(value) => (value > 0 ? null : say("training.cost-range"))}
            onTake={setCost}
          />
        </Goal>
      </div>
    </details>
  )
}

interface GoalProps {
  /** What its button says. */
  readonly label: string
  readonly children: ReactNode
  onTrain(): void
}

/** A number and the button that trains to it, as Enter in the number does. One that is refused is gone back to. */
function Goal({ label, children, onTrain }: GoalProps) {
  const form = useRef<HTMLFormElement>(null)
  const trains = useApp((state) => state.training !== null)
  function train(): void {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else if (!trains) onTrain()
  }
  return (
    <form
      ref={form}
      className={styles.goal}
      onSubmit={(event) => {
        event.preventDefault()
        train()
      }}
    >
      {children}
      <Button label={label} disabled={trains} onPress={train} />
    </form>
  )
}

interface WishProps {
  readonly label: string
  readonly value: number
  /** Why a number cannot be taken, in a sentence. */
  refuse(value: number): string | null
  onTake(value: number): void
}

function Wish({ label, value, refuse, onTake }: WishProps) {
  const say = useSay()
  return (
    <>
      <span aria-hidden="true" className={styles.wish}>
        {label}
      </span>
      <NumberField
        label={label}
        value={value}
        print={exactNumber}
        exact={exactNumber}
        floats
        parse={(text) => readNumber(text, say)}
        onCommit={(wanted) => {
          const refused = refuse(wanted)
          if (refused === null) onTake(wanted)
          return refused
        }}
      />
    </>
  )
}
