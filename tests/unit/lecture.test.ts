import { describe, expect, it } from "vitest"
import { prove } from "../../src/engine/prove"
import { type LectureId, lectures } from "../../src/i18n/lecture/sayLecture"
import type { Locale } from "../../src/i18n/say"
import { chapters } from "../../src/lecture"
import type { Block, Deed, Page } from "../../src/lecture/chapter"
import { derivations } from "../../src/lecture/derivations"
import { errata } from "../../src/lecture/errata"
import { glossary } from "../../src/lecture/glossary"
import { piecesOf } from "../../src/lecture/markup"
import type { Moment } from "../../src/lecture/moment"
import type { Sentence } from "../../src/lecture/sentence"
import { isPictured, momentOf } from "../../src/store/momentOf"
import { createAppStore } from "../../src/store/store"
import { frameAt } from "../../src/timeline/frameAt"

const languages = await Promise.all(
  (Object.keys(lectures) as Locale[]).map(async (id) => ({ id, messages: await lectures[id]() })),
)
const [first] = languages
const ids = Object.keys(first!.messages) as LectureId[]

/** What a text holds besides words, in any order. */
const marksOf = (text: string) =>
  piecesOf(text)
    .filter((piece) => piece.kind === "slot" || piece.kind === "symbol")
    .map((piece) => JSON.stringify(piece))
    .sort()

/** A page as a reader has it before them. */
function open(chapter: string, { scene }: Page) {
  const store = createAppStore()
  const show = () => {
    const { experiment, t } = store.getState()
    store.getState().arrived(frameAt(experiment, t), null)
  }
  store.getState().read({ chapter, page: 0 }, scene)
  show()
  const perform = (deed: Deed) => {
    const state = store.getState()
    if (deed.kind === "seek") state.seek(deed.t)
    if (deed.kind === "edit") expect(state.edit(deed.change)).toBeNull()
    if (deed.kind === "select") state.select(deed.term)
    if (deed.kind === "prove") {
      const { experiment, frame } = state
      const work = prove(frame.trace.network, frame.samples, experiment.cost)
      let next = work.next()
      while (!next.done) next = work.next()
      if ("kind" in next.value) throw new Error("the scene cannot be proven")
      state.proved({ proof: next.value, experiment, cycle: frame.cycle })
    }
    show()
  }
  return {
    store,
    perform,
    moment: () => momentOf({ ...store.getState(), scene, isThere: isPictured(store.getState()) }),
  }
}

function sentencesOf(block: Block): readonly Sentence[] {
  switch (block.kind) {
    case "text":
      return [block]
    case "task":
      return [block.ask]
    case "choice":
      return [block.ask, ...block.answers.flatMap(({ text, because }) => [text, because])]
    case "equation":
    case "verdict":
    case "derivation":
    case "errata":
    case "tool":
    case "predict":
      return []
  }
}

/** Every slot of a sentence has a finite number. */
function expectNumbers({ text, slots }: Sentence, moment: Moment) {
  for (const { messages } of languages)
    for (const piece of piecesOf(messages[text])) {
      if (piece.kind !== "slot") continue
      const slot = slots[piece.name]
      expect(slot, `${text} {${piece.name}}`).toBeDefined()
      if (slot === undefined) continue
      const value =
        typeof slot === "string" ? moment.value(slot) : "count" in slot ? slot.count(moment) : slot.value(moment)
      expect(value, `${text} {${piece.name}}`).not.toBeNull()
      expect(Number.isFinite(value), `${text} {${piece.name}}`).toBe(true)
      if (typeof slot === "object" && "count" in slot) expect(Number.isInteger(value)).toBe(true)
    }
}

const pages = chapters.flatMap(({ id, pages }) => pages.map((page, index) => ({ id, index, page })))

