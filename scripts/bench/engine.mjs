// The engine in training beside plain references and other engines of the web: samples a second, and gradients.
import { cpus } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "vite"
import { root } from "../run.mjs"
import { measure } from "./engine/measure.mjs"
import { folder, installPeers } from "./engine/peers.mjs"
import { nets } from "./engine/problem.mjs"

const goal = 1e-14

/** Bundles the engine alone, as the page has it; its address. */
async function bundle() {
  const outDir = join(root, ".tmp", "bench-engine")
  const configFile = join(root, "vite.bench.config.ts")
  await build({ root, configFile, logLevel: "error", build: { outDir } })
  return pathToFileURL(join(outDir, "engine.mjs")).href
}

const short = (value) =>
  value >= 1e6 ? `${(value / 1e6).toFixed(2)} M` : value >= 1e4 ? `${(value / 1e3).toFixed(1)} k` : value.toFixed(0)

function print({ id, sizes, batch }, { measured, failed }) {
  console.log(`\n(${id}) [${sizes.join(", ")}], batch ${batch}`)
  console.log(
    `  ${"".padEnd(22)}${"samples/s".padStart(10)}${"× careful".padStart(11)}${"× textbook".padStart(11)}  gradient`,
  )
  for (const { file, name, online, error, speed, ratioTo } of measured.toSorted((p, q) => q.speed - p.speed)) {
    const ratios = ["careful", "textbook"].map((other) => ratioTo(other).toPrecision(3).padStart(11)).join("")
    const wrong = file === "ours" && !(error <= goal) ? `, more than ${goal}` : ""
    const how = online ? ", after each sample" : ""
    console.log(`  ${name.padEnd(22)}${short(speed).padStart(10)}${ratios}  ${error.toExponential(1)}${wrong}${how}`)
  }
  for (const { file, why } of failed) console.log(`  ${file}: not measured, ${why}`)
}

export async function benchEngine() {
  console.log(
    `\nThe engine in training, plain SGD, sigmoid, one core of ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
  )
  console.log("  gradient: relative error of the first step's, against textbook loops")
  const engine = await bundle()
  const peers = await installPeers()
  for (const net of nets)
    print(net, await measure(["ours", "careful", "textbook", ...peers], net, join(folder, "x.js"), engine))
}
