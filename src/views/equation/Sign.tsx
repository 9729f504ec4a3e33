import type { MessageId } from "../../i18n/say"
import { useSay } from "../../store/useSay"
import styles from "./Matrices.module.css"

const signs = {
  product: { text: "·", spoken: "matrices.times" },
  hadamard: { text: "⊙", spoken: "ear.entrywise" },
  plus: { text: "+", spoken: "matrices.plus" },
  minus: { text: "−", spoken: "matrices.minus" },
  over: { text: "⁄", spoken: "matrices.over" },
  equals: { text: "=", spoken: "matrices.equals" },
  about: { text: "≈", spoken: "matrices.about" },
  arrow: { text: "←", spoken: "ear.becomes" },
} as const satisfies Record<string, { text: string; spoken: MessageId }>

/** A sign between blocks, for the eye and for the ear. */
export function Sign({ sign }: { readonly sign: keyof typeof signs }) {
  const say = useSay()
  return (
    <span className={styles.sign}>
      <span aria-hidden="true">{signs[sign].text}</span>
      <span className="visually-hidden">{say(signs[sign].spoken)}</span>
    </span>
  )
}
