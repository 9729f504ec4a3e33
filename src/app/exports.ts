import "../i18n/later"
import { csvText } from "../document/exports/csv"
import { latexDocument } from "../document/exports/latex"
import type { Moment } from "../document/exports/moment"
import { numpyScript } from "../document/exports/numpy"
import { pytorchScript } from "../document/exports/pytorch"
import { printJson } from "../document/printJson"
import { traceCycles } from "../document/traceDocument"
import { type Message, type Say, sayIn } from "../i18n/say"
import { sceneOf } from "../store/sceneOf"
import { scriptComments } from "../store/scriptComments"
import type { State } from "../store/state"
import { svgOf } from "./picture/picture"

/** The text of an export, or why there is none. */
type Written = string | Message

/** A way to take along what the picture shows. */
interface Export {
  /** The end of a file's name; no two are alike. */
  readonly ending: string
  readonly type: string
  write(moment: Moment, say: Say): Written | Promise<Written>
}

/** The kinds of export, in the order of their list. A new one is a line here and its name in `i18n`. */
const exportsByKind = {
  numpy: {
    ending: "numpy.py",
    type: "text/x-python",
    write: (moment, say) => numpyScript(moment, scriptComments(moment.frame, say)),
  },
  pytorch: {
    ending: "pytorch.py",
    type: "text/x-python",
    write: (moment, say) => pytorchScript(moment, scriptComments(moment.frame, say)),
  },
  latex: { ending: "tex", type: "text/x-tex", write: writeLatex },
  csv: { ending: "csv", type: "text/csv", write: csvText },
  trace: { ending: "trace.json", type: "application/json", write: writeTrace },
  svg: { ending: "network.svg", type: "image/svg+xml", write: () => svgOf("network") },
} as const satisfies Record<string, Export>

export type ExportKind = keyof typeof exportsByKind

export const exportKinds = Object.keys(exportsByKind) as readonly ExportKind[]

export function isExportKind(kind: unknown): kind is ExportKind {
  return exportKinds.some((known) => known === kind)
}

/** The end of the name of an export's file, and what it is a file of. */
export function fileOf(kind: ExportKind): Pick<Export, "ending" | "type"> {
  return exportsByKind[kind]
}

/** What the picture shows, as one kind of export. */
export async function exportText(kind: ExportKind, { pictured, frame, locale }: State): Promise<Written> {
  const { write }: Export = exportsByKind[kind]
  return write({ experiment: pictured, frame }, sayIn(locale))
}

function writeLatex(moment: Moment): string {
  const say = sayIn("en")
  return latexDocument(moment, { scene: sceneOf, name: (kind) => say(`algorithm.${kind}`) })
}

/** Numbers of a trace that a page writes: some twenty megabytes. */
const mostNumbers = 1_000_000
/** Milliseconds of work after which the page may draw. */
const turn = 12

/** Every cycle from the first to the one shown, as the command `trace` writes them. */
async function writeTrace({ experiment, frame }: Moment): Promise<Written> {
  const perSample = experiment.network.layers.reduce((sum, { W, b }) => sum + W.length + 4 * b.length, 0)
  const cycles = frame.cycle + 1
  if (perSample * (frame.batch.length + 2) * cycles > mostNumbers)
    return { message: "share.trace-long", slots: { cycles, limit: mostNumbers } }
  const written: string[] = []
  let rested = performance.now()
  for (const cycle of traceCycles(experiment, cycles)) {
    written.push(printJson(cycle))
    if (performance.now() - rested < turn) continue
    await new Promise((resolve) => setTimeout(resolve))
    rested = performance.now()
  }
  return `{"format":"chainrule-trace","version":1,"cycles":[${written.join(",")}]}\n`
}
