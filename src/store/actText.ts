import { activations } from "../engine/activations"
import { grouped } from "../notation/number"
import "../i18n/laterTraining"
import { type Say, sayMessage } from "../i18n/say"
import { layerNumber } from "../notation/layerNumber"
import { textPen } from "../notation/pen"
import { presets } from "../presets"
import type { Change, NumberChange } from "../timeline/experiment"
import type { Reshape } from "../timeline/reshape"
import type { Act } from "./act"
import { ruleText } from "./ruleText"
import { spokenNumber } from "./termName"

/** What was done, in a few words: "Weight w³₁₁: 0.4 → 0.5". */
export function actText(act: Act, say: Say): string {
  switch (act.kind) {
    case "edit":
      return editText(act.change, act.from === null ? "?" : spokenNumber(act.from), say)
    case "open": {
      const example = Object.values(presets).find(({ id }) => id === act.preset)
      if (example) return say("history.example", { title: sayMessage(say, { message: example.title, slots: {} }) })
      return say("history.document", { title: act.title || say("app.own") })
    }
    case "fill":
      return say("history.fill", { n: grouped(act.count), symbol: symbolOfChange(act.first) })
    case "reshape":
      return act.wishes.map((wish) => wishText(wish, say)).join("; ")
    case "data":
      return say("history.data", { name: act.name, n: grouped(act.count) })
    case "reset":
      return say("history.reset")
    case "batches":
      return act.shuffle === null
        ? say("history.batches", { m: act.batchSize })
        : say("history.batches-shuffled", { m: act.batchSize, seed: String(act.shuffle) })
    case "randomise":
      return say("history.randomise", { how: say(`randomise.${act.initialisation}`), seed: String(act.seed) })
  }
}

/** A change of the network's shape: "Neuron added to layer 2". */
function wishText(wish: Reshape, say: Say): string {
  switch (wish.kind) {
    case "add-neuron":
    case "remove-layer":
      return say(`net.did.${wish.kind}`, { l: layerNumber(wish.l) })
    case "add-layer":
      return say("net.did.add-layer", { l: layerNumber(wish.l + 1) })
    case "remove-neuron":
      return say("net.did.remove-neuron", { l: layerNumber(wish.l), j: wish.j + 1 })
    case "activation":
      return say("net.did.activation", { l: layerNumber(wish.l), name: activations[wish.activation].name })
    case "cost":
      return say("net.did.cost", { name: say(`cost.${wish.cost}`) })
    case "round-targets":
      return say("net.did.round-targets")
  }
}

/** The symbol of the number that a change is of: w³₁₁. */
export function symbolOfChange(change: NumberChange): string {
  switch (change.kind) {
    case "weight":
      return textPen.symbol("W", change.l, "W", change.j, change.k)
    case "bias":
      return textPen.symbol("b", change.l, "b", change.j)
    case "x":
      return textPen.symbol("x", 0, "x", change.k)
    case "y":
      return textPen.symbol("y", 0, "y", change.j)
    case "learning-rate":
      return "η"
  }
}

function editText(change: Change, from: string, say: Say): string {
  if (change.kind === "rule") return say("history.rule", { rule: ruleText(change.rule, say) })
  const slots = { symbol: symbolOfChange(change), from, to: spokenNumber(change.value) }
  switch (change.kind) {
    case "weight":
    case "bias":
      return say(`history.${change.kind}`, slots)
    case "x":
    case "y":
      return say(`history.${change.kind}`, { ...slots, sample: change.sample + 1 })
    case "learning-rate":
      return say("history.learning-rate", slots)
  }
}
