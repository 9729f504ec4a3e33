import { expectClean } from "./clean"
import { expect, test } from "./page"

test("two nets on one page are driven by messages and do not disturb each other", async ({ page, address }) => {
  await page.goto(`${address}embed-example.html`)
  const [first, second] = [page.locator("section").nth(0), page.locator("section").nth(1)]
  await expect(first.locator("output")).toHaveText("step 0 of 14; δ: … | …")
  await expect(second.locator("output")).toHaveText("step 0 of 50; δ: … | …")
  await first.getByRole("button", { name: "Go to the error" }).click()
  await expect(first.locator("output")).toHaveText("step 8 of 14; δ: 0.00877, 0.00995 | 0.138, -0.0381")
  await first.getByRole("button", { name: "w = 0.5" }).click()
  await expect(first.locator("output")).toContainText("δ: 0.0119, 0.00972")
  await first.getByRole("button", { name: "Undo" }).click()
  await expect(first.locator("output")).toContainText("δ: 0.00877, 0.00995")
  await second.getByRole("button", { name: "Next step" }).click()
  await expect(second.locator("output")).toHaveText(/^step 1 of 50/)
  await expect(first.locator("output")).toContainText("step 8 of 14")
  await second.getByRole("button", { name: "A call that is refused" }).click()
  await expect(second.locator("output")).toHaveText("위치는 0 이상의 정수여야 합니다. 받은 값: -1")

  // What each is reduced to.
  const [steps, alone] = [first.locator("iframe").contentFrame(), second.locator("iframe").contentFrame()]
  await expect(steps.getByRole("region", { name: "Equation", exact: true })).toBeVisible()
  await expect(steps.getByRole("button", { name: "Next step" })).toBeVisible()
  for (const name of ["Values", "Algorithm", "Inspector"])
    await expect(steps.getByRole("region", { name })).toHaveCount(0)
  await expect(steps.getByRole("banner")).toHaveCount(0)
  await expect(alone.getByRole("button", { name: "다음 단계" })).toHaveCount(0)
  await expect(alone.getByRole("tab")).toHaveCount(0)
  await expect(alone.locator("html")).toHaveAttribute("data-theme", "dark")
  // In the frame itself: by pointer and by keys.
  await steps.getByRole("button", { name: "Next step" }).click()
  await expect(first.locator("output")).toHaveText(/^step 9 of 14/)
  await page.keyboard.press("ArrowLeft")
  await expect(first.locator("output")).toHaveText(/^step 8 of 14/)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

for (const query of [
  "?embed",
  "?embed&hide=values,algorithm,inspector&theme=dark&lang=ko",
  "?embed&hide=equation,values,algorithm,inspector&controls=none",
  "?embed&controls=full",
])
  test(`reduced by ${query} axe finds nothing`, async ({ page, open }) => {
    await page.setViewportSize({ width: 720, height: 480 })
    await open(query)
    await page.evaluate(() => window.chainrule.seek(8))
    await expectClean(page, query)
  })

test("five of them that begin at once count nothing of what the browser keeps, and keep nothing", async ({
  page,
  address,
}) => {
  await page.goto(`${address}embed-example.html`)
  await page.evaluate((source) => {
    for (let i = 0; i < 5; i++) {
      const frame = document.createElement("iframe")
      frame.title = `net ${i}`
      frame.src = `${source}?embed`
      document.body.append(frame)
    }
  }, address)
  for (let i = 0; i < 5; i++) {
    const inside = page.locator(`iframe[title="net ${i}"]`).contentFrame()
    await expect(inside.getByRole("button", { name: "Next step" })).toBeVisible()
    await expect(inside.getByRole("region", { name: "Notices" })).toBeEmpty()
    await inside.locator("body").press("Shift+P")
    await expect(inside.locator("[data-presenting]")).toHaveCount(0)
  }
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0)
})

test("only who is named may drive it, whatever the message holds", async ({ page, address }) => {
  await page.goto(`${address}embed-example.html`)
  const told = page.locator("section").first().locator("output")
  await expect(told).toHaveText(/^step 0/)
  const answers = await page.evaluate(async (source) => {
    const frame = document.createElement("iframe")
    frame.src = `${source}?embed&origin=https://lms.example`
    document.body.append(frame)
    await new Promise((loaded) => frame.addEventListener("load", loaded))
    const inside = (frame.contentWindow as Window).chainrule
    await inside.ready
    const found: unknown[] = []
    addEventListener("message", (event) => event.source === frame.contentWindow && found.push(event.data))
    frame.contentWindow?.postMessage({ chainrule: "call", id: 1, name: "next" }, "*")
    frame.contentWindow?.postMessage("junk", "*")
    // A message that is sent after them comes after their answers.
    await new Promise((resolve) => {
      frame.contentWindow?.addEventListener("message", ({ data }) => data === "last" && setTimeout(resolve))
      frame.contentWindow?.postMessage("last", "*")
    })
    // One step of our own: with another that was obeyed it would be the second.
    const { position } = await inside.next()
    return { found, position }
  }, address)
  expect(answers).toEqual({ found: [], position: 1 })
})

test("in a frame without storage it works all the same", async ({ page, address }) => {
  await page.goto(`${address}embed-example.html`)
  await page.evaluate((source) => {
    const frame = document.createElement("iframe")
    frame.sandbox.add("allow-scripts")
    frame.title = "sandboxed"
    frame.height = "500"
    frame.src = `${source}?embed`
    document.body.prepend(frame)
  }, address)
  const inside = page.locator('iframe[title="sandboxed"]').contentFrame()
  await inside.getByRole("button", { name: "Next step" }).click()
  await expect(inside.getByText("cycle 1 · sample 1 of 1 · forward")).toBeVisible()
})
