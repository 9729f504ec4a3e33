import "../../i18n/later"
import { chainRuleOf, printChainRule } from "../../notation/chainRule"
import type { StepPlace } from "../../notation/equations"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Printed } from "./Printed"

/** The chain rule that a step's equation comes from, where it comes from one. */
export function ChainForm({ place, hidden }: { readonly place: StepPlace; readonly hidden: boolean }) {
  const say = useSay()
  const network = useApp((state) => state.frame.trace.network)
  const chain = chainRuleOf(place, network)
  if (!chain) return null
  return (
    <>
      <dt hidden={hidden}>{say("equation.chain-rule")}</dt>
      <dd hidden={hidden}>
        <Printed display print={(pen) => printChainRule(chain, pen)} />
      </dd>
    </>
  )
}
