import fc from "fast-check"

/** Always the same, so that a failure is met again; others by FUZZ_SEED. What fails is printed with its seed and its path, and shrunk. */
export const always = { seed: Number(process.env["FUZZ_SEED"] ?? 20_261_126) }

/** ms that ten thousand may take where many tests run at once. */
export const long = 200_000

/** Texts that mean something to somebody: to HTML, TeX, Python, a prototype, or whoever lays out lines. */
export const hostile: readonly string[] = [
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "\\href{javascript:alert(1)}{x}",
  "$\\rule{999em}{999em}$",
  "\u202e\u2066abc",
  "\ud800",
  "\0",
  "x".repeat(10_000),
  "__proto__",
  "constructor",
  "한글 🎓 עברית",
]

const plain: readonly unknown[] = [
  null,
  true,
  "",
  "0.5",
  "relu",
  [],
  {},
  [[]],
  [[1]],
  [1, 2],
  -1,
  0,
  1,
  2,
  1.5,
  1e9,
  2 ** 53,
  1e300,
  -0,
  nested(40),
  Array.from({ length: 2000 }, () => 1),
]

/** Values that JSON has. */
const odd: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(...plain, ...hostile), fc.jsonValue({ maxDepth: 3 }))

/** Values that messages have besides. */
const odder: fc.Arbitrary<unknown> = fc.oneof(
  odd,
  fc.constantFrom<unknown>(undefined, Number.NaN, Number.NEGATIVE_INFINITY, new Float64Array(2), new Date(Number.NaN)),
  fc.anything({
    maxDepth: 2,
    withBigInt: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
  }),
)

/** A change of one value somewhere inside another. */
export interface ValueMutation {
  readonly way: readonly number[]
  readonly value: unknown
  readonly kind: "set" | "drop" | "repeat" | "add"
  readonly key: string
}

function valueMutation(value: fc.Arbitrary<unknown>): fc.Arbitrary<ValueMutation> {
  return fc.record({
    way: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
    value,
    kind: fc.constantFrom("set", "set", "set", "drop", "repeat", "add"),
    key: fc.constantFrom("extra", "bias", "a/kernel", "coefs_", "fc.weight", "value", ...hostile),
  })
}

/** Of what stands in files. */
export const inJson = valueMutation(odd)
/** Of what stands in messages. */
export const inMessage = valueMutation(odder)

/** A copy that is changed: goes down by the way as far as there are containers. */
export function mutated(start: unknown, mutations: readonly ValueMutation[]): unknown {
  const root = { whole: structuredClone(start) }
  for (const mutation of mutations) mutate(root, mutation)
  return root.whole
}

function mutate(root: object, { way, value, kind, key }: ValueMutation): void {
  let at = root
  for (const [depth, turn] of [0, ...way].entries()) {
    const keys = Object.keys(at)
    const there = keys[turn % Math.max(1, keys.length)] ?? "x"
    const next: unknown = Reflect.get(at, there)
    if (depth < way.length && typeof next === "object" && next !== null && !ArrayBuffer.isView(next)) at = next
    else {
      if (kind === "drop" && at !== root) Reflect.deleteProperty(at, there)
      else if (kind === "repeat" && Array.isArray(at)) at.push(at[0])
      else if (kind === "add") Object.defineProperty(at, key, { value, enumerable: true, configurable: true })
      else Reflect.set(at, there, value)
      return
    }
  }
}

/** A change of bytes. */
export interface ByteMutation {
  readonly kind: "flip" | "cut" | "drop" | "repeat" | "insert" | "recode"
  readonly at: number
  readonly length: number
  readonly insert: Uint8Array
}

const pieces: readonly Uint8Array[] = [
  ...["[", "]", "{", "}", ",", '"', "1e999", "NaN", "-0", "\ufeff", "[".repeat(60), '"__proto__":{"x":1},', "\\ud800"],
  ...hostile,
].map((text) => new TextEncoder().encode(text))

/** Half a character, one that is written too long, and a mark of UTF-16. */
const noText = [
  [0xed, 0xa0, 0x80],
  [0xc0, 0x80],
  [0xff, 0xfe],
].map((bytes) => Uint8Array.from(bytes))

export const inBytes: fc.Arbitrary<ByteMutation> = fc.record({
  kind: fc.constantFrom("flip", "flip", "cut", "drop", "repeat", "insert", "insert", "recode"),
  at: fc.nat(),
  length: fc.nat(40),
  insert: fc.constantFrom(...pieces, ...noText),
})

export function mutatedBytes(start: Uint8Array, mutations: readonly ByteMutation[]): Uint8Array {
  return mutations.reduce((bytes, mutation) => mutateBytes(bytes, mutation), start)
}

function mutateBytes(bytes: Uint8Array, { kind, at, length, insert }: ByteMutation): Uint8Array {
  const from = at % (bytes.length + 1)
  const before = bytes.subarray(0, from)
  switch (kind) {
    case "flip":
      return bytes.map((byte, index) => (index === from ? byte ^ (1 << (length % 8)) : byte))
    case "cut":
      return before
    case "drop":
      return joined(before, bytes.subarray(from + length))
    case "repeat":
      return joined(bytes.subarray(0, from + length), bytes.subarray(from))
    case "insert":
      return joined(before, insert, bytes.subarray(from))
    case "recode":
      return recoded(bytes, length % 4)
  }
}

/** As a program writes it that takes UTF-8 for Latin-1, or that writes UTF-16, either way round, with and without its mark. */
function recoded(bytes: Uint8Array, how: number): Uint8Array {
  const text = Buffer.from(bytes).toString(how === 0 ? "latin1" : "utf8")
  if (how === 0) return new Uint8Array(Buffer.from(text, "utf8"))
  const wide = Buffer.from(how === 1 ? text : `\ufeff${text}`, "utf16le")
  return new Uint8Array(how === 3 ? wide.swap16() : wide)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function nested(deep: number): unknown {
  let value: unknown = 1
  for (let depth = 0; depth < deep; depth++) value = [value]
  return value
}
