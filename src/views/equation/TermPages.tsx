import { mostTerms, type WrittenTerms } from "../../notation/longestSum"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Leaf } from "./Leaf"

interface Props {
  /** Of the sum in all. */
  readonly terms: number
  readonly written: WrittenTerms
  onWrite(written: WrittenTerms): void
}

/** Unfolds a long sum and folds it again; a very long one is leafed through. */
export function TermPages({ terms, written, onWrite }: Props) {
  const say = useSay()
  const from = written === "ends" ? 0 : Math.min(written, terms - 1)
  return (
    <>
      {written !== "ends" && terms > mostTerms && (
        <Leaf
          of="term"
          from={from}
          length={Math.min(mostTerms, terms - from)}
          count={terms}
          onLeaf={(by) => onWrite(from + by * mostTerms)}
        />
      )}
      <Button
        label={say(written === "ends" ? "equation.unfold" : "equation.fold")}
        onPress={() => onWrite(written === "ends" ? 0 : "ends")}
      />
    </>
  )
}
