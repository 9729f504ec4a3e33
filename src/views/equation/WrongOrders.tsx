import { useState } from "react"
import { shortest } from "../../notation/foldAxis"
import { type Block, entryOf, multiply, type Product, printShape } from "../../notation/matrixForm"
import { texPen, textPen } from "../../notation/pen"
import { printBlock } from "../../notation/printBlock"
import { type WrongOrder, wrongOrders } from "../../notation/wrongOrders"
import { useSay } from "../../store/useSay"
import { Button } from "../../ui/Button"
import { Tex } from "../../ui/Tex"
import styles from "./Matrices.module.css"
import { Plain } from "./Plain"

/** An experiment: the product of a step written the wrong way round, and what the shapes say to it. */
export function WrongOrders({ product }: { readonly product: Product }) {
  const say = useSay()
  const [tried, setTried] = useState(false)
  const orders = wrongOrders(product)
  if (orders.length === 0) return null
  return (
    <>
      <Button label={say("matrices.wrong")} pressed={tried} onPress={() => setTried(!tried)} />
      {tried && (
        <ul className={styles.wrong}>
          {orders.map((order) => (
            <li
              key={`${order.u.name.quantity} ${order.u.transposed} ${order.v.transposed}`}
              data-outcome={order.outcome}
            >
              <Symbols u={order.u} v={order.v} />
              <p>{sentenceOf(order, say)}</p>
              {order.outcome === "fits" && <Beside order={order} product={product} />}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function sentenceOf({ u, v, outcome, wanted }: WrongOrder, say: ReturnType<typeof useSay>): string {
  const shapes = { u: `(${printShape(u)})`, v: `(${printShape(v)})` }
  if (outcome === "fits") return say("matrices.fits", shapes)
  if (outcome === "refused") return say("matrices.refused", { ...shapes, inner: u.columns, outer: v.rows })
  const made = printShape({ rows: u.rows, columns: v.columns })
  return say("matrices.misshapen", { ...shapes, made, wanted: printShape(wanted) })
}

function Symbols({ u, v }: { readonly u: Block; readonly v: Block }) {
  const print = (pen: typeof texPen) => `${printBlock(u, pen)}${pen.space}${printBlock(v, pen)}`
  return <Tex tex={print(texPen)} text={print(textPen)} />
}

/** The wrong numbers and the right ones. */
function Beside({ order, product }: { readonly order: WrongOrder; readonly product: Product }) {
  const say = useSay()
  const wrong = multiply(order.u, order.v)
  return (
    <p className={styles.beside}>
      <Plain rows={wrong.rows} columns={wrong.columns} most={shortest} value={(r, c) => entryOf(wrong, r, c)} />
      {say("matrices.instead-of")}
      <Plain rows={product.rows} columns={product.columns} most={shortest} value={(r, c) => entryOf(product, r, c)} />
    </p>
  )
}
