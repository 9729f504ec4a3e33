// Builds the page when its sources are not those of the last build.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root, runNode } from "./run.mjs"

const sources = [
  "src",
  "public",
  "index.html",
  "vite.config.ts",
  "vite.single.config.ts",
  "scripts/vite",
  "package.json",
  "package-lock.json",
]

/** What can be built: the page for a server, and the page as one file. */
const targets = {
  page: { file: join(root, "dist", "index.html"), stamp: join(root, ".tmp", "built"), args: [] },
  single: {
    file: join(root, "dist-single", "chainrule.html"),
    stamp: join(root, ".tmp", "built-single"),
    args: ["--config", "vite.single.config.ts"],
  },
}

export const singleFile = targets.single.file

function filesOf(path) {
  if (!existsSync(join(root, path))) return []
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`))
}

const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex")

function fingerprint() {
  const hash = createHash("sha256").update(process.env.BASE_PATH ?? "")
  for (const file of sources.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest("hex")
}

/** The page names every file by its content, so that its text stands for the whole of dist. */
const stampFor = (file, sources) => `${sources} ${hashOf(readFileSync(file))}`

export function isBuilt(name = "page") {
  const { file, stamp } = targets[name]
  return existsSync(file) && existsSync(stamp) && readFileSync(stamp, "utf8") === stampFor(file, fingerprint())
}

/** Builds dist or dist-single; resolves with { code, output }. */
export async function build(name = "page") {
  const { file, stamp, args } = targets[name]
  const before = fingerprint()
  const result = await runNode(["node_modules/vite/bin/vite.js", "build", ...args], { env: { NODE_ENV: "production" } })
  if (result.code === 0) {
    mkdirSync(join(root, ".tmp"), { recursive: true })
    writeFileSync(stamp, stampFor(file, before))
  }
  return result
}
