import { Fragment } from "react"
import type { LectureId } from "../../i18n/lecture/sayLecture"
import { type Piece, piecesOf } from "../../lecture/markup"
import type { Moment } from "../../lecture/moment"
import type { Sentence } from "../../lecture/sentence"
import { printNumber } from "../../notation/number"
import { texPen, textPen } from "../../notation/pen"
import { termId } from "../../notation/term"
import { earPen } from "../../store/earPen"
import { store } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Tex } from "../../ui/Tex"
import styles from "./Lecture.module.css"
import { LiveNumber } from "./LiveNumber"
import { useLecture } from "./useLecture"

interface Props {
  readonly sentence: Sentence
  /** null for a text without numbers. */
  readonly moment: Moment | null
  /** Whether its numbers are only read: inside a button nothing else can be pressed. */
  readonly inert?: boolean
}

/** A text of the lecture: its numbers are those of the moment, its symbols are written as those of the equations. */
export function Prose({ sentence: { text, slots }, moment, inert = false }: Props) {
  const messages = useLecture()
  return wholes(piecesOf(messages[text])).map(({ head, piece, tail }, index) => {
    const shown = <PieceOf piece={piece} slots={slots} moment={moment} inert={inert} />
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
      <Fragment key={index}>
        {head === "" && tail === "" ? (
          shown
        ) : (
          <span className={styles.whole}>
            {head}
            {shown}
            {tail}
          </span>
        )}
      </Fragment>
    )
  })
}

/** What stands at a number, a symbol or a term without a space, as a bracket, a full stop or a Korean particle, stays on its line: it is taken from the words beside it. */
function wholes(pieces: readonly Piece[]): readonly { head: string; piece: Piece; tail: string }[] {
  return pieces.map((piece, at) => {
    const [before, after] = [pieces[at - 1], pieces[at + 1]]
    if (piece.kind !== "words") return { head: headAt(before), piece, tail: tailAt(after) }
    const from = before ? tailAt(piece).length : 0
    const to = piece.text.length - (after ? headAt(piece).length : 0)
    return { head: "", piece: { ...piece, text: piece.text.slice(from, Math.max(from, to)) }, tail: "" }
  })
}

/** The end of words that opens a bracket. */
function headAt(words: Piece | undefined): string {
  return words?.kind === "words" ? (/(?<=\s)\S*\($/.exec(words.text)?.[0] ?? "") : ""
}

function tailAt(words: Piece | undefined): string {
  return words?.kind === "words" ? (/^\S*/.exec(words.text)?.[0] ?? "") : ""
}

/** A text whose words and symbols depend on nothing. */
export function PlainProse({ text }: { readonly text: LectureId }) {
  return <Prose sentence={{ text, slots: {} }} moment={null} />
}

function PieceOf({
  piece,
  slots,
  moment,
  inert,
}: Omit<Props, "sentence"> & { piece: Piece; slots: Sentence["slots"] }) {
  switch (piece.kind) {
    case "words":
      return piece.text
    case "stressed":
      return <em>{piece.text}</em>
    case "term":
      return inert ? (
        <dfn className={styles.word}>{piece.text}</dfn>
      ) : (
        <button type="button" className={styles.term} onClick={() => store.getState().lookUp(piece.of)}>
          {piece.text}
        </button>
      )
    case "symbol":
      return <SymbolOf piece={piece} />
    case "slot": {
      const slot = slots[piece.name]
      if (slot === undefined) throw new Error(`the text has a slot ${piece.name} that nothing fills`)
      if (typeof slot === "string" && !inert) return <LiveNumber term={slot} />
      if (!moment) throw new Error("a number of no moment")
      const isCount = typeof slot === "object" && "count" in slot
      const value = typeof slot === "string" ? moment.value(slot) : isCount ? slot.count(moment) : slot.value(moment)
      if (value === null) return "…"
      return <span className={styles.number}>{isCount ? String(value) : printNumber(value)}</span>
    }
  }
}

function SymbolOf({ piece: { quantity, l, j, k } }: { readonly piece: Extract<Piece, { kind: "symbol" }> }) {
  const say = useSay()
  const term = quantity === "C" || quantity === "eta" || quantity === "m" ? quantity : termId(quantity, l)
  const ear = earPen(say)
  return (
    <Tex
      tex={texPen.symbol(quantity, l, term, j, k)}
      text={textPen.symbol(quantity, l, term, j, k)}
      // Two symbols side by side are heard as two.
      spoken={`${ear.symbol(quantity, l, term, j, k)} `}
    />
  )
}
