import { useId, useMemo, useRef, useState } from "react"
import type { BugId } from "../../engine/bugs"
import { uniformFrom } from "../../engine/uniform"
import type { Moment } from "../../lecture/moment"
import { type LabBugId, labBugs } from "../../lecture/tools/labBugs"
import { lookInto } from "../../store/lookInto"
import { store, useApp } from "../../store/store"
import { Button } from "../../ui/Button"
import { Said } from "../../ui/Said"
import { Select } from "../../ui/Select"
import styles from "./Tools.module.css"
import { useOwnCycle } from "./useOwnCycle"
import { useSayLecture } from "./useSayLecture"

/** A backward pass with a mistake in it, to be found with the tools of the stage. */
export function BugLab({ moment }: { readonly moment: Moment }) {
  const sayLecture = useSayLecture()
  const titleId = useId()
  const bug = useApp((state) => state.experiment.bug ?? null)
  const [seed, setSeed] = useState(1)
  const [said, setSaid] = useState<{ readonly bug: LabBugId; readonly is: BugId } | null>(null)
  const [chosen, setChosen] = useState<LabBugId | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const alone = useOwnCycle(moment)
  const choices = useMemo(() => labBugs(alone, lookInto), [alone])
  function plant(next: LabBugId, isChosen: boolean): void {
    setSaid(null)
    setChosen(isChosen ? next : null)
    store.getState().plant(next)
  }
  function draw(): void {
    // Never the one that is in already.
    const others = choices.filter((id) => id !== bug)
    const drawn = others[Math.floor(uniformFrom(seed)() * others.length)]
    setSeed(seed + 1)
    if (drawn) plant(drawn, false)
  }
  function diagnose(named: LabBugId): void {
    if (bug === null) return
    setSaid({ bug: named, is: bug })
    if (named !== bug) return
    store.getState().plant(null)
    // The list of answers goes.
    heading.current?.focus()
  }
  const isFound = said !== null && said.bug === said.is
  return (
    <section className={styles.tool} aria-labelledby={titleId}>
      <h3 ref={heading} id={titleId} className={styles.title} tabIndex={-1} data-lab>
        {sayLecture("tool.lab")}
      </h3>
      <div className={styles.controls}>
        <Button
          label={sayLecture(bug === null ? "tool.lab.draw" : "tool.lab.draw-next", { seed: String(seed) })}
          primary={bug === null}
          onPress={draw}
        />
        <Select
          label={sayLecture("tool.lab.choose")}
          walks
          value={bug === null ? "" : chosen === bug ? bug : "planted"}
          options={[
            { value: "", label: sayLecture("tool.lab.none") },
            ...(bug === null || chosen === bug ? [] : [{ value: "planted", label: sayLecture("tool.lab.planted") }]),
            ...choices.map((id) => ({ value: id, label: sayLecture(`tool.bug.${id}`) })),
          ]}
          onPick={(value) => {
            const id = choices.find((known) => known === value)
            if (id) plant(id, true)
            else if (value === "") store.getState().plant(null)
          }}
        />
      </div>
      <Said className={styles.words} again={seed}>
        {bug !== null && sayLecture("tool.lab.find")}
      </Said>
      {bug !== null && (
        <ul className={styles.reasons}>
          {choices.map((id) => (
            <li key={id}>
              <button type="button" className={styles.choice} onClick={() => diagnose(id)}>
                {sayLecture(`tool.bug.${id}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.verdict} role="status" data-right={said ? isFound : undefined}>
        {said &&
          (isFound || bug !== null) &&
          (isFound
            ? sayLecture("tool.lab.right", { why: sayLecture(`tool.bug.${said.bug}.why`) })
            : sayLecture("tool.lab.wrong", { bug: sayLecture(`tool.bug.${said.bug}`) }))}
      </p>
    </section>
  )
}
