import { describe, expect, it } from "vitest"
import { parseNumber } from "./parseNumber"

describe("parseNumber", () => {
  it.each([
    ["0.5", 0.5],
    ["1,5", 1.5],
    ["1/3", 1 / 3],
    ["-1,5/3", -0.5],
    ["-2e-3", -0.002],
    ["−7.33·10⁻⁷", -7.33e-7],
    ["1·10²¹", 1e21],
    ["+4", 4],
    [".25", 0.25],
    ["7.", 7],
    ["１２", 12],
    ["−1.5", -1.5],
    [" 3\u00A0", 3],
    ["1\u200B2", 12],
    ["0e5", 0],
    ["-0", -0],
    ["10⁻⁸", 1e-8],
    ["−10⁻⁸", -1e-8],
    ["2.5·10⁻⁷", 2.5e-7],
    ["1.00 × 10^-6", 1e-6],
    ["10²", 100],
  ])("reads %s", (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value })
  })

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["abc", "not-a-number"],
    ["0x10", "not-a-number"],
    ["2·105", "not-a-number"],
    ["0b1", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["NaN", "not-a-number"],
    ["--1", "not-a-number"],
    ["1 2", "not-a-number"],
    ["1/2/3", "not-a-number"],
    ["1/10⁻⁸", "not-a-number"],
    ["1e400", "too-large"],
    ["1e-400", "too-small"],
    ["1e-300/1e300", "too-small"],
    ["1/0", "zero-divisor"],
    ["1,234.5", "grouped"],
    ["1,234,567", "grouped"],
    ["1.234,5", "grouped"],
    ["1,2,3", "not-a-number"],
    ["0.1,0.2", "not-a-number"],
    ["9".repeat(65), "too-long"],
    ["1".repeat(1_000_000), "too-long"],
  ])("refuses %s", (text, reason) => {
    expect(parseNumber(text)).toMatchObject({ ok: false, reason })
  })

  it.each([
    ["1,234.5", 1234.5],
    ["-1,234,567", -1234567],
    ["1.234,5", 1234.5],
    ["1.234.567", 1234567],
    ["1e-400", 0],
    ["abc", null],
    // Of a fraction one half alone would be another number.
    ["1,234.5/2", null],
  ])("asks for %s whether %s is meant", (text, meant) => {
    expect(parseNumber(text)).toMatchObject({ ok: false, meant })
  })
})
