import { readFile } from "node:fs/promises"
import type { BrowserContext, Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const list = (page: Page) => page.getByRole("dialog", { name: /^(Prepared lesson|준비한 수업)$/ })
const strip = (page: Page) => page.locator("section[data-lesson]")
const seek = (page: Page, t: number) => page.evaluate((to) => window.chainrule.seek(to), t)
const position = (page: Page) => page.evaluate(() => window.chainrule.frame().position)
const numberOf = (audience: Page, term: string) => audience.locator(`#stage g[data-q][data-term="${term}"] text`).last()
const written = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)
const titles = (page: Page) =>
  list(page)
    .getByRole("textbox", { name: /^Title of moment/ })
    .evaluateAll((fields) => fields.map((field) => field.getAttribute("placeholder")))

/** Three moments: the cost and δ² of Mazur's net, and one of an edited XOR net. */
async function record(page: Page) {
  await seek(page, 6)
  await page.locator("body").press("m")
  await expect(page.getByText(/^Added to the lesson as moment 1: cycle 1, sample 1 of 1, cost, C$/)).toBeVisible()
  await seek(page, 8)
  await page.locator("body").press("m")
  await page.evaluate(() => window.chainrule.seek(0))
  await page.getByRole("combobox", { name: "Example" }).selectOption("xor")
  await page.evaluate(() => window.chainrule.edit({ weight: [0, 0, 0], value: 0.25 }))
  await seek(page, 3)
  await page.locator("body").press("m")
  await page.locator("body").press("Shift+M")
  await expect(list(page).getByRole("listitem", { name: /^Moment/ })).toHaveCount(3)
}

/** What the second moment has besides its place. */
async function writeAbout(page: Page) {
  const second = list(page).getByRole("listitem", { name: "Moment 2" })
  await second.getByRole("textbox", { name: "Title of moment 2" }).fill("Errors come back")
  await second.getByText("Notes, and what is asked for").click()
  await second.getByRole("textbox", { name: "Notes, English" }).fill("ask <b>first</b>")
  await second.getByRole("textbox", { name: "Notes, 한국어" }).fill("먼저 물어보기")
  await second.getByRole("button", { name: "δ" }).click()
}

/** After a reload: its keys come with the file of the list. */
async function openList(page: Page) {
  await expect(async () => {
    await page.locator("body").press("Shift+M")
    await expect(list(page)).toBeVisible({ timeout: 1000 })
  }).toPass()
}

async function save(page: Page): Promise<string> {
  const downloading = page.waitForEvent("download")
  await list(page).getByRole("button", { name: "Save as a file" }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^lesson-\d{8}\.chainrule-lesson\.json$/)
  return readFile(await download.path(), "utf8")
}

async function openFile(page: Page, text: string) {
  await page.getByRole("button", { name: "Share", exact: true }).click()
  const choosing = page.waitForEvent("filechooser")
  await page.getByRole("dialog").getByRole("button", { name: "Open a file …" }).first().click()
  const buffer = Buffer.from(text)
  await (await choosing).setFiles({ name: "x.chainrule-lesson.json", mimeType: "application/json", buffer })
}

async function present(page: Page, context: BrowserContext): Promise<Page> {
  const opening = context.waitForEvent("page")
  await page.locator("body").press("Shift+P")
  const audience = await opening
  await expect(audience.locator("#stage")).toBeVisible()
  await page.bringToFront()
  return audience
}

