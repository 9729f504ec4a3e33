import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { presets } from "../presets"
import { createAppStore } from "../store/store"
import { withEdit } from "../timeline/edits"
import { createClient } from "./client"
import { fakeWorker, type Manner } from "./fakeWorker.test-data"
const { experiment } = presets.mazur
function harness(manners: Manner[]) {
  const log: any[] = [], frames: any[] = [], notices: string[] = [], workers: any[] = []
  const client = createClient(() => { const w = fakeWorker(manners[Math.min(workers.length, manners.length-1)]!, log); workers.push(w); return w }, { frame: (f: any) => frames.push(f), notice: (n: any) => notices.push(n) } as any)
  return { client, log, frames, notices, workers }
}
beforeEach(() => void vi.useFakeTimers()); afterEach(() => void vi.useRealTimers())
it("A: a burst of edits floods", async () => {
  const { client, log } = harness([{}]); client.open(experiment); client.seek(12); await vi.advanceTimersByTimeAsync(1)
  const n = log.length
  let e = experiment
  for (let i = 0; i < 100; i++) { e = withEdit(e, { cycle: 0, change: { kind: "bias", l: 1, j: 0, value: i } }); client.open(e); client.seek(12) }
  await vi.advanceTimersByTimeAsync(1)
  expect(log.length - n).toBeLessThanOrEqual(8)
})
it("B: an older frame again regresses the picture", async () => {
  let old: any; const { client, frames } = harness([{ answers: (r) => { if (r.body.type === "frame" && !old) old = r; return old && r !== old ? [r, old] : [r] } }])
  client.open(experiment); client.seek(5); await vi.advanceTimersByTimeAsync(1); client.seek(9); await vi.advanceTimersByTimeAsync(1)
  expect(frames.map((f) => f.t)).toEqual([5, 9])
})
it("C: a frame of the wrong shape is drawn", async () => {
  const { client, frames, workers } = harness([{ answers: (r) => r.body.type === "frame" ? [{ ...r, body: { ...r.body, frame: { ...r.body.frame, trace: { ...(r.body.frame as any).trace, z: [null, new Float64Array(7), null] } } } }] : [r] }, {}])
  client.open(experiment); client.seek(5); await vi.advanceTimersByTimeAsync(3000)
  expect(workers.length).toBe(2); expect(frames.at(-1).trace.z[1].length).toBe(2)
})
it("D: refused requests restart for ever", async () => {
  const { client, workers } = harness([{ answers: (r) => r.body.type === "frame" ? [{ id: r.id, body: { type: "refused", reason: "x" } }] : [r] }])
  client.open(experiment); client.seek(5); await vi.advanceTimersByTimeAsync(60000).catch(() => {})
  expect(workers.length).toBeLessThanOrEqual(4)
})
it("E: other version is still asked", async () => {
  const { client, frames, workers } = harness([{ answers: (r) => r.body.type === "ready" ? [{ id: 0, body: { type: "ready", version: 99 } }] : [r] }])
  client.open(experiment); client.seek(5); await vi.advanceTimersByTimeAsync(1000)
  expect(workers[0].dead).toBe(true); expect(frames.at(-1).t).toBe(5)
})
it("F: undo of opening the same preset again", () => {
  const s = createAppStore(); s.getState().seek(9); s.getState().open(presets.mazur.experiment, "mazur"); s.getState().undo(); expect(s.getState().t).toBe(9)
})
it("G: same notice stacks", () => {
  const s = createAppStore(); for (let i = 0; i < 4; i++) s.getState().notify("notice.worker-restarted"); expect(s.getState().notices).toHaveLength(1)
})
it("H: -0 for a class not the target makes an empty undo", () => {
  const s = createAppStore(); s.getState().open(presets.classify.experiment, "classify"); const p = s.getState().past.length
  const j = presets.classify.experiment.samples[0]!.y.findIndex((v) => v === 0)
  s.getState().edit({ kind: "y", sample: 0, j, value: -0 }); expect(s.getState().past).toHaveLength(p)
})
it("I: far seek", () => { const s = createAppStore(); s.getState().seek(1e300); expect(Number.isSafeInteger(s.getState().t)).toBe(true) })
