import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"

const words = {
  en: {
    share: "Share",
    dialog: "Share and save",
    name: "Name",
    keep: "Keep a copy",
    rename: /^Rename /,
    newName: /^New name for /,
    renameShort: "Rename",
    open: /^Open /,
    delete: /^Delete /,
    back: /^Bring back /,
    kept: "Kept: ",
    renamed: "Renamed: ",
    broughtBack: "Brought back: ",
    numbered: "Its number tells it from another of that name.",
    cancel: "Cancel",
    deleted: "Deleted: ",
    byItself: "kept automatically",
    noName: "Please give it a name.",
    longName: "at most 64 characters; this one has 65",
    undo: "Undo",
  },
  ko: {
    share: "공유",
    dialog: "공유와 저장",
    name: "이름",
    keep: "사본 보관",
    rename: /이름 바꾸기$/,
    newName: /^새 이름\(/,
    renameShort: "이름 바꾸기",
    open: / 열기$/,
    delete: / 지우기$/,
    back: / 되살리기$/,
    kept: "보관했습니다: ",
    renamed: "이름을 바꾸었습니다: ",
    broughtBack: "되살렸습니다: ",
    numbered: "같은 이름이 이미 있어 번호를 붙였습니다.",
    cancel: "취소",
    deleted: "지웠습니다: ",
    byItself: "자동 보관",
    noName: "이름을 붙여 주세요.",
    longName: "64자까지 붙일 수 있는데 65자",
    undo: "실행 취소",
  },
} as const
type Lang = keyof typeof words

function partsOf(page: Page, lang: Lang) {
  const say = words[lang]
  const dialog = page.getByRole("dialog", { name: say.dialog })
  return {
    say,
    dialog,
    field: dialog.getByRole("textbox", { name: say.name, exact: true }),
    keep: dialog.getByRole("button", { name: say.keep }),
    rows: dialog.getByRole("listitem"),
    rowOf: (name: string) => dialog.getByRole("listitem").filter({ hasText: name }),
  }
}

async function openList(page: Page, lang: Lang) {
  await page.getByRole("button", { name: words[lang].share, exact: true }).press("Enter")
  await expect(partsOf(page, lang).field).toBeVisible()
}

const work = (page: Page, value: number) =>
  page.evaluate((to) => window.chainrule.edit({ weight: [1, 0, 0], value: to }), value)
const weights = (page: Page) => page.evaluate(() => JSON.stringify(window.chainrule.document()))
const itself = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("chainrule.work.")).length)

test("by mouse: copies are kept under names, opened, renamed, deleted and brought back", async ({ page, open }) => {
  await open("?lang=en")
  const { say, dialog, field, keep, rows, rowOf } = partsOf(page, "en")
  await work(page, 0.7)
  await openList(page, "en")
  await expect(field).toHaveValue("Mazur 2-2-2")
  await field.fill("Monday")
  await keep.click()
  await expect(dialog.getByText(`${say.kept}Monday`)).toBeVisible()
  await page.keyboard.press("Escape")
  await work(page, 0.8)
  await openList(page, "en")
  await field.fill("Tuesday")
  await keep.click()
  // The newest first.
  await expect(rows.filter({ hasNotText: say.byItself }).first()).toContainText("Tuesday")
  await expect(rows.filter({ hasNotText: say.byItself }).last()).toContainText("Monday")
  await expectClean(page, "the list of named work")

  await rowOf("Monday").getByRole("button", { name: say.open }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => weights(page)).toContain('"value":0.7')
  expect(JSON.parse(await weights(page)).title).toBe("Monday")
  // One change, like any other document that is opened.
  await page.getByRole("button", { name: say.undo, exact: true }).click()
  await expect.poll(() => weights(page)).toContain('"value":0.8')

  await openList(page, "en")
  await rowOf("Monday").getByRole("button", { name: say.rename }).click()
  const renaming = dialog.getByRole("textbox", { name: say.newName })
  await expect(renaming).toBeFocused()
  await renaming.fill("  first lesson ")
  await rows.getByRole("button", { name: say.renameShort, exact: true }).first().click()
  await expect(rowOf("first lesson")).toHaveCount(1)
  await expect(rowOf("Monday")).toHaveCount(0)

  await rowOf("Tuesday").getByRole("button", { name: say.delete }).click()
  await expect(rowOf("Tuesday")).toHaveCount(0)
  await dialog.getByRole("button", { name: say.back }).click()
  await expect(rowOf("Tuesday")).toHaveCount(1)
  await rowOf("Tuesday").getByRole("button", { name: say.open }).click()
  await expect.poll(() => weights(page)).toContain('"title":"Tuesday"')
})

