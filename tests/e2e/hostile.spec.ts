import { gzipSync } from "node:zlib"
import type { BrowserContext, Frame, Page } from "@playwright/test"
import { cutOff } from "./cutOff"
import { expect, test } from "./page"
import { mazur } from "./reading"

/** Texts that would act where they are taken for HTML or TeX, or that break a line, a sentence or the direction of writing. */
const texts = [
  "<img src=x onerror=alert(1)>",
  "</title><script>alert(1)</script>",
  "\\href{javascript:alert(1)}{press}",
  "$\\rule{999em}{999em}$",
  "$\\def\\x{\\x\\x}\\x$ \\input{/etc/passwd}",
  "\u202eevil\u2066\u200f\u0000\u0007\ud800\u2028x",
  "{path} {found} %s &amp; $1",
  "שלום \u0627\u0644\u0633\u0644\u0627\u0645 한글 🎓",
] as const
/** A title has room for 64 characters. */
const long = "W".repeat(64)

const netOf = (title: string) => ({ ...mazur.document, title })
const view = (text: string) => ({
  position: 8,
  selected: text,
  panel: text,
  language: text,
  grain: text,
  product: text,
  [text]: 1,
  notes: [{ step: 8, text }],
})

/** Nothing has become an element, a link, a command or a dialog; no text turns what is beside it round, and the page is no wider than its window. */
async function expectHarmless(page: Page | Frame, what: string) {
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll("*")]
    const said = document.body.innerText + document.title
    return {
      elements: all.filter((element) => element.matches("img[src=x], script:not([src]), a[href^=javascript]")).length,
      handlers: all.flatMap(({ attributes }) => [...attributes].filter(({ name }) => name.startsWith("on"))).length,
      wide: all.filter((element) => element.getBoundingClientRect().width > 20_000).length,
      beyond: document.documentElement.scrollWidth - innerWidth > 1,
      turned: /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u.test(said),
    }
  })
  expect(found, what).toEqual({ elements: 0, handlers: 0, wide: 0, beyond: false, turned: false })
}

/** A dialog of the browser would mean that something was run. */
function watch(page: Page, dialogs: string[]) {
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
}

async function drop(page: Page, content: string) {
  const dataTransfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    data.items.add(new File([given], "x.json"))
    return data
  }, content)
  await page.dispatchEvent("main", "drop", { dataTransfer })
}

const titleIn = (page: Page) => page.evaluate(() => (window.chainrule.document() as { title?: string }).title)
/** What stays of a title: all that can be seen. */
const seen = (title: string) => title.replace(/[\p{Cc}\p{Cs}\p{Zl}\u202a-\u202e\u2066-\u2069\u200f]/gu, "")
const linkOf = (value: unknown) => `#d=1.${gzipSync(JSON.stringify(value)).toString("base64url")}`

test("titles, notes and names of fields are shown as text: by link, file, paste and call", async ({ page, open }) => {
  const dialogs: string[] = []
  watch(page, dialogs)
  for (const [index, title] of [...texts, long].entries()) {
    await page.goto("about:blank")
    await open(linkOf({ ...netOf(title), view: view(title) }))
    await expect.poll(() => titleIn(page)).toBe(seen(title))
    await expectHarmless(page, `link: ${title}`)
    const given = JSON.stringify({ ...netOf(`${index}`), [title]: { [title]: 1 }, cost: title })
    await drop(page, given)
    await expect(
      page.getByRole("region", { name: "Notices" }).getByText(/^Not opened: .* cost: expected one of/),
    ).toBeVisible()
    await page.evaluate(
      (content) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData("text/plain", content)
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
      },
      JSON.stringify({ ...netOf(`pasted ${index}`), [title]: 1 }),
    )
    await expect.poll(() => titleIn(page)).toBe(`pasted ${index}`)
    await page.evaluate((value) => window.chainrule.load(value), { ...netOf(title), [title]: 1 })
    await expectHarmless(page, `call: ${title}`)
    // Every place that tells what is open: the bar, the list of changes, what is kept.
    await page.getByRole("button", { name: "Changes", exact: true }).click()
    await expectHarmless(page, `changes: ${title}`)
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "Share", exact: true }).press("Enter")
    await page.getByRole("button", { name: "Keep a copy" }).click()
    await expectHarmless(page, `kept: ${title}`)
    await page.keyboard.press("Escape")
  }
  await page.evaluate(() => window.chainrule.seek(9))
  expect(await page.evaluate(cutOff)).toEqual([])
  expect(dialogs).toEqual([])
})

test("a title of ten thousand characters is refused with its length", async ({ page, open }) => {
  await open()
  await drop(page, JSON.stringify(netOf("x".repeat(10_000))))
  await expect(page.getByText("title: at most 64 characters, found 10,000")).toBeVisible()
  await drop(page, JSON.stringify({ [`${"x".repeat(10_000)}.weight`]: [[1]], [`${texts[0]}.weight`]: [["a"]] }))
  await expectHarmless(page, "a long name")
  expect(await page.evaluate(cutOff)).toEqual([])
})