test("moments are recorded, named, put in order and deleted, and what was done is taken back", async ({
  page,
  open,
}) => {
  await open()
  await record(page)
  const [cost, delta, xor] = [
    "cycle 1, sample 1 of 1, cost, C",
    "cycle 1, sample 1 of 1, backward, δ²",
    "cycle 1, sample 1 of 4, forward, a²",
  ]
  expect(await titles(page)).toEqual([cost, delta, xor])
  await list(page).getByRole("button", { name: "Move moment 3 up" }).click()
  expect(await titles(page)).toEqual([cost, xor, delta])
  await expect(list(page).getByText(`${xor}: now moment 2 of 3`)).toBeVisible()
  await list(page).getByRole("button", { name: "Undo in the list" }).click()
  await writeAbout(page)
  await list(page).getByRole("button", { name: "Delete moment 1" }).click()
  expect(await titles(page)).toEqual([delta, xor])
  // Focus goes to the moment that came up.
  await expect(list(page).getByRole("textbox", { name: "Title of moment 1" })).toBeFocused()
  await list(page).getByRole("textbox", { name: "Title of moment 2" }).fill("XOR")
  await list(page).getByRole("button", { name: "Undo in the list" }).click()
  expect(await titles(page)).toEqual([cost, delta, xor])
  // What was written meanwhile stays.
  await expect(list(page).getByRole("textbox", { name: "Title of moment 3" })).toHaveValue("XOR")
  await expect(list(page).getByRole("textbox", { name: "Title of moment 2" })).toHaveValue("Errors come back")
  await list(page).getByRole("button", { name: "Replace moment 1 with this one" }).click()
  expect(await titles(page)).toEqual([xor, delta, xor])
  // It survives a reload, and is found by another tab.
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  await openList(page)
  await expect(list(page).getByRole("listitem", { name: /^Moment/ })).toHaveCount(3)
  await expect(list(page).getByRole("textbox", { name: "Title of moment 2" })).toHaveValue("Errors come back")
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.evaluate(() => window.chainrule.ready)
  await expect(async () => {
    await other.locator("body").press("Shift+M")
    await expect(list(other)).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(list(other).getByText("There is no moment yet.")).toBeVisible()
  await list(other)
    .getByRole("button", { name: /^Open Prepared lesson/ })
    .click()
  await expect(list(other).getByRole("textbox", { name: "Title of moment 2" })).toHaveValue("Errors come back")
  await other.close()
  await expectClean(page, "the list")
})

test("go to a moment is one change; a moment of the same run only moves", async ({ page, open }) => {
  await open()
  await record(page)
  await list(page).getByRole("button", { name: "Go to moment 2" }).click()
  await expect.poll(() => position(page)).toBe(8)
  await expect(page.getByRole("combobox", { name: "Example" })).toHaveValue("mazur")
  await page.locator("body").press("Shift+M")
  await list(page).getByRole("button", { name: "Go to moment 1" }).click()
  await expect.poll(() => position(page)).toBe(6)
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect.poll(() => position(page)).toBe(3)
  expect(await page.evaluate(() => window.chainrule.document())).toMatchObject({ edits: [{ cycle: 0 }] })
})

test("saved as a file, opened in a fresh profile, played with the clicker; the class follows without notes and hidden values", async ({
  page,
  open,
  browser,
  address,
}) => {
  test.setTimeout(180_000)
  await open()
  await record(page)
  await writeAbout(page)
  await list(page).getByRole("textbox", { name: "Title of the lesson" }).fill("BP2")
  const text = await save(page)
  expect(JSON.parse(text)).toMatchObject({
    format: "chainrule-lesson",
    version: 1,
    title: "BP2",
    documents: [{ inputs: 2 }, { inputs: 2, edits: [{ cycle: 0 }] }],
    moments: [
      { document: 0, view: { position: 6 } },
      {
        document: 0,
        title: "Errors come back",
        notes: { en: "ask <b>first</b>", ko: "먼저 물어보기" },
        hidden: ["delta"],
      },
      { document: 1, view: { position: 3 } },
    ],
  })
  expect(text).not.toContain('"language"')
  const fresh = await browser.newContext({ locale: "en-US" })
  const lecturer = await fresh.newPage()
  const complaints: string[] = []
  lecturer.on("console", (message) => complaints.push(message.text()))
  lecturer.on("pageerror", (error) => complaints.push(error.message))
  await lecturer.goto(address)
  await lecturer.evaluate(() => window.chainrule.ready)
  await lecturer.evaluate(() => window.chainrule.seek(11))
  await openFile(lecturer, text)
  await expect(list(lecturer).getByRole("textbox", { name: "Title of the lesson" })).toHaveValue("BP2")
  await lecturer.keyboard.press("Escape")
  const audience = await present(lecturer, fresh)
  await lecturer.locator("body").press("Shift+M")
  await list(lecturer).getByRole("button", { name: "Play from the start" }).click()
  await expect(strip(lecturer).getByText("1 of 3 · cycle 1, sample 1 of 1, cost, C")).toBeVisible()
  await expect(strip(lecturer).getByText("Then: Errors come back")).toBeVisible()
  await expect(audience.locator("footer").getByText("step 6 of 14")).toBeVisible()
  await lecturer.locator("body").press("PageDown")
  await expect(strip(lecturer).getByText("2 of 3 · Errors come back")).toBeVisible()
  await expect(strip(lecturer).getByText("ask <b>first</b>")).toBeVisible()
  await expect(audience.locator("footer").getByText("step 8 of 14")).toBeVisible()
  await expect(numberOf(audience, "delta:1:0")).toHaveText("?")
  for (const secret of ["ask <b>first", "ask &lt;b", "먼저 물어보기", "Errors come back", "0.00877"])
    expect(await written(audience)).not.toContain(secret)
  // One sentence, with the step.
  await expect(
    lecturer.locator('p.visually-hidden[role="status"]').filter({ hasText: /^Moment 2 of 3: Errors come back\. / }),
  ).toHaveText(/step 8 of 14\./)
  // → still steps inside the moment.
  await lecturer.locator("body").press("ArrowRight")
  await expect(audience.locator("footer").getByText("step 9 of 14")).toBeVisible()
  await lecturer.getByRole("combobox", { name: "Language" }).selectOption("ko")
  await expect(strip(lecturer).getByText("먼저 물어보기")).toBeVisible()
  await lecturer.getByRole("combobox", { name: "언어" }).selectOption("en")
  // A reload goes on where it was.
  await lecturer.reload()
  await lecturer.evaluate(() => window.chainrule.ready)
  await expect(strip(lecturer).getByText("2 of 3 · Errors come back")).toBeVisible()
  await expect.poll(() => position(lecturer)).toBe(9)
  await expect(numberOf(audience, "delta:1:0")).toHaveText("?")
  await lecturer.locator("body").press("PageDown")
  await expect(strip(lecturer).getByText("3 of 3 ·")).toBeVisible()
  await expect(strip(lecturer).getByText("This is the last moment.")).toBeVisible()
  await expect(audience.locator("footer").getByText("sample 1 of 4")).toBeVisible()
  await lecturer.locator("body").press("PageUp")
  await expect(numberOf(audience, "delta:1:0")).toHaveText("?")
  await expectClean(lecturer, "playing, beside the class")
  await strip(lecturer).getByRole("button", { name: "End the lesson" }).click()
  await expect(strip(lecturer)).toHaveCount(0)
  await expect(numberOf(audience, "delta:1:0")).toHaveText("0.00877")
  // What was there before comes back.
  await lecturer.getByRole("button", { name: "Back to what I had" }).click()
  await expect.poll(() => position(lecturer)).toBe(11)
  await expect(audience.locator("footer").getByText("step 11 of 14")).toBeVisible()
  expect(complaints).toEqual([])
  await fresh.close()
})

test("the reader's own work waits while a lesson is played, and what is tried on a moment waits there", async ({
  page,
  open,
}) => {
  await open()
  await record(page)
  const own = await page.evaluate(() => [window.chainrule.document(), window.chainrule.frame().position] as const)
  await list(page).getByRole("button", { name: "Play from moment 2" }).click()
  await expect(strip(page).getByText("2 of 3 ·")).toBeVisible()
  await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.9 }))
  await page.locator("body").press("PageUp")
  await expect.poll(() => position(page)).toBe(6)
  expect(await page.evaluate(() => window.chainrule.document())).not.toHaveProperty("edits")
  await expect(strip(page).getByRole("button", { name: "Previous moment" })).toHaveAttribute("aria-disabled", "true")
  await strip(page).getByRole("button", { name: "Next moment" }).click()
  await expect.poll(() => page.evaluate(() => window.chainrule.document())).toHaveProperty("edits")
  await strip(page).getByRole("button", { name: "As prepared" }).click()
  await expect.poll(() => page.evaluate(() => window.chainrule.document())).not.toHaveProperty("edits")
  await expect(strip(page).getByRole("button", { name: "As prepared" })).toHaveCount(0)
  await strip(page).getByRole("button", { name: "End the lesson" }).click()
  await expect(page.getByText("The lesson is over; the moment you ended on stays on the screen.")).toBeVisible()
  await expect.poll(() => position(page)).toBe(8)
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect
    .poll(() => page.evaluate(() => [window.chainrule.document(), window.chainrule.frame().position] as const))
    .toEqual(own)
  // Something else opened leaves the lesson.
  await page.locator("body").press("Shift+M")
  await list(page).getByRole("button", { name: "Play from the start" }).click()
  await expect(strip(page)).toBeVisible()
  await page.getByRole("combobox", { name: "Example" }).selectOption("relu")
  await expect(strip(page)).toHaveCount(0)
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect.poll(() => page.evaluate(() => window.chainrule.document())).toEqual(own[0])
})

