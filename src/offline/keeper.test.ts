import { beforeEach, expect, it } from "vitest"
import type { Build } from "./build"
import { createKeeper, type World } from "./keeper"

const scope = "https://uni.example/ai/page/"
const older: Build = { version: "1", files: ["assets/a-1.js", "icon.svg"] }
const newer: Build = { version: "2", files: ["assets/a-2.js", "icon.svg"] }
const pageOf = (version: string) => `<script src="./assets/a-${version}.js"></script>`

/** What the server has, by address. */
let server: Record<string, string>
/** The browser's caches, by name, then by address. */
let stored: Map<string, Map<string, Response>>
let pages: number
let isFollowed: boolean

const keyOf = (key: RequestInfo | URL) => (key instanceof Request ? key.url : String(key))

async function get(request: RequestInfo | URL): Promise<Response> {
  const text = server[keyOf(request)]
  if (text === undefined) return new Response("", { status: 404 })
  return new Response(text)
}

function cacheOf(entries: Map<string, Response>): Cache {
  const cache: Pick<Cache, "match" | "put" | "addAll"> = {
    match: async (key) => entries.get(keyOf(key))?.clone(),
    put: async (key, response) => void entries.set(keyOf(key), response),
    async addAll(requests) {
      for (const request of requests) {
        const response = await get(request)
        if (!response.ok) throw new TypeError("not there")
        entries.set(keyOf(request), response)
      }
    },
  }
  return cache as Cache
}

const world: World = {
  scope,
  fetch: get,
  countPages: async () => pages,
  isFollowed: () => isFollowed,
  caches: {
    keys: async () => [...stored.keys()],
    delete: async (name) => stored.delete(name),
    async open(name) {
      const entries = stored.get(name) ?? new Map<string, Response>()
      stored.set(name, entries)
      return cacheOf(entries)
    },
  },
}

function deploy({ version, files }: Build): void {
  server = { [scope]: pageOf(version) }
  for (const name of files) server[scope + name] = `${name} of ${version}`
}

async function textAt(build: Build, path: string): Promise<string | undefined> {
  return (await createKeeper(world, build).answer(new Request(scope + path)))?.text()
}

beforeEach(async () => {
  stored = new Map()
  pages = 0
  isFollowed = false
  deploy(older)
  await createKeeper(world, older).fill()
})

it("everything is there without a server, whatever the address asks for", async () => {
  server = {}
  expect(await textAt(older, "")).toBe(pageOf("1"))
  expect(await textAt(older, "index.html?lang=ko#d=1")).toBe(pageOf("1"))
  expect(await textAt(older, "assets/a-1.js")).toBe("assets/a-1.js of 1")
})

it("what lies elsewhere or is sent is none of its business", () => {
  const { answer } = createKeeper(world, older)
  expect(answer(new Request("https://uni.example/ai/"))).toBeNull()
  expect(answer(new Request(scope, { method: "POST" }))).toBeNull()
})

it("a page of the version before still finds its files while it is open, and no longer", async () => {
  deploy(newer)
  await createKeeper(world, newer).fill()
  pages = 2
  await createKeeper(world, newer).tidy(1)
  expect(await textAt(newer, "assets/a-1.js")).toBe("assets/a-1.js of 1")
  expect(await textAt(newer, "")).toBe(pageOf("2"))
  pages = 1
  await createKeeper(world, newer).tidy(1)
  expect(stored.size).toBe(1)
  expect((await createKeeper(world, newer).answer(new Request(`${scope}assets/a-1.js`)))?.status).toBe(404)
})

it("a version that waits is not taken for an older one", async () => {
  deploy(newer)
  await createKeeper(world, newer).fill()
  isFollowed = true
  pages = 1
  await createKeeper(world, older).tidy(1)
  expect(stored.size).toBe(2)
})

it("the caches of another page on the same host stay", async () => {
  stored.set("chainrule https://uni.example/other/ 1", new Map())
  stored.set("somebody else's", new Map())
  deploy(newer)
  await createKeeper(world, newer).fill()
  await createKeeper(world, newer).tidy(0)
  expect([...stored.keys()]).toEqual([
    "chainrule https://uni.example/other/ 1",
    "somebody else's",
    `chainrule ${scope} 2`,
  ])
})

it("a page and a list of files of two versions are not kept together", async () => {
  deploy(newer)
  server[scope] = pageOf("1")
  await expect(createKeeper(world, newer).fill()).rejects.toThrow("not of this build")
  deploy(newer)
  server[scope] = "<p>Please sign in.</p>"
  await expect(createKeeper(world, newer).fill()).rejects.toThrow("not of this build")
  deploy(newer)
  delete server[`${scope}assets/a-2.js`]
  await expect(createKeeper(world, newer).fill()).rejects.toThrow()
})
