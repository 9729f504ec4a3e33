import numbers from "./Numbers.module.css"

interface Props {
  readonly x: number
  readonly y: number
  readonly letter: string
  readonly sup?: number | undefined
  readonly sub?: number | undefined
}

/** A letter with its layer above and its neuron below, as the equations set it; (x, y) is the letter's baseline. */
export function MathSymbol({ x, y, letter, sup, sub }: Props) {
  const scripts = x + 8.5
  return (
    <g>
      <text className={numbers.letter} x={x} y={y}>
        {letter}
      </text>
      {sup === undefined ? null : (
        <text className={numbers.script} x={scripts} y={y - 5.5}>
          {sup}
        </text>
      )}
      {sub === undefined ? null : (
        <text className={numbers.script} x={scripts} y={y + 3.5}>
          {sub}
        </text>
      )}
    </g>
  )
}
