import { gzipSync } from "node:zlib"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { uniformFrom } from "../engine/uniform"
import { presets } from "../presets"
import { stageLimits } from "./limits"
import { packLink, unpackLink } from "./link"
import { parseDocument } from "./parse"
import { printJson } from "./printJson"
import { isSame, writeDocument } from "./write"

const text = printJson(writeDocument(presets.mazur.experiment))

function linkOf(bytes: Uint8Array): string {
  return `1.${Buffer.from(bytes).toString("base64url")}`
}

async function pack(text: string): Promise<string> {
  const packed = await packLink(text)
  if (packed === null) throw new Error("too large for a link")
  return packed
}

describe("a link", () => {
  it("gives back what was packed, in letters that an address keeps as they are", async () => {
    for (const { experiment } of Object.values(presets)) {
      const packed = await pack(printJson(writeDocument(experiment)))
      expect(packed).toMatch(/^1\.[\w-]+$/)
      const unpacked = await unpackLink(packed)
      const reading = unpacked.ok ? parseDocument(unpacked.text, stageLimits) : null
      expect(reading?.ok && isSame(reading.experiment, experiment)).toBe(true)
    }
  })

  it("is short enough to be scanned for the example of the lecture note", async () => {
    expect((await pack(text)).length).toBeLessThan(700)
  })

  it("is read after a messenger has encoded it, once or twice, or written it wide", async () => {
    const packed = await pack(text)
    const wide = packed.replace(/[\w.-]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0))
    const once = packed.replaceAll("-", "%2D").replace(".", "%2E")
    for (const other of [` ${packed}\n`, once, once.replaceAll("%", "%25"), wide])
      expect(await unpackLink(other)).toEqual({ ok: true, text })
  })

  it("is damaged where it was cut, or one letter of it is another", async () => {
    const packed = await pack(text)
    for (const length of [2, 3, 10, packed.length / 2, packed.length - 1])
      expect(await unpackLink(packed.slice(0, length)), `${length}`).toEqual({ ok: false, fault: "damaged" })
    await fc.assert(
      fc.asyncProperty(
        fc.nat(packed.length - 3),
        fc.constantFrom("A", "z", "0", "_", "!", " ", "가"),
        async (at, letter) => {
          const altered = packed.slice(0, at + 2) + letter + packed.slice(at + 3)
          const unpacked = await unpackLink(altered)
          // A letter of gzip's header, of when and where it was packed, means nothing.
          expect(unpacked.ok ? unpacked.text : unpacked.fault).toBe(unpacked.ok ? text : "damaged")
        },
      ),
    )
    for (const other of ["", "1", "1.", "x", "=", "1.%", "%E0%A4%A"])
      expect(await unpackLink(other)).toMatchObject({ ok: false })
  })

  it("is not read where it is too long, or holds much more than it seems", async () => {
    expect(await unpackLink(`1.${"A".repeat(64_000)}`)).toEqual({ ok: false, fault: "too-long" })
    const bomb = linkOf(gzipSync(Buffer.alloc(10_000_000, 0x20)))
    expect(bomb.length).toBeLessThan(64_000)
    expect(await unpackLink(bomb)).toEqual({ ok: false, fault: "too-large" })
  })

  it("is not made where it could not be read again (U10)", async () => {
    const chance = uniformFrom(1)
    const noise = Array.from({ length: 12_000 }, () => chance()).join()
    expect(noise.length).toBeLessThan(1_000_000)
    expect(await packLink(noise)).toBeNull()
    expect(await packLink(" ".repeat(1_000_001))).toBeNull()
    const most = " ".repeat(1_000_000)
    expect(await unpackLink(await pack(most))).toEqual({ ok: true, text: most })
  })

  it("of another version is not guessed at", async () => {
    expect(await unpackLink((await pack(text)).replace("1.", "2."))).toEqual({ ok: false, fault: "newer" })
  })

  it("of version 0.2 opens for ever", async () => {
    expect(await unpackLink(released)).toEqual({ ok: true, text: '{"format":"chainrule","version":1}' })
  })
})

/** What was given to people must never change. */
const released = "1.H4sIAAAAAAAAA6tWSssvyk0sUbJSSs5IzMwrKs1JVdJRKkstKs7Mz1OyMqwFANAExe0iAAAA"
