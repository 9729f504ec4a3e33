// Other engines, each at one version, installed when they are asked for, into a folder of their own that is kept.
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { root, runNpm } from "../../run.mjs"

const peers = [
  { file: "brainjs", packages: ["brain.js@2.0.0-beta.24"] },
  { file: "convnetjs", packages: ["convnetjs@0.3.0"] },
  { file: "synaptic", packages: ["synaptic@1.1.4"] },
  { file: "tfjs", packages: ["@tensorflow/tfjs@4.22.0"] },
]

export const folder = join(root, ".tmp", "bench-peers")

const isThere = (wanted) => {
  const at = wanted.lastIndexOf("@")
  try {
    const { version } = createRequire(join(folder, "x.js"))(`./node_modules/${wanted.slice(0, at)}/package.json`)
    return version === wanted.slice(at + 1)
  } catch {
    return false
  }
}

/** The adapters of the peers that could be installed; says which could not. */
export async function installPeers() {
  mkdirSync(folder, { recursive: true })
  const manifest = join(folder, "package.json")
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n')
  const found = []
  for (const { file, packages } of peers) {
    if (!packages.every(isThere)) {
      console.log(`  installing ${packages.join(" ")} …`)
      const options = ["--save-exact", "--ignore-scripts", "--no-audit", "--no-fund"]
      const { code, output } = await runNpm(["install", "--prefix", folder, ...options, ...packages], { seconds: 300 })
      if (code !== 0) {
        console.log(`  not measured, npm could not install it: ${output.trim().split("\n")[0]}`)
        continue
      }
    }
    found.push(file)
  }
  return found
}
