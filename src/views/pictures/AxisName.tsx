import styles from "./Drawing.module.css"

interface Props {
  readonly x: number
  readonly y: number
  /** A name as it is written in a line: "w³₁₂", "δ²"; what is no symbol is words. */
  readonly name: string
  readonly anchor?: "start" | "end"
}

/** A letter with its layer above and its neurons below. */
const symbol = /^(\p{L})([⁰¹²³⁴⁵⁶⁷⁸⁹ˡᴸ⁺⁻]*)([₀₁₂₃₄₅₆₇₈₉,]*)$/u
/** How far scripts stand above and below the line, and how wide a digit of them is. */
const [above, below, digit] = [5.5, 3.5, 5.5]

/** What an axis or a line is called: a symbol is set as on the stage and in the equations, upper and lower indices one above the other; (x, y) is on its baseline. */
export function AxisName({ x, y, name, anchor = "start" }: Props) {
  const [, letter, upper = "", lower = ""] = symbol.exec(name) ?? []
  return letter === undefined ? (
    <text className={styles.word} x={x} y={y} textAnchor={anchor}>
      {name}
    </text>
  ) : (
    <text className={styles.letter} x={x} y={y} textAnchor={anchor}>
      {letter}
      {upper && (
        <tspan className={styles.script} dy={-above}>
          {plain(upper)}
        </tspan>
      )}
      {lower && (
        <tspan className={styles.script} dx={-digit * upper.length} dy={below + (upper ? above : 0)}>
          {plain(lower)}
        </tspan>
      )}
    </text>
  )
}

/** "₁₂" as "12": forms of signs as what they stand for. */
const plain = (scripts: string) => scripts.normalize("NFKC")
