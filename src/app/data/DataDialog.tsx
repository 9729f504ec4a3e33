import { useEffect, useRef, useState } from "react"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Dialog } from "../../ui/Dialog"
import { BuiltIn } from "./BuiltIn"
import { CollectedSets } from "./CollectedSets"
import { Draw } from "./Draw"
import { type Draft, fitsTable } from "./draft"
import type { Drawings } from "./drawn"
import { Table } from "./Table"
import { Tabs } from "./Tabs"
import { tableOf } from "./tableData"
import { firstWish, type Wish } from "./wish"

const kinds = ["sets", "collected", "draw", "table"] as const
type Kind = (typeof kinds)[number]

const leave = () => store.getState().chooseData(false)

/** What the net learns from: a set made from a seed, points that are drawn, or the samples themselves as a table. What was chosen stays chosen until the page is left. */
export function DataDialog() {
  const say = useSay()
  const open = useApp((state) => state.choosesData)
  const [kind, setKind] = useState<Kind>("sets")
  const [wish, setWish] = useState<Wish>(firstWish)
  // Of a few points none is held out unless that is asked for.
  const [ofDrawing, setOfDrawing] = useState<Wish>({ ...firstWish, heldOut: 0 })
  const [collecting, setCollecting] = useState<Wish>({ ...firstWish, heldOut: 20 })
  const [drawings, setDrawings] = useState<Drawings>({ now: { points: [] }, past: [] })
  const typed = useRef<Draft | null>(null)
  const experiment = useApp((state) => state.experiment)
  useEffect(() => {
    if (open) dismissKept()
  }, [open])
  // Once other data is taken they are not rows of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew of each run
  useEffect(() => {
    const state = store.getState()
    const isTold = state.notices.some(({ message }) => message === "data.kept")
    if (isTold && !(typed.current && fitsTable(typed.current, tableOf(state)))) dismissKept()
  }, [experiment])

  /** Escape throws nothing away. */
  function close(): void {
    const state = store.getState()
    const draft = typed.current
    if (state.choosesData && draft && draft.past.length > 0 && fitsTable(draft, tableOf(state))) {
      state.notify("data.kept", {}, "info", { message: "data.kept-back", slots: {}, act: back })
    }
    leave()
  }

  function back(): void {
    setKind("table")
    store.getState().chooseData(true)
  }

  return (
    <Dialog title={say("data.title")} closeLabel={say("app.close")} open={open} wide onClose={close}>
      <Tabs<Kind>
        label={say("data.kinds")}
        tabs={kinds.map((id) => ({ id, label: say(`data.kind.${id}`) }))}
        chosen={kind}
        onChoose={setKind}
      >
        {kind === "sets" && <BuiltIn wish={wish} onWish={(part) => setWish({ ...wish, ...part })} onDone={leave} />}
        {kind === "collected" && (
          <CollectedSets
            wish={collecting}
            onWish={(part) => setCollecting({ ...collecting, ...part })}
            onDone={leave}
          />
        )}
        {kind === "draw" && (
          <Draw
            wish={ofDrawing}
            onWish={(part) => setOfDrawing({ ...ofDrawing, ...part })}
            drawings={drawings}
            onDrawings={setDrawings}
            onDone={leave}
          />
        )}
        {kind === "table" && <Table kept={typed} onDone={leave} onClose={close} />}
      </Tabs>
    </Dialog>
  )
}

/** Whoever is here needs not be told the way. */
function dismissKept(): void {
  const { notices, dismiss } = store.getState()
  for (const { id, message } of notices) if (message === "data.kept") dismiss(id)
}