test("moments on pages of the lecture open those pages, and leave them again", async ({ page, open }) => {
  await open("?lesson=5")
  const lecture = page.locator('[data-panel="lecture"]')
  const heading = await lecture.getByRole("heading", { level: 2 }).first().textContent()
  await page.locator("body").press("m")
  await lecture.getByRole("button", { name: "Leave the lecture" }).first().click()
  await seek(page, 4)
  await page.locator("body").press("m")
  await page.locator("body").press("Shift+M")
  await list(page).getByRole("button", { name: "Play from the start" }).click()
  await expect(lecture.getByRole("heading", { level: 2 }).first()).toHaveText(heading ?? "")
  await expect(strip(page).getByRole("button", { name: "As prepared" })).toHaveCount(0)
  await page.locator("body").press("PageDown")
  await expect(lecture).toHaveCount(0)
  await expect.poll(() => position(page)).toBe(4)
  await page.locator("body").press("PageUp")
  await expect(lecture.getByRole("heading", { level: 2 }).first()).toHaveText(heading ?? "")
  await strip(page).getByRole("button", { name: "End the lesson" }).click()
  await expect(lecture).toHaveCount(0)
})

test("a link opens the lesson in a fresh profile, without notes; a cut one is told", async ({
  page,
  open,
  browser,
  address,
}) => {
  await open()
  await record(page)
  await writeAbout(page)
  const make = list(page).getByRole("button", { name: "Make a link" })
  await make.click()
  const field = list(page).getByRole("textbox", { name: "Link to this lesson" })
  await expect(field).toHaveValue(/#s=1\./)
  const link = await field.inputValue()
  await list(page).getByRole("checkbox", { name: "With my notes" }).check()
  await make.click()
  await expect(field).not.toHaveValue(link)
  const hash = link.slice(link.indexOf("#"))
  const fresh = await browser.newContext({ locale: "en-US" })
  const other = await fresh.newPage()
  await other.goto(address + hash)
  await other.evaluate(() => window.chainrule.ready)
  await expect(list(other).getByRole("listitem", { name: /^Moment/ })).toHaveCount(3)
  await expect(list(other).getByRole("textbox", { name: "Title of moment 2" })).toHaveValue("Errors come back")
  await list(other).getByText("Notes, and what is asked for").nth(1).click()
  await expect(list(other).getByRole("textbox", { name: "Notes, English" })).toHaveValue("")
  await list(other).getByRole("button", { name: "Play from moment 2" }).click()
  await expect.poll(() => position(other)).toBe(8)
  expect(new URL(other.url()).hash).toBe(hash)
  await other.goto("about:blank")
  await other.goto(address + hash.slice(0, -30))
  await other.evaluate(() => window.chainrule.ready)
  await expect(other.getByText("The link is damaged")).toBeVisible()
  expect((await frameOf(other)).position).toBe(0)
  await fresh.close()
})

test("a lesson that is wrong says where, and a dropped one opens", async ({ page, open }) => {
  await open()
  await record(page)
  const text = await save(page)
  await page.keyboard.press("Escape")
  await openFile(page, text.replace('"moments":[{"document":0', '"moments":[{"document":7'))
  await expect(page.getByText(/^moments\[0\]\.document: expected the number of a document in the list/)).toBeVisible()
  await openFile(page, text.replace("0.15,0.2", "0.15,null"))
  await expect(
    page.getByText(/^documents\[0\]\.layers\[0\]\.weights\[0\]\[1\]: expected a finite number/),
  ).toBeVisible()
  const dropped = await page.evaluateHandle(
    (content) => {
      const data = new DataTransfer()
      data.items.add(new File([content], "x.chainrule-lesson.json"))
      return data
    },
    text.replace('"moments":[', '"title":"dropped","moments":['),
  )
  await page.dispatchEvent("main", "drop", { dataTransfer: dropped })
  await expect(list(page).getByRole("textbox", { name: "Title of the lesson" })).toHaveValue("dropped")
  await list(page).getByRole("button", { name: "Undo in the list" }).click()
  await expect(list(page).getByRole("textbox", { name: "Title of the lesson" })).toHaveValue("")
})

test("a lesson that cannot be kept keeps the last copy that could, and is kept again as soon as there is room", async ({
  page,
  open,
}) => {
  await open()
  await record(page)
  const kept = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith("chainrule.lesson."))
        .map(([, text]) => String(JSON.parse(text).title)),
    )
  const title = list(page).getByRole("textbox", { name: "Title of the lesson" })
  await title.fill("before")
  await expect.poll(kept).toEqual(["before"])
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  await page.evaluate(() => {
    const { setItem } = Storage.prototype
    Object.assign(window, { setItem })
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError")
    }
  })
  await openList(page)
  await title.fill("while full")
  await expect(page.getByText("This browser keeps no work: its storage is full, blocked or too small.")).toBeAttached()
  expect(await kept()).toEqual(["before"])
  await page.evaluate(() => {
    Storage.prototype.setItem = (window as unknown as { setItem: Storage["setItem"] }).setItem
  })
  await title.fill("after")
  await expect.poll(kept).toEqual(["after"])
})

