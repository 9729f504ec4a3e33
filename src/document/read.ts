import { costs } from "../engine/costs"
import { largestEdit, type Refused, refuseChange } from "../timeline/edits"
import type { Edit, Experiment } from "../timeline/experiment"
import { build } from "./build"
import { readChange } from "./change"
import { problemsOf } from "./check"
import { type Fields, isFields, listOf, own, whole, wrong } from "./fields"
import type { Limits } from "./limits"
import { nestsDeeper } from "./nesting"
import { readData } from "./readData"
import { found, type Refusal, refusal } from "./refusal"
import { unknownFields } from "./unknown"
import { type DocumentView, readView } from "./view"

/** A document read: the experiment, where its reader stood, and the names of fields that mean nothing to this version; or where and why it is refused. */
export type Reading =
  | {
      readonly ok: true
      readonly experiment: Experiment
      readonly view: DocumentView
      readonly unknown: readonly string[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

const deepest = 32

/** Reads a document of unknown origin. It is rebuilt field by field: nothing of the input is kept, changed or obeyed that the format does not name. */
export function readDocument(value: unknown, limits: Limits): Reading {
  if (nestsDeeper(value, deepest)) return refused(refusal("", "nesting", { limit: deepest }))
  if (!isFields(value)) return refused(refusal("", "not-a-document"))
  for (const problem of problemsOf(value, limits)) return refused(problem)
  const bare: Experiment = { ...build(value), ...readData(value) }
  const edits = readEdits(value, bare)
  if ("code" in edits) return refused(edits)
  const { view, unknown } = readView(value)
  return { ok: true, experiment: { ...bare, edits }, view, unknown: [...unknownFields(value), ...unknown] }
}

function refused(refusal: Refusal): Reading {
  return { ok: false, refusal }
}

/** The edits in the order of their cycles. A 0 for a class that is not the target's changes nothing and is left out. */
function readEdits(document: Fields, bare: Experiment): readonly Edit[] | Refusal {
  const read: (Edit & { readonly path: string })[] = []
  for (const [index, entry] of listOf(document, "edits").entries()) {
    const path = `edits[${index}]`
    if (!isFields(entry)) return refusal(path, "object", { found: found(entry) })
    const problem = wrong(whole(0), own(entry, "cycle"), `${path}.cycle`)
    if (problem) return problem
    const reading = readChange(own(entry, "change"), `${path}.change`)
    if (!reading.ok) return reading.refusal
    read.push({ cycle: Number(own(entry, "cycle")), change: reading.change, path: `${path}.change` })
  }
  const edits: Edit[] = []
  const classes = new Map<number, number>()
  for (const { cycle, change, path } of read.sort((a, b) => a.cycle - b.cycle)) {
    const oneHot = change.kind === "y" && costs[bare.cost].targets === "one-hot"
    const refused = refuseChange(bare, change)
    // Which class is the target's depends on the edits before this one.
    if (refused && !(oneHot && refused.code === "target-taken")) return refusedChange(path, refused)
    if (oneHot) {
      const present = classes.get(change.sample) ?? bare.samples[change.sample]?.y.indexOf(1)
      if (change.value === 0 && present === change.j) return refusal(path, "change-target-taken")
      if (change.value === 0) continue
      classes.set(change.sample, change.j)
    }
    edits.push({ cycle, change })
  }
  return edits
}

function refusedChange(path: string, { code }: Refused): Refusal {
  switch (code) {
    case "no-such-place":
      return refusal(path, "change-place")
    case "too-large":
      return refusal(path, "change-too-large", { limit: largestEdit })
    case "target-zero-or-one":
      return refusal(path, "change-target")
    case "target-taken":
      return refusal(path, "change-target-taken")
    case "not-finite":
      return refusal(path, "number", { found: "NaN" })
  }
}
