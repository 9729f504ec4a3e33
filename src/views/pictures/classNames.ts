import type { Say } from "../../i18n/say"

/** What classes are called: those of one output after its two targets, others after their outputs. Without names they are counted from 0, as in the data. */
export function classNames(outputs: number, names: readonly string[] | undefined, say: Say): readonly string[] {
  const classOf = (n: number) => say("pictures.class", { n })
  if (outputs > 1) return Array.from({ length: outputs }, (_, j) => names?.[j] ?? classOf(j))
  return [0, 1].map((n) => (names?.[0] ? `${names[0]}: ${n}` : classOf(n)))
}