test("of a kept lesson that is opened and changed there is one; one that is deleted comes back; the focus stays in the list", async ({
  page,
  open,
}) => {
  await open()
  await record(page)
  const title = list(page).getByRole("textbox", { name: "Title of the lesson" })
  const kept = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith("chainrule.lesson."))
        .map(([, text]) => String(JSON.parse(text).title))
        .sort(),
    )
  await title.fill("first")
  await expect.poll(kept).toEqual(["first"])
  // In another tab there is another lesson at hand.
  await page.evaluate(() => sessionStorage.clear())
  await page.goto("about:blank")
  await open()
  await page.evaluate(() => sessionStorage.clear())
  await page.locator("body").press("Shift+M")
  await list(page)
    .getByRole("button", { name: /^Open first/ })
    .click()
  await expect(title).toHaveValue("first")
  await expect(list(page).getByRole("button", { name: /^Open first/ }), "it is the one at hand").toHaveCount(0)
  await title.fill("second")
  await expect.poll(kept).toEqual(["second"])
  await page.reload()
  await page.evaluate(() => window.chainrule.ready)
  await openList(page)
  await expect(title).toHaveValue("second")
  await expect(list(page).getByRole("button", { name: /^Open / })).toHaveCount(1)
  await page.evaluate(() => {
    const text = Object.entries(localStorage).find(([key]) => key.startsWith("chainrule.lesson."))?.[1] ?? ""
    localStorage.setItem("chainrule.lesson.other", text.replaceAll("second", "third"))
    dispatchEvent(new StorageEvent("storage"))
  })
  const gone = list(page).getByRole("button", { name: /^Delete third/ })
  await gone.focus()
  await page.keyboard.press("Enter")
  await expect(list(page).getByText("Deleted: third")).toBeVisible()
  await expect(list(page).getByRole("button", { name: "Bring back third" })).toBeFocused()
  expect(await kept()).toEqual(["second"])
  await page.keyboard.press("Enter")
  await expect(gone).toBeVisible()
  expect(await kept()).toEqual(["second", "third"])
})