for (const lang of ["en", "ko"] as const)
  test(`by keyboard alone, with nothing lost: ${lang}`, async ({ page, open }) => {
    await open(`?lang=${lang}`)
    const { say, dialog, field, rows, rowOf } = partsOf(page, lang)
    const press = (key: string) => page.keyboard.press(key)
    await work(page, 0.7)
    await expect.poll(() => itself(page)).toBe(1)
    await openList(page, lang)
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText(say.byItself)
    await field.focus()

    // What is no name is refused in a sentence, and stays to be mended.
    await field.fill("  ")
    await press("Enter")
    await expect(dialog.getByText(say.noName)).toBeVisible()
    await field.fill("가".repeat(65))
    await press("Enter")
    await expect(dialog.getByText(say.longName)).toBeVisible()
    await expect(rows).toHaveCount(1)
    await field.fill("가".repeat(64))
    await press("Enter")
    await expect(rowOf("가".repeat(64))).toHaveCount(1)
    await field.fill("x")
    await expectClean(page, `the longest name, ${lang}`)

    // What was kept by itself gets a name, and the stage with it; Escape leaves the field alone, not the dialog.
    const own = rows.filter({ hasText: say.byItself })
    await own.getByRole("button", { name: say.rename }).focus()
    await press("Enter")
    await expect(dialog.getByRole("textbox", { name: say.newName })).toBeFocused()
    await expectClean(page, `renaming, ${lang}`)
    await press("Escape")
    await expect(own.getByRole("button", { name: say.rename })).toBeFocused()
    await press("Enter")
    await page.keyboard.type("역전파 1")
    await press("Enter")
    await expect(rowOf("역전파 1").getByRole("button", { name: say.rename })).toBeFocused()
    await expect(dialog.getByText(`${say.renamed}역전파 1`)).toBeVisible()
    await expect(own).toHaveCount(0)
    await expect.poll(() => weights(page)).toContain('"title":"역전파 1"')

    await rowOf("역전파 1").getByRole("button", { name: say.delete }).focus()
    await press("Enter")
    await expect(dialog.getByText(`${say.deleted}역전파 1`)).toBeVisible()
    await expect(dialog.getByRole("button", { name: say.back })).toBeFocused()
    await press("Enter")
    await expect(rowOf("역전파 1")).toHaveCount(1)
    await expect(dialog.getByText(`${say.broughtBack}역전파 1`)).toBeVisible()
    await expect(rowOf("역전파 1").getByRole("button", { name: say.open })).toBeFocused()

    // A name that is taken gets a number, and that is said; two that are deleted come back one after the other.
    await field.fill("역전파 1")
    await press("Enter")
    await expect(dialog.getByText(`${say.kept}역전파 1 (2) ${say.numbered}`)).toBeVisible()
    await expect(rows.filter({ hasText: "역전파 1 (2)" })).toHaveCount(1)
    await rowOf("역전파 1 (2)").getByRole("button", { name: say.rename }).press("Enter")
    await dialog.getByRole("button", { name: say.cancel, exact: true }).press("Enter")
    for (let n = 2; n > 0; n--) await rowOf("역전파 1").first().getByRole("button", { name: say.delete }).press("Enter")
    await expect(rowOf("역전파 1")).toHaveCount(0)
    for (let n = 1; n < 3; n++) {
      await dialog.getByRole("button", { name: say.back }).press("Enter")
      await expect(rowOf("역전파 1")).toHaveCount(n)
    }
    await expect(dialog.getByRole("button", { name: say.back })).toHaveCount(0)
    await rows.filter({ hasText: "(2)" }).getByRole("button", { name: say.delete }).press("Enter")
    await rowOf("역전파 1").getByRole("button", { name: say.open }).focus()
    await press("Enter")
    await expect(dialog).toBeHidden()
    await expect.poll(() => weights(page)).toContain('"value":0.7')
  })

