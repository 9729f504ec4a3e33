import { Fragment } from "react"
import { glossary } from "../../lecture/glossary"
import { piecesOf } from "../../lecture/markup"
import { termId } from "../../notation/term"
import styles from "./Glossary.module.css"
import { Printed } from "./Printed"
import { useLecture } from "./useLecture"

/** Every symbol and term, English and Korean side by side. */
export function Glossary() {
  const messages = useLecture()
  return (
    <dl className={styles.glossary}>
      {glossary.map(({ id, symbol, english, korean, meaning }) => (
        <Fragment key={id}>
          <dt id={`glossary-${id}`} tabIndex={-1} aria-describedby={`meaning-${id}`} className={styles.term}>
            <span lang="en">{english}</span> <span lang="ko">{korean}</span>
            {symbol && (
              <span className={styles.symbol}>
                <SymbolOf text={symbol} />
              </span>
            )}
          </dt>
          <dd id={`meaning-${id}`} className={styles.meaning}>
            {messages[meaning]}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

function SymbolOf({ text }: { readonly text: string }) {
  const [piece] = piecesOf(`\`${text}\``)
  if (piece?.kind !== "symbol") return null
  const { quantity, l, j, k } = piece
  const term = quantity === "C" || quantity === "eta" || quantity === "m" ? quantity : termId(quantity, l)
  return <Printed print={(pen) => pen.symbol(quantity, l, term, j, k)} />
}