test("the reader's own work is still kept when a lesson is over and what it left is gone on with", async ({
  page,
  open,
}) => {
  await open()
  await record(page)
  await page.keyboard.press("Escape")
  await page.evaluate(() => window.chainrule.edit({ weight: [0, 0, 0], value: 0.375 }))
  const kept = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith("chainrule.work."))
        .map(([, text]) => String(JSON.parse(text).text)),
    )
  await expect.poll(kept).toEqual([expect.stringContaining("0.375")])
  await page.locator("body").press("Shift+M")
  await list(page).getByRole("button", { name: "Play from moment 3" }).click()
  await expect(strip(page)).toBeVisible()
  await strip(page).getByRole("button", { name: "End the lesson" }).click()
  await page.evaluate(() => window.chainrule.edit({ weight: [0, 0, 1], value: 0.625 }))
  await expect
    .poll(kept)
    .toEqual(expect.arrayContaining([expect.stringContaining("0.375"), expect.stringContaining("0.625")]))
})

test("symbols are written as before once a lesson is over, whichever way", async ({ page, open }) => {
  await open()
  const layers = () => page.evaluate(() => document.querySelector("#stage")?.textContent?.match(/layer \d/)?.[0])
  await page.locator("body").press("m")
  await page.locator("body").press("Shift+M")
  const text = (await save(page)).replace(/"firstLayer":1/, '"firstLayer":0')
  expect(text).toContain('"firstLayer":0')
  await page.keyboard.press("Escape")
  await openFile(page, text)
  expect(await layers()).toBe("layer 1")
  for (const leave of ["end", "open"]) {
    if (leave === "open") await page.locator("body").press("Shift+M")
    await list(page).getByRole("button", { name: "Play from the start" }).click()
    await expect.poll(layers).toBe("layer 0")
    if (leave === "end") await strip(page).getByRole("button", { name: "End the lesson" }).click()
    else await page.getByRole("combobox", { name: "Example" }).selectOption("relu")
    await expect.poll(layers).toBe("layer 1")
  }
  await page.locator("body").press("Shift+M")
  await list(page).getByRole("button", { name: "Play from the start" }).click()
  await expect.poll(layers).toBe("layer 0")
  const kept = () => page.evaluate(() => localStorage.getItem("chainrule.settings"))
  expect(await kept()).toContain('"firstLayer":0')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })))
  expect(await kept()).toContain('"firstLayer":1')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })))
  await expect.poll(layers).toBe("layer 0")
})

