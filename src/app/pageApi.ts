import type { ChainruleDocument } from "../document/document"
import { stageLimits } from "../document/limits"
import { found } from "../document/refusal"
import { writeDocument } from "../document/write"
import { type Message, type MessageId, sayIn, sayMessage } from "../i18n/say"
import { cyclesOf } from "../store/commands"
import { faultMessage } from "../store/faultMessage"
import type { Grain, State } from "../store/state"
import type { AppStore } from "../store/store"
import { standpointOf } from "../store/view"
import { isSamePlace } from "../timeline/stops"
import type { Connection } from "./connect"
import type { ExportKind } from "./exports"
import { type PageFrame, pageFrame } from "./pageFrame"
import { painted } from "./painted"
import { fetchRules } from "./rulesFirst"

/** `window.chainrule`: for embedding pages, notebooks, tests and the console. A call resolves when the picture shows its result; a refusal rejects with a sentence and changes nothing. */
export interface PageApi {
  readonly version: string
  readonly ready: Promise<void>
  load(document: object): Promise<void>
  document(): ChainruleDocument
  next(grain?: Grain): Promise<PageFrame>
  previous(grain?: Grain): Promise<PageFrame>
  seek(position: number): Promise<PageFrame>
  /** So many cycles, at full speed. */
  train(cycles: number): Promise<PageFrame>
  edit(change: object): Promise<PageFrame>
  undo(): Promise<PageFrame>
  redo(): Promise<PageFrame>
  frame(): PageFrame
  link(): Promise<string>
  export(kind: ExportKind): Promise<string>
  proof(): Promise<{ checked: number; worst: number; kinks: number; agrees: boolean }>
}

/** Most cycles that are trained at one call: steps are counted in whole numbers that stay exact. */
const mostCycles = 1e9

const grains: readonly unknown[] = ["term", "neuron", "layer", "pass", "cycle", undefined]

/** `settled` resolves when language and theme are there. */
export function createPageApi(
  store: AppStore,
  connection: Connection,
  version: string,
  settled: Promise<void> = Promise.resolve(),
): PageApi {
  const refusal = (message: Message) => new Error(sayMessage(sayIn(store.getState().locale), message))
  const told = (message: MessageId, slots: Message["slots"] = {}) => refusal({ message, slots })

  /** What reads documents and their rules, which comes when the page is idle. */
  async function fetched<Files extends readonly Promise<unknown>[]>(...files: Files) {
    try {
      return await Promise.all(files)
    } catch {
      throw told("api.unreachable")
    }
  }

  async function shown(): Promise<PageFrame> {
    await connection.settled()
    await painted()
    return pageFrame(store.getState().frame)
  }

  /** Goes to where an action leads. A run that cannot get there stops before the first number that is not finite, and says so. */
  async function go(action: (state: State) => void): Promise<PageFrame> {
    const before = store.getState()
    action(before)
    const frame = await shown()
    const { fault, experiment, t, inside } = store.getState()
    // One that was there before, while nothing was asked that moved, has been told.
    const isOld = fault === before.fault && experiment === before.experiment && isSamePlace({ t, inside }, before)
    if (!fault || isOld) return frame
    throw refusal(faultMessage(fault, experiment, frame.position))
  }

  function step(move: "next" | "previous", grain: unknown): Promise<PageFrame> {
    if (!grains.includes(grain)) return Promise.reject(told("api.grain", { found: found(grain) }))
    return go((state) => state[move](grain as Grain | undefined))
  }

  return {
    version,
    ready: Promise.all([connection.settled(), settled]).then(painted),
    async load(document) {
      const [{ readDocument }] = await fetched(import("../document/read"), fetchRules())
      const reading = readDocument(document, stageLimits)
      if (!reading.ok) throw told(`refusal.${reading.refusal.code}`, reading.refusal.slots)
      store.getState().open(reading.experiment, null, standpointOf(reading.view, reading.experiment))
      if (reading.unknown.length > 0)
        store.getState().notify("notice.unknown-fields", { names: reading.unknown.join(", ") })
      await shown()
    },
    document: () => writeDocument(store.getState().experiment),
    next: (grain) => step("next", grain),
    previous: (grain) => step("previous", grain),
    async seek(position) {
      if (!Number.isSafeInteger(position) || position < 0) throw told("api.position", { found: found(position) })
      return go((state) => state.seek(position))
    },
    async train(cycles) {
      if (!Number.isSafeInteger(cycles) || cycles < 1 || cycles > mostCycles) {
        await fetched(import("../i18n/laterTraining"))
        throw told("api.cycles", { found: found(cycles) })
      }
      await connection.settled()
      return go((state) => state.train({ cycles: cyclesOf(state, "cycle") + cycles - 1 }))
    },
    async edit(input) {
      const [{ readChange }] = await fetched(import("../document/change"), fetchRules())
      const reading = readChange(input, "")
      if (!reading.ok) throw told(`refusal.${reading.refusal.code}`, reading.refusal.slots)
      await connection.settled()
      const refused = store.getState().edit(reading.change)
      if (refused) throw refusal(refused)
      return go(() => {})
    },
    async undo() {
      if (store.getState().past.length === 0) throw told("api.nothing-to-undo")
      return go((state) => state.undo())
    },
    async redo() {
      if (store.getState().future.length === 0) throw told("api.nothing-to-redo")
      return go((state) => state.redo())
    },
    async link() {
      const { linkTo } = await import("./sharing")
      const link = await linkTo(store.getState())
      if (link === null) throw told("link.none")
      return link
    },
    async export(kind) {
      const { exportKinds, exportText, isExportKind } = await import("./exports")
      if (!isExportKind(kind)) throw told("api.export", { kinds: exportKinds.join(", "), found: found(kind) })
      await connection.settled()
      const written = await exportText(kind, store.getState())
      if (typeof written !== "string") throw refusal(written)
      return written
    },
    frame: () => pageFrame(store.getState().frame),
    async proof() {
      await connection.settled()
      const proof = await connection.prove()
      if (!proof) throw told("api.superseded")
      if ("fault" in proof) throw refusal(faultMessage(proof.fault, store.getState().experiment, proof.t))
      const { checked, worst, kinks, agrees } = proof
      return { checked, worst, kinks, agrees }
    },
  }
}
