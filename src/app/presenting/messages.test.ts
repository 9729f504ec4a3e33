import { describe, expect, it } from "vitest"
import { presets } from "../../presets"
import { createAppStore } from "../../store/store"
import { type AudienceState, audienceDocument, pictureOf, type Staging } from "./audienceState"
import { type Heard, readMessage, type ToAudience, type ToPresenter } from "./messages"

const version = "1.2.3"
const { experiment } = presets.mazur
const staging: Staging = {
  theme: "projector",
  blank: false,
  spotlight: true,
  hidden: ["delta"],
  pointer: { x: 1.5, y: 0.25 },
}

function stateOf(more: Partial<AudienceState> = {}): AudienceState {
  return { run: 1, ...pictureOf(createAppStore().getState()), ...staging, ...more }
}

function message(state: AudienceState): ToAudience {
  return { kind: "state", version, lease: 1.5, serial: 7, state }
}

function said(value: unknown): Heard {
  return readMessage(structuredClone(value), version)
}

describe("a message", () => {
  it("is read as it was written", () => {
    const state = stateOf({ selected: "W:2:0:1", hovered: "delta:1:0", parts: "term", bug: "no-slope" })
    for (const written of [
      { kind: "hello", version, seen: null },
      { kind: "hello", version, seen: { lease: 2.5, serial: 3 } },
    ] satisfies ToPresenter[])
      expect(said(written)).toEqual({ ok: true, message: written })
    for (const written of [
      { kind: "pulse", version, lease: 1.5, serial: 7 },
      { kind: "end", version, lease: 1.5 },
      message(stateOf()),
      message(state),
    ] satisfies ToAudience[])
      expect(said(written)).toEqual({ ok: true, message: written, experiment: null })
    // A mistake that this version does not know is not obeyed.
    expect(said(message({ ...state, bug: "no-mistake" as never }))).toMatchObject({ ok: false, why: "garbled" })
  })

  it("carries what training has found, and with what a cycle begins", () => {
    const evaluated = { cycle: 2, train: { C: 1, accuracy: 0.5 }, test: null }
    const state = stateOf({
      begin: { cycle: 7, edited: true, weights: [{ W: Float64Array.of(1), b: Float64Array.of(2) }], moments: null },
      curve: { costs: { cycles: Float64Array.of(0, 1), C: Float64Array.of(2, 1) }, evaluations: [evaluated] },
    })
    expect(said(message(state))).toEqual({ ok: true, message: message(state), experiment: null })
    expect(said(message(stateOf({ curve: null })))).toMatchObject({ ok: true, message: { state: { curve: null } } })
    for (const curve of [
      { costs: { cycles: Float64Array.of(0), C: Float64Array.of(2, 1) }, evaluations: [] },
      { costs: { cycles: Float64Array.of(0), C: [1] }, evaluations: [] },
      { costs: { cycles: Float64Array.of(0), C: Float64Array.of(1) }, evaluations: [{ ...evaluated, train: null }] },
    ])
      expect(said(message(stateOf({ curve: curve as never })))).toMatchObject({ ok: false, why: "garbled" })
    expect(said(message(stateOf({ begin: { cycle: 7 } as never })))).toMatchObject({ ok: false, why: "garbled" })
  })

  it("carries a run, bit for bit", () => {
    const heard = said(message(stateOf({ document: audienceDocument(experiment) })))
    expect(heard).toMatchObject({ ok: true, experiment })
  })

  it("of a page of another version is told as such, whatever it holds", () => {
    const other = { kind: "leap", version: "9.0.0", lease: "?" }
    expect(said(other)).toEqual({ ok: false, why: "version", version: "9.0.0" })
  })

  it("that makes no sense is refused", () => {
    const document = { ...audienceDocument(experiment), layers: [] }
    expect(said(message(stateOf({ document })))).toMatchObject({
      ok: false,
      why: "garbled",
      refusal: { path: "layers" },
    })
    for (const wrong of [
      null,
      "hello",
      [],
      { kind: "hello", version },
      { ...message(stateOf()), lease: Number.NaN },
      { ...message(stateOf()), serial: -1 },
      message({ ...stateOf(), position: 1.5 }),
      message({ ...stateOf(), selected: "<b>" as never }),
      message({ ...stateOf(), hidden: Array.from({ length: 41 }, () => "z" as const) }),
      message({ ...stateOf(), hidden: ["__proto__" as never] }),
      message({ ...stateOf(), pointer: { x: 0, y: Number.POSITIVE_INFINITY } }),
      message({ ...stateOf(), theme: "pink" as never }),
      message({ ...stateOf(), language: "constructor" as never }),
    ])
      expect(said(wrong)).toMatchObject({ ok: false, why: "garbled" })
  })

  it("holds nothing beside what is named: no notes, no answers", () => {
    const heard = said(
      message({
        ...stateOf(),
        notes: "secret",
        document: { ...audienceDocument(experiment), view: { notes: [] } },
      } as never),
    )
    expect(JSON.stringify(heard)).not.toMatch(/secret|notes/)
  })
})
