import { describe, expect, it } from "vitest"
import { checkFile } from "../../scripts/check-imports.mjs"

/** What is refused, and why: path, source, the complaint. */
const wrong = [
  ["engine/x.ts", `import { seek } from "../timeline/seek"`, "src/engine/x.ts must not import timeline"],
  ["engine/x.ts", `import type { Frame } from "../timeline/trace"`, "src/engine/x.ts must not import timeline"],
  ["engine/x.ts", `export { seek } from "../timeline/seek"`, "src/engine/x.ts must not import timeline"],
  ["engine/x.ts", `export * from "../timeline/seek"`, "src/engine/x.ts must not import timeline"],
  ["engine/x.ts", `const m = import("../timeline/seek")`, "src/engine/x.ts must not import timeline"],
  ["engine/x.ts", `type T = import("../timeline/trace").Frame`, "src/engine/x.ts must not import timeline"],
  ["notation/deep/x.ts", `import { a } from "../../store/a"`, "src/notation/deep/x.ts must not import store"],
  ["i18n/x.ts", `import { a } from "../engine/a"`, "src/i18n/x.ts must not import engine"],
  ["ui/X.tsx", `import { say } from "../i18n/say"`, "src/ui/X.tsx must not import i18n"],
  ["cli/x.ts", `import { a } from "../notation/a"`, "src/cli/x.ts must not import notation"],
  ["store/x.ts", `import { View } from "../views/network/View"`, "src/store/x.ts must not import views"],
  ["store/x.ts", `import url from "../worker/x.worker?worker&url"`, "src/store/x.ts must not import worker"],
  [
    "views/network/x.ts",
    `const w = new Worker(new URL("../../worker/x.ts", import.meta.url))`,
    "src/views/network/x.ts must not import worker",
  ],
  ["views/network/x.ts", `import { a } from "../values/a"`, "src/views/network/x.ts must not import views/values"],
  ["views/network/x.ts", `import { App } from "../../app/App"`, "src/views/network/x.ts must not import app"],
  ["main.tsx", `import { store } from "./store/store"`, "src/main.tsx must not import store"],
  ["engine/x.ts", `import { a } from "./x.test"`, "src/engine/x.ts must not import a test, ./x.test"],
  [
    "app/x.ts",
    `import golden from "../../tests/golden/golden.json"`,
    "src/app/x.ts must not import ../../tests/golden/golden.json: it is outside src",
  ],
  ["engine/x.ts", `import { useState } from "react"`, "src/engine/x.ts must not import react"],
  ["store/x.ts", `import { useState } from "react"`, "src/store/x.ts must not import react"],
  [
    "views/network/x.ts",
    `import { createRoot } from "react-dom/client"`,
    "src/views/network/x.ts must not import react-dom",
  ],
  ["views/equation/x.ts", `import katex from "katex"`, "src/views/equation/x.ts must not import katex"],
  ["views/equation/x.ts", `const k = await import("katex")`, "src/views/equation/x.ts must not import katex"],
  ["engine/x.ts", `import { readFileSync } from "node:fs"`, "src/engine/x.ts must not import node:fs"],
  ["app/x.ts", `import { chunk } from "lodash"`, "src/app/x.ts must not import lodash"],
  ["engine/x.ts", `import { sum } from "d3"`, "src/engine/x.ts must not import d3"],
  ["views/network/x.ts", `import { select } from "d3"`, "src/views/network/x.ts must not import select from d3"],
  ["views/network/x.ts", `import { format as f } from "d3"`, "src/views/network/x.ts must not import format from d3"],
  ["views/network/x.ts", `import * as d3 from "d3"`, "src/views/network/x.ts must not import the whole of d3"],
  ["views/network/x.ts", `const d3 = import("d3")`, "src/views/network/x.ts must not import the whole of d3"],
  ["engine/x.ts", `export const a = Math.random()`, "src/engine/x.ts must not use Math.random"],
  ["timeline/x.ts", `export const a = new Date()`, "src/timeline/x.ts must not use Date"],
  ["notation/x.ts", `setTimeout(() => {}, 1)`, "src/notation/x.ts must not use setTimeout"],
  ["ui/X.tsx", `element.innerHTML = text`, "src/ui/X.tsx must not use innerHTML"],
  ["ui/X.tsx", `element["innerHTML"] = text`, "src/ui/X.tsx must not use innerHTML"],
  [
    "ui/X.tsx",
    `export const X = () => <p dangerouslySetInnerHTML={{ __html: "" }} />`,
    "src/ui/X.tsx must not use dangerouslySetInnerHTML",
  ],
  ["ui/Tex.tsx", `katex.renderToString("x")`, "src/ui/Tex.tsx must not use renderToString"],
  ["helpers/x.ts", `export const a = 1`, "src/helpers/x.ts is in no room that scripts/rooms.mjs names"],
] as const

const right = [
  ["timeline/x.ts", `import { learn } from "../engine/learn"`],
  [
    "views/network/x.tsx",
    `import { scaleLinear, max } from "d3"; import { useMemo } from "react"; import "./x.module.css"`,
  ],
  ["store/useSay.ts", `import { useMemo } from "react"; import { useStore } from "zustand"`],
  ["ui/Tex.tsx", `const katex = await import("katex"); import "katex/dist/katex.min.css"`],
  ["app/x.ts", `import url from "../worker/x.worker?worker&url"; import { version } from "../../package.json"`],
  ["main.tsx", `import { App } from "./app/App"; import { hydrateRoot } from "react-dom/client"`],
  ["cli/x.ts", `import { readFileSync } from "node:fs"`],
  ["worker/x.ts", `setTimeout(() => {}, 0) // import "../store/x"`],
  ["engine/x.ts", `// import { a } from "../timeline/a"\nexport const text = 'import "../timeline/a"'`],
  ["engine/x.test.ts", `import { presets } from "../presets"`],
] as const

describe("the import table", () => {
  it.each(wrong)("%s refuses %s", (path, source, complaint) => {
    expect(checkFile(path, source)).toEqual([complaint])
  })

  it.each(right)("%s allows %s", (path, source) => {
    expect(checkFile(path, source)).toEqual([])
  })
})