describe("the lecture", () => {
  it("has the chapters of the note and those beyond it, each named once", () => {
    expect(chapters).toHaveLength(17)
    expect(new Set(chapters.map(({ id }) => id)).size).toBe(17)
  })

  it.each(ids)("says %s in every language with the same numbers and symbols", (id) => {
    for (const { messages } of languages) {
      expect(messages[id].trim()).not.toBe("")
      expect([...new Set(marksOf(messages[id]))]).toEqual([...new Set(marksOf(first!.messages[id]))])
    }
  })

  it("has no text that no page shows", () => {
    const used = new Set(chapters.map(({ title }) => title as string))
    for (const { lines, whole } of Object.values(derivations))
      for (const { reason } of [...lines, whole]) used.add(reason)
    for (const { number, printed, right, differ } of errata) {
      for (const one of [printed, right]) if ("text" in one) used.add(one.text)
      if (differ) used.add(`erratum.${number}.what`)
    }
    for (const { id, page } of pages) {
      const { moment, perform } = open(id, page)
      for (const block of page.blocks) {
        for (const { text } of sentencesOf(block)) used.add(text)
        if (block.kind === "task" && block.reward) used.add(block.reward.text)
        if (block.kind === "verdict") used.add(block.of(moment())?.text ?? "")
        if (block.kind === "task") block.deeds.forEach(perform)
      }
    }
    // Verdicts on what a reader may do otherwise.
    const otherwise = ["delta.large", "small.partly"]
    for (const { meaning } of glossary) used.add(meaning)
    // The words of the tools are in their components.
    const isTool = (id: string) => id.startsWith("tool.")
    expect(ids.filter((id) => !used.has(id) && !otherwise.includes(id) && !isTool(id))).toEqual([])
  })

  it("has no particle of Korean right after a number", async () => {
    for (const text of Object.values(await lectures.ko()))
      expect(text).not.toMatch(/\}(?:(?:을|를|이|가|은|는|와|과|으로|로)(?:\s|$|,|\.)|이었|이라|이어)/)
  })
})

describe.each(pages)("$id, page $index", ({ id, page }) => {
  it("has a number in every place when it is opened", () => {
    const { moment } = open(id, page)
    for (const block of page.blocks) for (const sentence of sentencesOf(block)) expectNumbers(sentence, moment())
  })

  it("has tasks that are not done when it is opened, and are done by the deeds that are shown", () => {
    const { moment, perform } = open(id, page)
    for (const block of page.blocks) {
      if (block.kind !== "task") continue
      expect(block.done(moment()), block.id).toBe(false)
      block.deeds.forEach(perform)
      expect(block.done(moment()), block.id).toBe(true)
      if (block.reward) expectNumbers(block.reward, moment())
    }
    for (const block of page.blocks) {
      const verdict = block.kind === "verdict" ? block.of(moment()) : null
      if (verdict) expectNumbers(verdict, moment())
    }
  })

  it("has no task that is done where nothing is known yet", () => {
    const { store, moment, perform } = open(id, page)
    store.getState().seek(0)
    perform({ kind: "seek", t: 0 })
    for (const block of page.blocks) if (block.kind === "task") expect(block.done(moment()), block.id).toBe(false)
  })

  it("is judged by no picture of another place", () => {
    const store = createAppStore()
    const { experiment, t } = page.scene
    const last = frameAt(experiment, t + 14)
    store.setState({ experiment, pictured: experiment, t: t + 14, frame: last })
    store.getState().read({ chapter: id, page: 0 }, page.scene)
    expect(momentOf({ ...store.getState(), scene: page.scene, isThere: isPictured(store.getState()) }).isThere).toBe(
      false,
    )
    store.getState().arrived(frameAt(experiment, t), null)
    expect(isPictured(store.getState())).toBe(true)
  })

  it("has one right answer to each question", () => {
    for (const block of page.blocks)
      if (block.kind === "choice") expect(block.answers.filter(({ right }) => right)).toHaveLength(1)
  })
})
