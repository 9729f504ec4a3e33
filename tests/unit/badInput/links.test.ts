import { gzipSync } from "node:zlib"
import fc from "fast-check"
import { afterEach, describe, expect, it, vi } from "vitest"
import { openLink } from "../../../src/app/sharing"
import { packLink, unpackLink } from "../../../src/document/link"
import { printJson } from "../../../src/document/printJson"
import { store } from "../../../src/store/store"
import { always, hostile, inBytes, inJson, long, mutated, mutatedBytes } from "./mutations"
import { checkPlace, checkRun, isUnchanged, toldIn } from "./opened"
import { documents } from "./starts"

const begun = store.getState()
const links = await Promise.all(documents.map(async (document) => `${await packLink(printJson(document))}`))

const lettersOf = (bytes: Uint8Array) => `1.${Buffer.from(bytes).toString("base64url")}`

/** What messengers, editors and people do to the letters of a link. */
const letters = fc.record({
  kind: fc.constantFrom("cut", "drop", "repeat", "insert", "encode", "twice", "wide", "case", "version"),
  at: fc.nat(),
  length: fc.nat(30),
  insert: fc.constantFrom(
    "A",
    "-",
    "+",
    "/",
    "=",
    " ",
    "%",
    "%25",
    "%E0%A4%A",
    "\n",
    "가",
    "１",
    ".",
    "#d=1.",
    ...hostile,
  ),
})

function altered(link: string, { kind, at, length, insert }: typeof letters extends fc.Arbitrary<infer T> ? T : never) {
  const from = at % (link.length + 1)
  const [before, after] = [link.slice(0, from), link.slice(from)]
  switch (kind) {
    case "cut":
      return before
    case "drop":
      return before + after.slice(length)
    case "repeat":
      return link.slice(0, from + length) + after
    case "insert":
      return before + insert + after
    case "encode":
      return link.replaceAll("-", "%2D").replaceAll("_", "%5F")
    case "twice":
      return link.replaceAll("-", "%252D").replaceAll("_", "%25255F")
    case "wide":
      return link.replace(/[\w.-]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
    case "case":
      return before + after.slice(0, length).toUpperCase() + after.slice(length)
    case "version":
      return link.replace("1.", `${length}.`)
  }
}

/** A link whose letters, whose packed bytes or whose document were tampered with, or that holds far more than it seems. */
const link = fc.oneof(
  fc
    .tuple(fc.constantFrom(...links), fc.array(letters, { minLength: 1, maxLength: 3 }))
    .map(([start, mutations]) => mutations.reduce(altered, start)),
  fc
    .tuple(fc.constantFrom(...links), fc.array(inBytes, { minLength: 1, maxLength: 2 }))
    .map(([start, flips]) => lettersOf(mutatedBytes(Buffer.from(start.slice(2), "base64url"), flips))),
  fc
    .tuple(fc.constantFrom(...documents), fc.array(inJson, { minLength: 1, maxLength: 3 }))
    .map(([document, values]) => lettersOf(gzipSync(JSON.stringify(mutated(document, values))))),
  fc
    .tuple(fc.constantFrom(...documents), fc.array(inBytes, { minLength: 1, maxLength: 2 }))
    .map(([document, flips]) => lettersOf(gzipSync(mutatedBytes(Buffer.from(printJson(document)), flips)))),
)

async function isOpened(hash: string): Promise<boolean> {
  store.setState({ ...begun, notices: [] }, true)
  const before = store.getState()
  await openLink(`#d=${hash}`, { first: false, keepsLanguage: true })
  const now = store.getState()
  if (toldIn(store).length > 0) {
    expect(isUnchanged(now, before)).toBe(true)
    return false
  }
  checkRun(now.experiment)
  checkPlace(now)
  return true
}

afterEach(() => vi.restoreAllMocks())

describe("a link", () => {
  it("that was tampered with is opened or refused in a sentence; refused, it changes nothing", {
    timeout: long,
  }, async () => {
    let opened = 0
    await fc.assert(
      fc.asyncProperty(link, async (hash) => {
        if (await isOpened(hash)) opened++
      }),
      { ...always, numRuns: 10_000 },
    )
    // Both outcomes are met.
    expect(opened).toBeGreaterThan(500)
    expect(opened).toBeLessThan(9000)
  })

  it("that holds far more than it seems is left after the first million bytes, however it is packed (U3)", async () => {
    const spaces = Buffer.alloc(10_000_000, 0x20)
    const twice = Buffer.concat([gzipSync(Buffer.alloc(600_000, 0x20)), gzipSync(Buffer.alloc(600_000, 0x20))])
    const document = Buffer.from(printJson({ ...documents[0], samples: Array.from({ length: 600_000 }, () => 0) }))
    for (const bomb of [gzipSync(spaces), twice, gzipSync(document), gzipSync(Buffer.concat([document, spaces]))]) {
      let read = 0
      const { read: whole } = ReadableStreamDefaultReader.prototype
      vi.spyOn(ReadableStreamDefaultReader.prototype, "read").mockImplementation(async function (
        this: ReadableStreamDefaultReader,
      ) {
        const chunk = await whole.call(this)
        read += chunk.value?.length ?? 0
        return chunk
      })
      const unpacked = await unpackLink(lettersOf(bomb))
      vi.restoreAllMocks()
      expect(unpacked.ok || unpacked.fault).toBeOneOf(["too-large", "damaged"])
      expect(read).toBeLessThan(1_200_000)
    }
  })

  it("that is too long is not even decoded (U2)", async () => {
    const decode = vi.spyOn(globalThis, "atob")
    expect(await unpackLink(`1.${"A".repeat(64_000)}`)).toEqual({ ok: false, fault: "too-long" })
    expect(decode).not.toHaveBeenCalled()
  })
})
