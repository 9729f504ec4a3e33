// npm run bench: measures the built page in the real browser, and the engine in Node, and prints tables. `npm run bench --
// edit play` measures those parts only; `memory` (while playing) and `endurance` (while training) take ten minutes, or
// `endurance=60`, and are measured when they are named or with `all`.

import { join } from "node:path"
import { chromium } from "playwright"
import { launchOptions } from "../browser.mjs"
import { build, isBuilt } from "../build.mjs"
import { provideBrowser } from "../installBrowser.mjs"
import { root } from "../run.mjs"
import { serve } from "../serve.mjs"
import { benchEdit } from "./edit.mjs"
import { benchEngine } from "./engine.mjs"
import { benchLoad } from "./load.mjs"
import { benchMemory, benchPlay } from "./play.mjs"
import { benchReach } from "./reach.mjs"
import { benchTrain, benchTrainMemory } from "./train.mjs"

const inBrowser = {
  load: benchLoad,
  reach: benchReach,
  edit: benchEdit,
  play: benchPlay,
  train: benchTrain,
  memory: benchMemory,
  endurance: benchTrainMemory,
}
const parts = { engine: benchEngine, ...inBrowser }
const asked = process.argv.slice(2).map((word) => word.split("="))
const chosen =
  asked.length === 0
    ? ["engine", "load", "reach", "edit", "play", "train"].map((name) => [name])
    : asked[0][0] === "all"
      ? Object.keys(parts).map((name) => [name])
      : asked
for (const [name] of chosen)
  if (!(name in parts)) throw new Error(`there is no part ${name}: ${Object.keys(parts).join(", ")}, all`)

/** The parts that look at the page. */
async function benchPage(asked) {
  if (!isBuilt()) {
    const { code, output } = await build()
    if (code !== 0) throw new Error(output)
  }
  const { url, close } = await serve(join(root, "dist"))
  const browser = await chromium.launch(launchOptions(await provideBrowser()))
  for (const [name, number] of asked) await inBrowser[name](browser, url, Number(number ?? 10))
  await browser.close()
  close()
}

const ofPage = chosen.filter(([name]) => name in inBrowser)
// On its own, before a browser takes a part of the processor.
if (ofPage.length < chosen.length) await benchEngine()
if (ofPage.length > 0) await benchPage(ofPage)
