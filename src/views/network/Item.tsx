import type { ReactNode } from "react"
import type { Phase } from "../../engine/step"
import type { TermId } from "../../notation/term"
import { itemOf } from "../../store/itemOf"
import { useFocus } from "../../store/useSeldom"
import { lightsUp } from "./drawing"
import styles from "./NetworkView.module.css"
import { useRoving } from "./useRoving"

interface Props {
  readonly term: TermId
  readonly name: string
  readonly description?: string | undefined
  readonly kind: "neuron" | "bias" | "input" | "target" | "edge" | "cost"
  /** Whether the last step read or wrote it. */
  readonly light: "reads" | "writes" | null
  /** What that step belongs to: it gives what is lit its colour. */
  readonly phase: Phase | null
  readonly transform?: string | undefined
  /** Whether its number can be dragged. */
  readonly drag?: boolean | undefined
  readonly children: ReactNode
}

/** One thing of the drawing that can be pointed at, focused and selected: a button with the name of its number. */
export function Item({ term, name, description, kind, light, phase, transform, drag, children }: Props) {
  const hovered = useFocus((state) => lightsUp(state.hovered, term))
  const selected = useFocus((state) => state.selected !== null && itemOf(state.selected) === term)
  const roving = useRoving((standsOn) => standsOn === term)
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      className={styles.item}
      transform={transform}
      tabIndex={roving ? 0 : -1}
      aria-label={name}
      aria-description={description}
      aria-pressed={selected}
      data-term={term}
      data-kind={kind}
      data-drag={drag || undefined}
      data-light={light ?? undefined}
      data-phase={(light && phase) ?? undefined}
      data-hovered={hovered || undefined}
      data-selected={selected || undefined}
    >
      {children}
    </g>
  )
}