test("the list's own button opens files as carefully as the page does", async ({ page, open }) => {
  await open()
  await record(page)
  const text = (await save(page)).replace('"moments":[', '"title":"\u202e역전파 수업","moments":[')
  const title = list(page).getByRole("textbox", { name: "Title of the lesson" })
  const choose = async (buffer: Buffer) => {
    const chooser = page.waitForEvent("filechooser")
    await list(page).getByRole("button", { name: "Open a file …" }).click()
    await (await chooser).setFiles({ name: "x.chainrule-lesson.json", mimeType: "application/json", buffer })
  }
  await choose(Buffer.from(`\ufeff${text}`, "utf16le"))
  await expect(title).toHaveValue("역전파 수업")
  await choose(Buffer.from([0x7b, 0x22, 0xbf, 0xaa, 0xc0, 0xfc, 0x22, 0x3a, 0x31, 0x7d]))
  // What is wrong is said where it was opened, with the name of the file; the list and the focus stay.
  await expect(
    list(page).getByText(/^Not opened: x\.chainrule-lesson\.json\. This file is neither UTF-8 nor UTF-16/),
  ).toBeVisible()
  await expect(title).toHaveValue("역전파 수업")
  await expect(list(page).getByRole("button", { name: "Open a file …" })).toBeFocused()
})

