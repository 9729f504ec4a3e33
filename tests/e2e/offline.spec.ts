import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import type { Page } from "@playwright/test"
import { serve } from "../../scripts/serve.mjs"
import { expectClean } from "./clean"
import { expect, test } from "./page"
import { frameOf, mazur } from "./reading"

/** Steps through the cycle, opens every example, the lecture, and all of it again in the other language. */
async function wholePass(page: Page) {
  for (const [name, label, lecture, title] of [
    ["Next step", "한국어", "Lecture", "What a network computes"],
    ["다음 단계", "English", "강의", "신경망이 계산하는 것"],
  ] as const) {
    await page.evaluate(() => window.chainrule.seek(0))
    for (let t = 1; t <= 14; t++) await page.getByRole("button", { name, exact: true }).click()
    await expect.poll(async () => (await frameOf(page)).position).toBe(14)
    expect((await page.evaluate(() => window.chainrule.seek(8))).values.delta[0]?.[0]).toBeCloseTo(mazur.delta2[0], 8)
    await page.getByRole("button", { name: lecture, exact: true }).click()
    await expect(page.locator('[data-panel="lecture"]').getByRole("heading", { level: 2, name: title })).toBeVisible()
    await page.getByRole("button", { name: lecture, exact: true }).click()
    await expect(page.locator('[data-panel="lecture"]')).toHaveCount(0)
    const list = page.locator("select").first()
    const examples = await list.locator("option").count()
    for (let index = examples - 1; index >= 0; index--) {
      await list.selectOption({ index })
      expect((await page.evaluate(() => window.chainrule.next("cycle"))).position).toBeGreaterThan(1)
    }
    await page.locator("select").filter({ hasText: "한국어" }).selectOption({ label })
    await expect(page.locator("html")).toHaveAttribute("lang", label === "English" ? "en" : "ko")
  }
}

/** The equation is typeset, with its own fonts. */
async function expectTypeset(page: Page) {
  await page.evaluate(() => window.chainrule.seek(8))
  await expect(page.locator(".katex").first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  const broken = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "error").map(({ family }) => family),
  )
  expect(broken).toEqual([])
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
  )
  expect(loaded.join()).toContain("KaTeX_Main")
}

/** Waits until the browser keeps the page. */
const kept = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 })
    .toBe("activated")

const versions = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("chainrule ")).length)

test("the second visit needs no network", async ({ page, open, context }) => {
  test.slow()
  await open()
  await kept(page)
  await context.setOffline(true)
  await page.reload()
  await open("?theme=dark")
  await wholePass(page)
  await expectTypeset(page)
  await open("index.html?preset=xor&lang=ko")
  await expect(page.getByRole("button", { name: "다음 단계" })).toBeVisible()
})

/** The page in a folder of its own, where it can be replaced by another version. */
const deployed = test.extend<object, { readonly folder: string }>({
  folder: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), "chainrule-"))
      cpSync("dist", folder, { recursive: true })
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: "worker" },
  ],
  address: [
    async ({ folder }, use) => {
      const { url, close } = await serve(folder, { base: "/page/" })
      await use(url)
      close()
    },
    { scope: "worker" },
  ],
})

/** As a build of changed sources: every file has another name, and those of the version before are gone. Returns one of these. */
function deploy(folder: string): string {
  const names = readdirSync(join(folder, "assets"))
  const renamed = (name: string) => name.replace(/(\.\w+)$/, "-newer$1")
  const files = ["index.html", "sw.js", ...names.map((name) => join("assets", name))].map((name) => join(folder, name))
  for (const file of files.filter((name) => !name.endsWith(".woff2"))) {
    const text = readFileSync(file, "utf8")
    writeFileSync(
      file,
      names
        .reduce((changed, name) => changed.replaceAll(name, renamed(name)), text)
        .replace(/version:`\w+`/, "version:`newer`"),
    )
  }
  for (const name of names) renameSync(join(folder, "assets", name), join(folder, "assets", renamed(name)))
  return `assets/${names.find((name) => name.startsWith("Share-"))}`
}

const isNewer = (page: Page) =>
  page.evaluate(() => /-newer\.js/.test([...document.scripts].map(({ src }) => src).join()))
const canFetch = (page: Page, name: string) => page.evaluate(async (path) => (await fetch(path)).ok, name)
const notice = (page: Page) => page.getByRole("region", { name: "Notices" })

deployed(
  "a newer version is offered, and nothing reloads by itself",
  async ({ page, open, context, folder, address }) => {
    deployed.slow()
    await open()
    await kept(page)
    await open()
    const old = deploy(folder)
    await page.evaluate(() => window.chainrule.seek(5))
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect(notice(page)).toContainText("A new version is ready.")
    await expectClean(page, "the offer")
    await page.screenshot({ path: ".tmp/offer.png" })
    // A page of the old version that is alone does not throw away the version that waits.
    await page.reload()
    await expect(notice(page)).toContainText("A new version is ready.")

    const other = await context.newPage()
    await other.goto(address)
    await other.evaluate(() => window.chainrule.seek(7))
    await expect(notice(other)).toContainText("A new version is ready.")
    expect([await isNewer(page), await isNewer(other)]).toEqual([false, false])

    await notice(page).getByRole("button", { name: "Reload now" }).press("Enter")
    await expect.poll(() => isNewer(page).catch(() => false)).toBe(true)
    await page.waitForLoadState()
    await page.evaluate(() => window.chainrule.ready)
    // The other page is where it was, and finds the files of its own version.
    expect((await frameOf(other)).position).toBe(7)
    expect([await isNewer(other), await canFetch(other, old), await versions(other)]).toEqual([false, true, 2])
    await notice(other).getByRole("button", { name: "Reload now" }).click()
    await expect.poll(() => isNewer(other).catch(() => false)).toBe(true)

    await other.close()
    await page.reload()
    await expect.poll(() => versions(page), { timeout: 20_000 }).toBe(1)
    await expect(notice(page).getByRole("button")).toHaveCount(0)
    await context.setOffline(true)
    await page.reload()
    await page.evaluate(() => window.chainrule.seek(14))
  },
)

/** The page as one file, as on a stick: `npm run build:single` makes it. */
const single = test.extend<object, { readonly address: string }>({
  address: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), "한글 stick-"))
      copyFileSync(resolve("dist-single/chainrule.html"), join(folder, "chainrule.html"))
      await use(pathToFileURL(join(folder, "chainrule.html")).href)
      rmSync(folder, { recursive: true })
    },
    { scope: "worker" },
  ],
})

single.describe("the page as one file", () => {
  // Its worker's script, which it holds itself.
  single.use({ expected: /^request to blob:null\// })

  single("one file does everything from a stick, without a network", async ({ page, open, context }) => {
    single.slow()
    await context.setOffline(true)
    await open()
    await wholePass(page)
    await expectTypeset(page)
    expect(page.workers()).toHaveLength(1)
    const link = await page.evaluate(() => window.chainrule.link())
    await open("?lang=ko&lesson=6")
    await expect(page.locator('[data-panel="lecture"]').getByRole("heading", { level: 2 })).toBeVisible()
    await open(link.slice(link.indexOf("#")))
    await expect.poll(async () => (await frameOf(page)).position).toBe(8)
  })
})
