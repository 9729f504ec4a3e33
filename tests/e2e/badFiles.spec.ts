import { mkdirSync } from "node:fs"
import type { Page } from "@playwright/test"
import { expect, test } from "./page"
import { frameOf, mazur } from "./reading"

const text = JSON.stringify({ ...mazur.document, title: "한글 문서", learningRate: 0.25 })
const notices = (page: Page) => page.getByRole("region", { name: "Notices" })
const moment = (page: Page) => page.evaluate(() => [window.chainrule.document(), window.chainrule.frame()] as const)
const title = (page: Page) => page.evaluate(() => (window.chainrule.document() as { title?: string }).title)

/** What is dropped: bytes, or so many zeros, each as a file of its own. */
async function drop(page: Page, ...files: readonly (Buffer | number)[]) {
  const given = files.map((file) => (typeof file === "number" ? file : file.toString("base64")))
  const dataTransfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer()
    for (const [index, file] of list.entries()) {
      const bytes =
        typeof file === "number" ? new Uint8Array(file) : Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0))
      data.items.add(new File([bytes], `${index}.json`))
    }
    return data
  }, given)
  // What takes it comes after the page can be used.
  await expect(async () => {
    await page.dispatchEvent("main", "dragover", { dataTransfer })
    await expect(page.getByText("Drop the file to open it.")).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.dispatchEvent("main", "drop", { dataTransfer })
}

const utf16 = (content: string) => Buffer.from(content, "utf16le")

test("files as Windows writes them are read: UTF-8 and UTF-16 with their marks (I11)", async ({ page, open }) => {
  await open()
  for (const bytes of [
    Buffer.from(`\ufeff${text}`),
    utf16(`\ufeff${text}`),
    utf16(`\ufeff${text}`).swap16(),
    Buffer.from(text.replaceAll(",", ",\r\n")),
  ]) {
    await page.evaluate((document) => window.chainrule.load(document), mazur.document)
    await drop(page, bytes)
    await expect.poll(() => title(page)).toBe("한글 문서")
  }
  await expect(notices(page).getByRole("button")).toHaveCount(0)
})

/** EUC-KR and Latin-1: what other programs write by themselves. */
const korean = Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xc7, 0xd1, 0xb1, 0xdb]), Buffer.from('"}')])

test("what is no document is refused in a sentence, and changes nothing (I1, I2, I10)", async ({ page, open }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(9))
  const before = await moment(page)
  for (const [what, files, sentence] of [
    ["EUC-KR", [korean], /This file is neither UTF-8 nor UTF-16/],
    ["Latin-1", [Buffer.from(text.replace("한글 문서", "Müller"), "latin1")], /This file is neither UTF-8 nor UTF-16/],
    ["UTF-16 without its mark", [utf16(text)], /This file is neither UTF-8 nor UTF-16/],
    ["a picture", [Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", "base64")], "This is not a text file."],
    ["an empty file", [Buffer.from("")], "There is nothing in it."],
    ["50 MB", [50_000_000], "The document is too large: at most 16,000,000 bytes, found 50,000,000."],
    [
      "two files",
      [Buffer.from(text), Buffer.from(text)],
      "Nothing was opened: 2 files were dropped. Drop one at a time.",
    ],
    ["a file that was cut", [Buffer.from(text).subarray(0, 100)], "The document is not complete (byte 100)."],
    ["a newer one", [Buffer.from(text.replace('"version":1', '"version":2'))], /made by a newer version/],
  ] as const) {
    await drop(page, ...files)
    await expect(notices(page).getByText(sentence), what).toBeVisible()
    expect(await moment(page), what).toEqual(before)
    await notices(page).getByRole("button", { name: "Dismiss" }).first().click()
    await expect(notices(page).getByText(sentence), what).toHaveCount(0)
  }
})

test("a folder that is dropped is told to be none (I10)", async ({ page, open, context }) => {
  await open()
  await page.evaluate(() => window.chainrule.seek(9))
  const before = await moment(page)
  mkdirSync(".tmp/folder", { recursive: true })
  const data = { items: [], files: [`${process.cwd()}/.tmp/folder`], dragOperationsMask: 1 }
  const client = await context.newCDPSession(page)
  const drag = (type: "dragEnter" | "dragOver" | "drop") =>
    client.send("Input.dispatchDragEvent", { type, x: 400, y: 400, data })
  await expect(async () => {
    await drag("dragEnter")
    await drag("dragOver")
    await expect(page.getByText("Drop the file to open it.")).toBeVisible({ timeout: 500 })
  }).toPass()
  await drag("drop")
  await expect(
    notices(page).getByText(/^Not opened: folder\. This could not be read. It may be a folder/),
  ).toBeVisible()
  expect(await moment(page)).toEqual(before)
})

test("while it plays, a file that is refused stops nothing, and one that opens pauses (I13)", async ({
  page,
  open,
}) => {
  await open()
  const play = page.getByRole("button", { name: "Play / Pause" })
  await page.getByRole("combobox", { name: "Speed" }).selectOption("60")
  await play.click()
  const document = await page.evaluate(() => window.chainrule.document())
  await drop(page, Buffer.from(text.replace("0.15,0.2", '0.15,"0.2"')))
  await expect(notices(page).getByText(/layers\[0\]\.weights\[0\]\[1\]: expected a finite number/)).toBeVisible()
  expect(await page.evaluate(() => window.chainrule.document())).toEqual(document)
  const { position } = await frameOf(page)
  await expect.poll(async () => (await frameOf(page)).position).toBeGreaterThan(position)
  await drop(page, Buffer.from(text))
  await expect.poll(() => title(page)).toBe("한글 문서")
  await expect(play).toHaveAttribute("aria-pressed", "false")
  expect((await frameOf(page)).position).toBe(0)
})

test("the same file is opened twice, and a choice that is cancelled changes nothing (I12)", async ({ page, open }) => {
  await open()
  const choose = async (files: { name: string; mimeType: string; buffer: Buffer }[]) => {
    await page.getByRole("button", { name: "Share", exact: true }).press("Enter")
    const choosing = page.waitForEvent("filechooser")
    await page.getByRole("button", { name: "Open a file …" }).press("Enter")
    await (await choosing).setFiles(files)
  }
  const file = { name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) }
  for (const _ of [1, 2]) {
    await page.evaluate((document) => window.chainrule.load(document), mazur.document)
    await choose([file])
    await expect.poll(() => title(page)).toBe("한글 문서")
  }
  const before = await moment(page)
  await choose([])
  await page.keyboard.press("Escape")
  expect(await moment(page)).toEqual(before)
})