test("what is done with the list's files and links is said, and what came in its place can be taken back", async ({
  page,
  open,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await open()
  await record(page)
  const text = (await save(page)).replace('"moments":[', '"title":"BP2","moments":[')
  const said = (words: string) => expect(list(page).getByRole("status").filter({ hasText: words })).toHaveCount(1)
  await said("Saved.")
  const choosing = page.waitForEvent("filechooser")
  await list(page).getByRole("button", { name: "Open a file …" }).click()
  const file = { name: "x.chainrule-lesson.json", mimeType: "application/json", buffer: Buffer.from(text) }
  await (await choosing).setFiles(file)
  await said("Opened: BP2. Moments: 3. Undo in the list brings the former one back.")
  await list(page).getByRole("button", { name: "Make a link" }).press("Enter")
  await said("The link is ready.")
  const copy = list(page).getByRole("button", { name: "Copy", exact: true })
  await copy.press("Enter")
  await said("Copied.")
  // Nothing is to be done by hand: the focus stays.
  await expect(copy).toBeFocused()
  await page.keyboard.press("Escape")
  // From elsewhere, the list that opens says it.
  await openFile(page, text)
  await said("Opened: BP2. Moments: 3. Undo in the list brings the former one back.")
})

test("Shift+E ends a lesson; what is asked in sight of the class is spoken with its moment", async ({ page, open }) => {
  await open()
  await record(page)
  await writeAbout(page)
  const second = list(page).getByRole("listitem", { name: "Moment 2" })
  // The language of the page comes first.
  await expect(second.getByRole("textbox", { name: /^Notes, / }).first()).toHaveAttribute("lang", "en")
  await list(page).getByRole("button", { name: "Play from moment 2" }).click()
  await expect(
    page.locator('p.visually-hidden[role="status"]').filter({ hasText: /This moment asks the class for a number/ }),
  ).toHaveText(/^Moment 2 of 3: Errors come back\./)
  const edgeOf = async (name: string) => {
    const box = (await strip(page).getByRole("button", { name }).boundingBox())!
    return [box.x, box.y]
  }
  const before = [await edgeOf("List of moments"), await edgeOf("End the lesson")]
  await page.locator("body").press("PageDown")
  await page.evaluate(() => window.chainrule.edit({ weight: [0, 0, 1], value: 0.9 }))
  await expect(strip(page).getByRole("button", { name: "As prepared" })).toBeVisible()
  expect([await edgeOf("List of moments"), await edgeOf("End the lesson")]).toEqual(before)
  await page.locator("body").press("Shift+E")
  await expect(strip(page)).toHaveCount(0)
  await expect(page.getByRole("button", { name: "Next step" })).toBeFocused()
})

for (const lang of ["en", "ko"])
  test(`on a phone the strips of a lesson and a class leave half of the height, and titles are read whole: ${lang}`, async ({
    page,
    open,
    context,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(`?lang=${lang}`)
    for (const t of [2, 5]) {
      await seek(page, t)
      await page.locator("body").press("m")
    }
    await page.locator("body").press("Shift+M")
    const moments = list(page).getByRole("listitem")
    const title = moments.first().getByRole("textbox").first()
    expect(await title.evaluate((field) => field.scrollHeight - field.clientHeight)).toBeLessThanOrEqual(1)
    const remove = await moments
      .first()
      .getByRole("button", { name: /^Delete moment|장면 1 (지우기|삭제)/ })
      .boundingBox()
    expect(remove!.y).toBeLessThan((await title.boundingBox())!.y + 10)
    await title.fill("one\ntwo")
    await expect(title).toHaveValue("one two")
    await title.press("Enter")
    await expect(title).toHaveValue("one two")
    await list(page).locator("summary").first().click()
    await list(page).locator("details textarea").first().fill("ask first, then wait ".repeat(4))
    await page.keyboard.press("Escape")
    await present(page, context)
    await page.locator("body").press("Shift+M")
    await list(page)
      .getByRole("button", { name: /^(Play from the start|처음부터 진행)$/ })
      .click()
    await page.evaluate(() => window.chainrule.edit({ weight: [1, 0, 0], value: 0.9 }))
    await expect(strip(page).getByText("ask first")).toBeVisible()
    const main = await page.locator("main").boundingBox()
    expect(main!.height).toBeGreaterThan(844 / 2)
    await expectClean(page, "both strips")
  })

test("by keyboard, in Korean", async ({ page, open }) => {
  test.setTimeout(180_000)
  await open("?lang=ko&theme=dark")
  await seek(page, 2)
  await page.locator("body").press("m")
  await expect(page.getByText("수업에 추가했습니다. 장면 1: 주기 1, 표본 1/1, 순전파, z²")).toBeVisible()
  await seek(page, 12)
  await page.locator("body").press("m")
  await page.locator("body").press("Shift+M")
  const title = (n: number) => list(page).getByRole("textbox", { name: `장면 ${n} 제목` })
  await title(2).focus()
  await page.keyboard.type("기울기")
  await page.keyboard.press("Alt+ArrowUp")
  await expect(title(1)).toHaveValue("기울기")
  await expect(title(1)).toBeFocused()
  await expect(list(page).getByText("기울기: 이제 장면 1/2")).toBeVisible()
  await page.keyboard.press("Alt+ArrowDown")
  await expect(title(2)).toBeFocused()
  await page.keyboard.press("Alt+ArrowUp")
  // Along: play, go, up, down, replace, delete, details.
  for (let i = 0; i < 7; i++) await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Tab")
  await page.keyboard.type("한국어 메모")
  await expect(list(page).getByRole("textbox", { name: "메모, 한국어" }).first()).toHaveValue("한국어 메모")
  await list(page).getByRole("button", { name: "처음부터 진행" }).focus()
  await page.keyboard.press("Enter")
  await expect(strip(page).getByText("1/2 · 기울기")).toBeVisible()
  await expect.poll(() => position(page)).toBe(12)
  // No window of the class: this may be what the class sees.
  await expect(strip(page).getByText("한국어 메모")).toHaveCount(0)
  await page.keyboard.press("PageDown")
  await expect.poll(() => position(page)).toBe(2)
  await page.keyboard.press("PageDown")
  await expect(page.locator('p.visually-hidden[role="status"]').filter({ hasText: "마지막 장면입니다." })).toHaveCount(
    1,
  )
  await strip(page).getByRole("button", { name: "수업 끝내기" }).press("Enter")
  await expect(page.getByText("수업이 끝났습니다.")).toBeVisible()
  await expect(page.getByRole("button", { name: "다음 단계" })).toBeFocused()
})

for (const [lang, theme, width, height] of [
  ["en", "light", 1440, 900],
  ["ko", "projector", 1024, 768],
  ["ko", "dark", 390, 844],
] as const)
  test(`the list and the strip are clean: ${lang}, ${theme}, ${width} × ${height}`, async ({ page, open }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height })
    await open(`?lang=${lang}&theme=${theme}`)
    for (const t of [2, 12]) {
      await seek(page, t)
      await page.locator("body").press("m")
    }
    await page.locator("body").press("Shift+M")
    await list(page).locator("summary").first().click()
    await expectClean(page, "the list")
    await list(page)
      .getByRole("button", { name: /^(Play from the start|처음부터 진행)$/ })
      .click()
    await expect(strip(page)).toBeVisible()
    await expectClean(page, "the strip")
  })
