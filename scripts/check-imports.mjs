// Holds every import under src to the table in rooms.mjs. `node scripts/check-imports.mjs` prints what is wrong.
import { readdirSync, readFileSync } from "node:fs"
import { builtinModules } from "node:module"
import { dirname, join, posix, relative, sep } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { parseSync, Visitor } from "vite"
import { allowedNames, clocksAndChance, htmlFromText, packages, panelRooms, rooms, timelessRooms } from "./rooms.mjs"

const isTest = (path) => /\.test\.tsx?$/.test(path)

/** "engine/x.ts" is in engine, "main.tsx" in main, "views/network/x.ts" in the panel views/network. */
function placeOf(path) {
  const parts = path.split("/")
  const room = parts[0].replace(/\.tsx?$/, "")
  return { room, panel: panelRooms.includes(room) && parts.length > 2 ? `${room}/${parts[1]}` : room }
}

/** Every import of a file, whatever its form: { from, names, everything }. */
function importsOf(program) {
  const found = []
  const add = (source, names = [], everything = false) => {
    if (typeof source?.value === "string") found.push({ from: source.value, names, everything })
  }
  new Visitor({
    ImportDeclaration: (node) =>
      add(
        node.source,
        node.specifiers.filter((s) => s.type === "ImportSpecifier").map((s) => s.imported.name ?? s.imported.value),
        node.specifiers.some((s) => s.type !== "ImportSpecifier"),
      ),
    ExportNamedDeclaration: (node) =>
      add(
        node.source,
        node.specifiers.map((s) => s.local.name ?? s.local.value),
      ),
    ExportAllDeclaration: (node) => add(node.source, [], true),
    ImportExpression: (node) => add(node.source, [], true),
    TSImportType: (node) => add(node.source ?? node.argument?.literal ?? node.argument, [], false),
    NewExpression: (node) => {
      if (node.callee.name === "URL" && /^\./.test(node.arguments[0]?.value ?? "")) add(node.arguments[0])
    },
  }).visit(program)
  return found
}

function packageRefusals(path, { from, names, everything }) {
  const bare = from.replace(/^((@[^/]+\/)?[^/]+).*$/, "$1")
  const name = from.startsWith("node:") || builtinModules.includes(bare) ? "node" : bare
  const where = packages[name]
  if (!where?.test(path)) return [`src/${path} must not import ${name === "node" ? from : name}`]
  const allowed = allowedNames[name]
  if (!allowed) return []
  const refused = names.filter((n) => !allowed.test(n)).map((n) => `src/${path} must not import ${n} from ${name}`)
  return everything ? [...refused, `src/${path} must not import the whole of ${name}`] : refused
}

function ownRefusals(path, from) {
  const target = posix.join(dirname(path), from.replace(/\?.*$/, ""))
  if (target.startsWith(".."))
    return target === "../package.json" ? [] : [`src/${path} must not import ${from}: it is outside src`]
  if (isTest(target) || /\.test$/.test(target)) return [`src/${path} must not import a test, ${from}`]
  const here = placeOf(path)
  const there = placeOf(target)
  if (here.panel === there.panel) return []
  if (here.room === there.room) return [`src/${path} must not import ${there.panel}`]
  return rooms[here.room].includes(there.room) ? [] : [`src/${path} must not import ${there.room}`]
}

function wordRefusals(path, program) {
  const refused = new Set()
  const timeless = timelessRooms.includes(placeOf(path).room)
  const look = (name) => {
    if (htmlFromText.includes(name)) refused.add(`src/${path} must not use ${name}`)
    if (timeless && clocksAndChance.includes(name)) refused.add(`src/${path} must not use ${name}`)
  }
  new Visitor({
    Identifier: (node) => look(node.name),
    JSXIdentifier: (node) => look(node.name),
    MemberExpression: (node) => {
      if (typeof node.property.value === "string") look(node.property.value)
      if (timeless && node.object.name === "Math" && (node.property.name ?? node.property.value) === "random")
        refused.add(`src/${path} must not use Math.random`)
    },
  }).visit(program)
  return [...refused]
}

/** What is wrong with one file; `path` is below src, with forward slashes. Tests may import what they test against. */
export function checkFile(path, source) {
  if (isTest(path)) return []
  if (!(placeOf(path).room in rooms)) return [`src/${path} is in no room that scripts/rooms.mjs names`]
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0) return [`src/${path} cannot be read: ${errors[0].message}`]
  const refusals = importsOf(program).flatMap((found) =>
    found.from.startsWith(".") ? ownRefusals(path, found.from) : packageRefusals(path, found),
  )
  return [...new Set([...refusals, ...wordRefusals(path, program)])]
}

/** Checks the whole of src. */
export function checkImports(src = fileURLToPath(new URL("../src/", import.meta.url))) {
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
  return {
    files: files.length,
    refusals: files.flatMap((path) => checkFile(path, readFileSync(join(src, path), "utf8"))),
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files, refusals } = checkImports()
  for (const refusal of refusals) console.error(refusal)
  if (files === 0) console.error("There is nothing under src.")
  process.exitCode = refusals.length > 0 || files === 0 ? 1 : 0
}
