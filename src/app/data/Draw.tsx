import { useMemo, useRef, useState } from "react"
import { ariaKeys, commands } from "../../store/commands"
import { store, useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { samplesAt } from "../../timeline/edits"
import { Button } from "../../ui/Button"
import { classMark } from "../../ui/classMark"
import { classNames } from "../../views/pictures/classNames"
import styles from "./Data.module.css"
import { DrawingPlane } from "./DrawingPlane"
import { DrawnTable } from "./DrawnTable"
import {
  type Drawing,
  type Drawings,
  type Drawn,
  drawingFrom,
  drawnAt,
  mostClasses,
  mostDrawn,
  namesOf,
  redrawn,
  samplesOf,
  snapped,
  taskOf,
  undrawn,
} from "./drawn"
import { side } from "./marks"
import { Taking } from "./Taking"
import { useUndoKey } from "./useUndoKey"
import type { Wishing } from "./wish"

interface Props extends Wishing {
  readonly drawings: Drawings
  onDrawings(drawings: Drawings): void
  onDone(): void
}

/** Points that are set on the plane by hand, each of the class that is chosen. */
export function Draw({ wish, onWish, drawings, onDrawings, onDone }: Props) {
  const say = useSay()
  const [chosen, setChosen] = useState(1)
  const actions = useRef<HTMLSpanElement>(null)
  const { now: drawing } = drawings
  const { points: drawn } = drawing
  const onDrawing = (next: Drawing) => onDrawings(redrawn(drawings, next))
  const undo = () => onDrawings(undrawn(drawings))
  useUndoKey(actions, undo)
  const points = useMemo(() => samplesOf(drawn), [drawn])
  const names = useMemo(() => namesOf(drawing, wish.features), [drawing, wish.features])
  // A third class is there to be chosen before there is one.
  const called = [...classNames(names?.y.length ?? mostClasses, names?.y, say), say("pictures.class", { n: 2 })]
  const onDrawn = (next: readonly Drawn[]) => onDrawing({ ...drawing, points: next })
  const present = useApp((state) => state.experiment)
  const fromPresent = useMemo(() => drawingFrom(present), [present])

  function add(x1: number, x2: number): void {
    if (drawn.length < mostDrawn) onDrawn([...drawn, { x1: snapped(x1), x2: snapped(x2), c: chosen }])
  }

  function remove(x1: number, x2: number): boolean {
    const at = drawnAt(drawn, x1, x2)
    if (at >= 0) onDrawn(drawn.toSpliced(at, 1))
    return at >= 0
  }

  return (
    <Taking
      wish={wish}
      onWish={onWish}
      points={points}
      task={taskOf(drawn)}
      name={say("data.drawn")}
      names={names}
      isFixed={false}
      why={say("data.nothing-drawn")}
      canvas={(shown) => (
        <>
          <Classes called={called} chosen={chosen} onChoose={setChosen} />
          <DrawingPlane shown={shown} drawn={drawn} called={called} chosen={chosen} onAdd={add} onRemove={remove} />
        </>
      )}
      onDone={onDone}
    >
      <p className={styles.hint}>{say("data.draw-how")}</p>
      <span ref={actions} className={styles.row}>
        <Button
          label={say("data.draw-present")}
          disabled={fromPresent === null}
          onPress={() => {
            const { experiment, frame } = store.getState()
            onDrawing(drawingFrom({ ...experiment, samples: samplesAt(experiment, frame.cycle) }) ?? drawing)
          }}
        />
        <Button
          label={say("data.draw-clear")}
          disabled={drawn.length === 0}
          onPress={() => onDrawing({ points: [] })}
        />
        <Button
          label={say("command.undo")}
          keys={ariaKeys(commands.undo)}
          disabled={drawings.past.length === 0}
          onPress={undo}
        />
      </span>
      <DrawnTable drawn={drawn} called={called} onRemove={(at) => onDrawn(drawn.toSpliced(at, 1))} />
    </Taking>
  )
}

interface ClassesProps {
  readonly called: readonly string[]
  readonly chosen: number
  onChoose(c: number): void
}

/** The class of the next point, with the sign it is drawn by. */
function Classes({ called, chosen, onChoose }: ClassesProps) {
  const say = useSay()
  return (
    <fieldset className={styles.features}>
      <legend>{say("data.class")}</legend>
      {Array.from({ length: mostClasses }, (_, c) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a class is its number
        <label key={c} className={styles.feature}>
          <input type="radio" name="class" checked={c === chosen} onChange={() => onChoose(c)} />
          <svg className={styles.sign} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
            <path className={styles.mark} data-class={c} d={classMark(c, 50, 50, 32)} />
          </svg>
          {called[c]}
        </label>
      ))}
    </fieldset>
  )
}