test("names of tensors and layers are shown as text in the question before they are opened", async ({ page, open }) => {
  const dialogs: string[] = []
  watch(page, dialogs)
  await open()
  for (const name of [...texts, "n".repeat(10_000)]) {
    await drop(
      page,
      JSON.stringify({ [`${name}.weight`]: [[1, 2]], [`${name}.bias`]: [0], [`a${name}.weight`]: [[1]] }),
    )
    const question = page.getByRole("dialog", { name: "Open weights" })
    await expect(question).toBeVisible()
    await expectHarmless(page, `tensor: ${name.slice(0, 40)}`)
    expect(await page.evaluate(cutOff), name.slice(0, 40)).toEqual([])
    await question.getByRole("button", { name: "Open", exact: true }).click()
    await expect(question).toHaveCount(0)
    await page.evaluate(() => window.chainrule.seek(5))
    await expectHarmless(page, `opened: ${name.slice(0, 40)}`)
  }
  expect(dialogs).toEqual([])
})

test("what the address asks for in vain is shown as text", async ({ page, open }) => {
  for (const text of texts) {
    await page.goto("about:blank")
    const value = encodeURIComponent(text.replace(/\p{Cs}/gu, ""))
    await open(`?preset=${value}&lesson=${value}&${value}=1`)
    await expect(page.getByText("Not understood in the address")).toBeVisible()
    await expectHarmless(page, `address: ${text}`)
  }
})

test("what the page around says to an embedded one is answered, and shown as text", async ({ page, address }) => {
  await page.goto(`${address}embed-example.html`)
  const output = page.locator("section").first().locator("output")
  await expect(output).toHaveText(/^step 0/)
  const answers = await page.evaluate(
    async ({ given, values, calls }) => {
      const frame = document.querySelector("iframe")?.contentWindow
      const heard: Record<string, unknown>[] = []
      addEventListener("message", ({ data }) => heard.push(data))
      const call = (id: string, name: unknown, argument: unknown) =>
        frame?.postMessage({ chainrule: "call", id, name, arguments: [argument] }, "*")
      for (const [index, text] of values.entries()) {
        call(`load ${index}`, "load", { ...given, title: text, [text]: 1 })
        call(`wrong ${index}`, "load", { ...given, cost: text })
        call(`name ${index}`, text, 1)
        call(`seek ${index}`, "seek", text)
        call(`export ${index}`, "export", text)
      }
      call("sparse", "load", { ...given, samples: new Array(4_000_000_000) })
      call("step", "seek", 8)
      // Answers come as they are found, not in the order of the calls.
      const answered = () => heard.filter(({ id }) => id !== undefined)
      while (answered().length < calls) await new Promise((resolve) => setTimeout(resolve, 20))
      return answered()
    },
    { given: mazur.document, values: texts, calls: 5 * texts.length + 2 },
  )
  expect(answers).toHaveLength(5 * texts.length + 2)
  for (const { id, chainrule, message } of answers)
    if (/^(wrong|name|seek|export|sparse)/.test(String(id))) {
      expect(chainrule, String(id)).toBe("refused")
      expect(String(message).length).toBeLessThan(400)
      expect(String(message)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    } else expect(chainrule, String(id)).toBe("result")
  await expectHarmless(page.frames()[1] as Frame, "embedded")
})

test("what the class's window is told is shown as text, and garbage is refused", async ({ page, open, context }) => {
  const dialogs: string[] = []
  await open()
  const audience = await present(page, context)
  watch(audience, dialogs)
  for (const text of texts) {
    await page.evaluate((value) => window.chainrule.load(value), netOf(text))
    await expect(audience.getByRole("heading", { level: 1 })).toContainText(seen(text).trim().slice(0, 10))
    await expectHarmless(audience, `class: ${text}`)
  }
  const say = (message: object) =>
    audience.evaluate((said) => new BroadcastChannel(`chainrule ${location.hash.slice(3)}`).postMessage(said), message)
  await page.goto("about:blank")
  for (const text of texts) {
    await say({ kind: "pulse", version: text.slice(0, 40), lease: 1, serial: 1 })
    await expect(audience.getByText(/^This window is of version/)).toBeVisible()
    await expectHarmless(audience, `version: ${text}`)
  }
  expect(dialogs).toEqual([])
})

async function present(page: Page, context: BrowserContext): Promise<Page> {
  const opening = context.waitForEvent("page")
  await page.getByRole("button", { name: "Present", exact: true }).click()
  const audience = await opening
  await expect(audience.locator("#stage")).toBeVisible()
  return audience
}
