import { chainRuleOf, printChainRule } from "../../notation/chainRule"
import type { StepPlace } from "../../notation/equations"
import { texPen, textPen } from "../../notation/pen"
import { earPen } from "../../store/earPen"
import { useApp } from "../../store/store"
import { useSay } from "../../store/useSay"
import { Tex } from "../../ui/Tex"
import { linkTerms } from "./useLinks"

/** The chain rule that a step's equation comes from, where it comes from one. */
export function ChainForm({ place, hidden }: { readonly place: StepPlace; readonly hidden: boolean }) {
  const say = useSay()
  const ear = earPen(say)
  const network = useApp((state) => state.frame.trace.network)
  const chain = chainRuleOf(place, network)
  if (!chain) return null
  return (
    <>
      <dt hidden={hidden}>{say("equation.chain-rule")}</dt>
      <dd hidden={hidden}>
        <Tex
          display
          tex={printChainRule(chain, texPen)}
          text={printChainRule(chain, textPen)}
          spoken={printChainRule(chain, ear)}
          onRendered={linkTerms}
        />
      </dd>
    </>
  )
}