test("the focus has moved before the next key can be pressed", async ({ page, open }) => {
  await open("?lang=en")
  const { say, field, rows, rowOf } = partsOf(page, "en")
  await openList(page, "en")
  await field.fill("Monday")
  await field.press("Enter")
  await expect(rows).toHaveCount(1)
  // Pressed and looked at in one task: no frame lies between.
  const pressed = (name: RegExp | string) =>
    page
      .getByRole("dialog")
      .getByRole("button", { name, exact: true })
      .evaluate((button: HTMLElement) => {
        button.focus()
        button.click()
        return document.activeElement?.textContent
      })
  expect(await pressed(say.delete)).toBe("Bring back Monday")
  expect(await pressed(say.back)).toBe("Open")
  await rowOf("Monday").getByRole("button", { name: say.rename }).press("Enter")
  expect(await pressed(say.cancel)).toBe("Rename")
})

test("what was given a name is not kept by itself besides, until it is changed", async ({ page, open }) => {
  await open("?lang=en")
  const { say, rows, rowOf } = partsOf(page, "en")
  await work(page, 0.7)
  await expect.poll(() => itself(page)).toBe(1)
  await openList(page, "en")
  await rows.getByRole("button", { name: say.rename }).click()
  await page.keyboard.type("Mine")
  await page.keyboard.press("Enter")
  await expect(rowOf("Mine")).toHaveCount(1)
  await page.keyboard.press("Escape")
  // Longer than the page takes to keep something by itself.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
  expect(await itself(page)).toBe(0)
  await work(page, 0.9)
  await expect.poll(() => itself(page)).toBe(1)
  await openList(page, "en")
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText(`Mine`)
  await expect(rows.first()).toContainText(say.byItself)
})

test("two windows that name, rename and delete write over nothing of each other's", async ({
  page,
  open,
  context,
  address,
}) => {
  await open("?lang=en")
  await work(page, 0.7)
  const other = await context.newPage()
  await other.goto(`${address}?lang=en`)
  await other.evaluate(() => window.chainrule.ready)
  await work(other, 0.8)
  const [here, there] = [partsOf(page, "en"), partsOf(other, "en")]
  await openList(page, "en")
  await openList(other, "en")
  for (const { field, keep } of [here, there]) {
    await field.fill("Same name")
    await keep.click()
  }
  // Each sees what the other kept.
  for (const { rowOf } of [here, there]) await expect(rowOf("Same name")).toHaveCount(2)
  const texts = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith("chainrule.named."))
        .map(([, value]) => /\\"value\\":(0\.\d)/.exec(value)?.[1]),
    )
  expect((await texts()).sort()).toEqual(["0.7", "0.8"])
  // Deleted in one while it is being renamed in the other.
  await here.rowOf("Same name").first().getByRole("button", { name: here.say.rename }).click()
  await there.rowOf("Same name").first().getByRole("button", { name: there.say.delete }).click()
  await expect(there.rowOf("Same name")).toHaveCount(1)
  await expect(here.rowOf("Same name")).toHaveCount(1)
  expect(await texts()).toEqual(["0.7"])
})

