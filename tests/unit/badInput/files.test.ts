import fc from "fast-check"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { openFile } from "../../../src/app/sharing"
import { weightsAsked } from "../../../src/app/weightsAsked"
import { printJson } from "../../../src/document/printJson"
import { sayIn, sayMessage } from "../../../src/i18n/say"
import { store } from "../../../src/store/store"
import { always, inBytes, inJson, long, mutated, mutatedBytes } from "./mutations"
import { checkPlace, checkRun, isUnchanged, toldIn } from "./opened"
import { documents, weights } from "./starts"

const begun = store.getState()
const bytesOf = (value: unknown) => new TextEncoder().encode(printJson(value))
const files = [...documents, ...weights].map((value) => ({ value, bytes: bytesOf(value) }))

/** A mutation of what a file says, of its bytes, or of both. */
const file = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(inJson, { maxLength: 3 }),
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: fc.array(inBytes, { maxLength: 3 }) }),
  )
  .map(([{ value, bytes }, values, flips]) =>
    mutatedBytes(values.length === 0 ? bytes : new TextEncoder().encode(JSON.stringify(mutated(value, values))), flips),
  )

beforeEach(() => {
  store.setState(begun, true)
  weightsAsked.setState({ asked: null })
})

async function outcomeOf(bytes: Uint8Array): Promise<"opened" | "asked" | "refused"> {
  store.setState({ ...begun, notices: [] }, true)
  weightsAsked.setState({ asked: null })
  const before = store.getState()
  await openFile(new File([new Uint8Array(bytes)], "x.json"))
  const now = store.getState()
  if (toldIn(store).length > 0) {
    expect(isUnchanged(now, before)).toBe(true)
    expect(weightsAsked.getState().asked).toBeNull()
    return "refused"
  }
  checkRun(now.experiment)
  checkPlace(now)
  if (!weightsAsked.getState().asked) return "opened"
  expect(now.experiment).toBe(before.experiment)
  return "asked"
}

/** What was told last, in English. */
const told = () => sayMessage(sayIn("en"), store.getState().notices.at(-1)!)

describe("a file", () => {
  it("that was tampered with is opened, asked about or refused in a sentence; refused, it changes nothing", {
    timeout: long,
  }, async () => {
    const outcomes = { opened: 0, asked: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(file, async (bytes) => {
        outcomes[await outcomeOf(bytes)]++
      }),
      { ...always, numRuns: 10_000 },
    )
    // All outcomes are met, many times.
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(500)
  })

  it("that is too large is refused unread (I2)", async () => {
    const large = { name: "large.json", size: 50_000_000, arrayBuffer: vi.fn(), text: vi.fn() }
    await openFile(large as unknown as File)
    expect(large.arrayBuffer).not.toHaveBeenCalled()
    expect(large.text).not.toHaveBeenCalled()
    expect(toldIn(store)).toEqual(["share.not-opened"])
    expect(told()).toMatch(/^Not opened: large\.json\. The document is too large/)
  })

  it("that cannot be read, as a folder, is told (I10)", async () => {
    const arrayBuffer = () => Promise.reject(new DOMException("a folder", "NotFoundError"))
    const folder = { name: "folder", size: 4096, arrayBuffer }
    await openFile(folder as unknown as File)
    expect(toldIn(store)).toEqual(["share.not-opened"])
    expect(told()).toMatch(/^Not opened: folder\. This could not be read/)
  })
})
