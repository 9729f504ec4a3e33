import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "./page"
import { frameOf, mazur } from "./reading"

/** What the engine fetches for itself, in its worker or, where none can be started, in the page. */
const ofEngine = /^(engine\.worker|prove|answerCurve|answerTraining)-/
/** What only those fetch who wish for it: half a megabyte of pictures, a film; and a page that embeds this one. */
const onWish = /^(collected|film|embed)-/

/** The page's scripts, of which one names the other, but for the engine's and those on wish. */
function scriptsOf(file: string, found = new Set<string>()): Set<string> {
  for (const [, name] of readFileSync(file, "utf8").matchAll(/([\w-]+\.js)\b/g)) {
    if (!name || found.has(name) || ofEngine.test(name) || onWish.test(name)) continue
    const path = join("dist/assets", name)
    if (!existsSync(path)) continue
    found.add(name)
    scriptsOf(path, found)
  }
  return found
}

test("with the network off after loading everything goes on", async ({ page, open, context }) => {
  await open()
  // All that comes when the page is idle has come.
  const scripts = [...scriptsOf("dist/index.html")]
  expect(scripts.length).toBeGreaterThan(50)
  await expect
    .poll(async () => {
      const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name))
      return scripts.filter((script) => !fetched.some((url) => url.endsWith(`/${script}`)))
    })
    .toEqual([])
  await page.waitForLoadState("networkidle")
  await context.setOffline(true)
  for (let position = 1; position <= 14; position += 1)
    await page.getByRole("button", { name: "Next step", exact: true }).click()
  await expect.poll(async () => (await frameOf(page)).position).toBe(14)
  await page.evaluate(() => window.chainrule.seek(12))
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
  const list = page.getByRole("combobox", { name: "Example" })
  for (let index = 1; index < 6; index += 1) {
    await list.selectOption({ index })
    const { perCycle } = await frameOf(page)
    for (const t of [1, 3, 5, Math.floor(perCycle / 2), perCycle - 1, perCycle])
      await page.evaluate((position) => window.chainrule.seek(position), t)
  }
  await page.getByRole("combobox", { name: "Language" }).selectOption({ label: "한국어" })
  await expect(page.getByRole("button", { name: "다음 단계" })).toBeVisible()
  // What the fonts of the last equation would have asked for shows in the console, which must stay empty.
  await page.waitForTimeout(500)
})

test.describe("a worker whose script cannot be loaded", () => {
  test.use({ expected: /Failed to load resource: net::ERR_FAILED/ })

  test("is told in a notice, and the page goes on by itself", async ({ page, open }) => {
    await page.route(/worker[^/]*\.js/, (route) => route.abort())
    await open()
    await expect(page.getByText("No background thread could be started")).toBeVisible()
    await page.evaluate(() => window.chainrule.seek(9))
    expect((await frameOf(page)).values.delta[0]?.[0]).toBeCloseTo(mazur.delta2[0], 8)
    await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 }))
    expect((await page.evaluate(() => window.chainrule.proof())).agrees).toBe(true)
  })
})

for (const [what, kill] of [
  ["dies", "close"],
  ["hangs", "hang"],
] as const)
  test(`a worker that ${what} is replaced, and the picture returns to where it was`, async ({ page, open }) => {
    await open()
    await page.evaluate(() => window.chainrule.seek(8))
    const [worker] = page.workers()
    if (!worker) throw new Error("there is no worker")
    // The answer to this never comes when it hangs.
    void worker
      .evaluate((how) => {
        if (how === "close") self.close()
        else for (;;);
      }, kill)
      .catch(() => {})
    await page.waitForTimeout(200)
    const frame = await page.evaluate(() => window.chainrule.next())
    expect(frame).toMatchObject({ position: 9 })
    expect(frame.values.delta[0]?.[0]).toBeCloseTo(mazur.delta2[0], 8)
    await expect(page.getByText("was started again")).toBeVisible()
    expect((await page.evaluate(() => window.chainrule.seek(28))).cycle).toBe(1)
  })

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("the first picture of the network is there", async ({ page, address }) => {
    await page.goto(address)
    const drawing = page.getByRole("group", { name: /\b2-2-2\b/ })
    await expect(drawing).toBeVisible()
    await expect(
      drawing.getByRole("button", { name: "weight from neuron 1 of layer 2 to neuron 1 of layer 3, 0.4" }),
    ).toHaveCount(1)
    await expect(drawing.getByText("0.4500", { exact: true })).toBeVisible()
    await expect(page.getByRole("button", { name: "Next step", exact: true })).toBeVisible()
  })
})

test("left and come back to, the page goes on", async ({ page, open, address }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(8))
  await page.goto(`${address}embed-example.html`)
  await page.goBack()
  await page.evaluate(() => window.chainrule.ready)
  const { position } = await page.evaluate(() => window.chainrule.frame())
  expect((await page.evaluate(() => window.chainrule.next())).position).toBe(position + 1)
})

test("on paper stand the step, its equation and its values", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(8))
  await page.emulateMedia({ media: "print" })
  await expect(page.getByRole("heading", { name: /BP2/ })).toBeVisible()
  await expect(page.locator('[data-cell][data-term="delta:1:0"]')).toHaveText("0.00877")
  await expect(page.locator('#stage [data-kind="neuron"]').first()).toBeVisible()
})