test("at most fifty names, and full storage, are told in a sentence; nothing that is kept goes for it", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  await work(page, 0.7)
  await page.evaluate(() => {
    const text = JSON.stringify(window.chainrule.document())
    for (let i = 0; i < 49; i++)
      localStorage.setItem(`chainrule.named.${i}`, JSON.stringify({ version: 1, title: `n${i}`, saved: i, text }))
  })
  const named = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("chainrule.named.")).length)
  const { dialog, field, keep, rowOf } = partsOf(page, "en")
  await openList(page, "en")
  await page.evaluate(() => {
    const { setItem } = Storage.prototype
    Object.assign(window, { setItem })
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError")
    }
  })
  await field.fill("one too much")
  await keep.click()
  await expect(dialog.getByText("Not kept: this browser's storage is full")).toBeVisible()
  expect(await named()).toBe(49)
  await page.evaluate(() => {
    Storage.prototype.setItem = (window as unknown as { setItem: Storage["setItem"] }).setItem
  })
  await keep.click()
  await expect(rowOf("one too much")).toHaveCount(1)
  await keep.click()
  await expect(dialog.getByText("At most 50 pieces of work are kept under names.")).toBeVisible()
  expect(await named()).toBe(50)
})

test("what stands in storage without sense stops nothing", async ({ page, open }) => {
  await open("?lang=en")
  await page.evaluate(() => {
    const keep = (key: string, value: object | string) =>
      localStorage.setItem(key, typeof value === "string" ? value : JSON.stringify(value))
    keep("chainrule.named.a", { version: 1, title: "no such day", saved: 1e300, text: "{}" })
    keep("chainrule.named.b", { version: 1, title: "no document", saved: 1, text: "{}" })
    keep("chainrule.named.c", { version: 2, title: "newer", saved: 1, text: "" })
    keep("chainrule.named.d", "null")
    keep("chainrule.named.e", {
      version: 1,
      title: "\u202e<img src=x onerror=alert(1)>".repeat(999),
      saved: 2,
      text: "[",
    })
    keep("chainrule.lesson.a", { version: 1, title: "no such day", saved: 1e300, text: "{}" })
    keep("chainrule.lesson.b", { version: 1, title: "no lesson", saved: 1, text: "{}" })
    keep("chainrule.settings", "[]")
    keep("chainrule.lecture", '{"lastRead":{"chapter":7},"achieved":{}}')
  })
  await open("?lang=en")
  const { dialog, rows, rowOf, say } = partsOf(page, "en")
  await openList(page, "en")
  await expect(rows).toHaveCount(2)
  expect(
    await page.evaluate(() =>
      Object.keys(localStorage)
        .filter((key) => key.includes("damaged"))
        .sort(),
    ),
  ).toEqual(["chainrule.damaged-named.a", "chainrule.damaged-named.d"])
  await page.keyboard.press("Escape")
  await page.locator("body").press("Shift+M")
  const lessons = page.getByRole("dialog", { name: "Prepared lesson" })
  await lessons.getByRole("button", { name: /^Open no lesson/ }).click()
  await expect(lessons.getByText(/^Not opened: no lesson\. format: /)).toBeVisible()
  await page.keyboard.press("Escape")
  expect(await page.evaluate(() => localStorage.getItem("chainrule.damaged-lesson.a"))).toContain("no such day")
  await openList(page, "en")
  await expect(dialog.locator("img[src=x]")).toHaveCount(0)
  await expectClean(page, "hostile names")
  await rowOf("no document").getByRole("button", { name: say.rename }).click()
  await page.keyboard.type("now")
  await page.keyboard.press("Enter")
  await expect(dialog.getByText("This is not a Chainrule document")).toBeVisible()
  await page.keyboard.press("Escape")
  await rowOf("no document").getByRole("button", { name: say.open }).click()
  await expect(page.getByText("neither a Chainrule document nor weights")).toBeVisible()
})
