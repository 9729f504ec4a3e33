import { spawnSync } from "node:child_process"
import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const text = (page: Page, kind: string) =>
  page.evaluate((kind) => window.chainrule.export(kind as "csv").catch(({ message }) => `refused: ${message}`), kind)

/** An edited net in the backward pass of its second cycle. */
async function makeMoment(page: Page) {
  await page.evaluate(async () => {
    await window.chainrule.edit({ weight: [1, 0, 0], value: 0.1 + 0.2 })
    await window.chainrule.seek(14 + 8)
    await window.chainrule.edit({ bias: [0, 1], value: -1 / 3 })
  })
}

/** Runs a script where there is a Python that can. */
function run(script: string, module: string) {
  const python = process.env.PYTHON ?? "python3"
  if (spawnSync(python, ["-c", `import ${module}`]).status !== 0) return null
  const { status, stdout, stderr } = spawnSync(python, ["-"], { input: script, encoding: "utf8" })
  return { status, stdout, stderr }
}

test("the page API writes every kind, of an edited net in mid-pass", async ({ page, open }) => {
  await open()
  await makeMoment(page)
  const { values } = await frameOf(page)
  const delta = values.delta[1]![0]!
  for (const kind of ["numpy", "pytorch"] as const) {
    const script = await text(page, kind)
    expect(script).toContain(String(delta))
    expect(script).toContain("-0.3333333333333333")
    const done = run(script, kind === "numpy" ? "numpy" : "torch")
    if (done) expect(done).toMatchObject({ status: 0, stdout: "52 numbers agree with Chainrule.\n", stderr: "" })
  }
  expect(await text(page, "csv")).toContain(`delta,2,0,,0,${delta}\r\n`)
  const tex = await text(page, "latex")
  expect(tex.match(/\\subsection\*/g)).toHaveLength(8)
  expect(tex).toContain("\\subsection*{Step 8: error of layer l, $l = 2$ (BP2)}")
  const trace = JSON.parse(await text(page, "trace"))
  expect(trace).toMatchObject({ format: "chainrule-trace", version: 1 })
  expect(trace.cycles).toHaveLength(2)
  expect(trace.cycles[1].samples[0].delta[1][0]).toBe(delta)
})

test("a kind that there is not, and a trace that is too long, are refused with a sentence", async ({ page, open }) => {
  await open("?lang=ko")
  expect(await text(page, "docx")).toBe(
    'refused: 내보내기 형식: numpy, pytorch, latex, csv, trace, svg. 받은 값: "docx"',
  )
  await page.evaluate(() => window.chainrule.seek(300_000))
  expect(await text(page, "trace")).toMatch(/^refused: 주기 21,429개의 기록은/)
  expect(await text(page, "csv")).toMatch(/^symbol,layer/)
})

for (const [language, words] of [
  [
    "en",
    {
      share: "Share",
      title: "Share and save",
      format: "Format",
      save: "Save numbers",
      copy: "Copy numbers",
      copied: "Copied.",
      numbers: "Numbers",
    },
  ],
  [
    "ko",
    {
      share: "공유",
      title: "공유와 저장",
      format: "형식",
      save: "수치 저장",
      copy: "수치 복사",
      copied: "복사했습니다.",
      numbers: "수치",
    },
  ],
] as const) {
  test(`by keyboard, from the dialog: saved and copied (${language})`, async ({ page, open, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    await open(`?lang=${language}`)
    await makeMoment(page)
    await page.getByRole("button", { name: words.share, exact: true }).press("Enter")
    const dialog = page.getByRole("dialog", { name: words.title })
    const format = dialog.getByRole("combobox", { name: words.format, exact: true })
    const endings = { numpy: "numpy.py", pytorch: "pytorch.py", latex: "tex", csv: "csv", trace: "trace.json" }
    await format.focus()
    for (const [index, [kind, ending]] of Object.entries(endings).entries()) {
      await format.focus()
      if (index > 0) await page.keyboard.press("ArrowDown")
      await expect(format).toHaveValue(kind)
      const expected = await text(page, kind)
      const downloading = page.waitForEvent("download")
      await page.keyboard.press("Tab")
      await expect(dialog.getByRole("button", { name: words.save })).toBeFocused()
      await page.keyboard.press("Enter")
      const download = await downloading
      expect(download.suggestedFilename()).toMatch(new RegExp(`^backprop-2-2-2-step22-\\d{8}-\\d{4}\\.${ending}$`))
      expect(await readFile(await download.path(), "utf8")).toBe(expected)
      await page.keyboard.press("Tab")
      await expect(dialog.getByRole("button", { name: words.copy })).toBeFocused()
      await page.keyboard.press("Enter")
      await expect(dialog.getByText(words.copied)).toBeVisible()
      expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll("\r\n", "\n")).toBe(
        expected.replaceAll("\r\n", "\n"),
      )
    }
    await expectClean(page, "the numbers to take along")
  })

  test(`where copying is not allowed the text is there, selected (${language})`, async ({ page, open }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"))
    })
    await open(`?lang=${language}`)
    await page.getByRole("button", { name: words.share, exact: true }).press("Enter")
    const dialog = page.getByRole("dialog", { name: words.title })
    await dialog.getByRole("button", { name: words.copy }).press("Enter")
    const field = dialog.getByRole("textbox", { name: words.numbers })
    await expect(field).toBeFocused()
    const selected = await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    )
    expect(selected).toBe(await text(page, "numpy"))
    await expectClean(page, "the numbers to copy by hand")
    await dialog.getByRole("combobox", { name: words.format, exact: true }).selectOption("csv")
    await expect(field).toHaveCount(0)
  })
}
