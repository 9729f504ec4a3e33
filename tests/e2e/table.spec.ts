import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"

const title = { en: "Open a table", ko: "표 열기" } as const
const dialog = (page: Page, lang: keyof typeof title = "en") => page.getByRole("dialog", { name: title[lang] })
const opened = (page: Page) =>
  page.evaluate(
    () =>
      window.chainrule.document() as {
        readonly title?: string
        readonly cost: string
        readonly samples: readonly { readonly x: readonly number[]; readonly y: readonly number[] }[]
        readonly layers: readonly { readonly activation: string; readonly units: number }[]
      },
  )
const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0))

/** 키;무게;성별 and 뷁 in EUC-KR as the web has it, with semicolons and decimal commas. */
const korean = [
  ...[0xc5, 0xb0, ...ascii(";"), 0xb9, 0xab, 0xb0, 0xd4, ...ascii(";"), 0xbc, 0xba, 0xba, 0xb0, ...ascii("\r\n")],
  ...[...ascii('170,5;"60,25";'), 0xb3, 0xb2, ...ascii("\r\n")],
  ...[...ascii("1,6e2;1.070,5;"), 0x94, 0xee, ...ascii("\r\n")],
]

const broken = `a,b,y\n${Array.from({ length: 15 }, (_, i) => `${i},${i % 4}.5,${i / 8}\n`).join("")}1,2,abc\n1,2,0.5\n`

async function drop(page: Page, content: string | readonly number[], name: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([content, name]) => {
      const data = new DataTransfer()
      data.items.add(new File([typeof content === "string" ? content : Uint8Array.from(content)], name))
      return data
    },
    [content, name] as const,
  )
  await page.dispatchEvent("main", "drop", { dataTransfer })
}

const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", text)
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, text)

test("a table in EUC-KR with semicolons and decimal commas opens right, and is undone", async ({ page, open }) => {
  await open("?lang=ko")
  const before = await opened(page)
  await drop(page, korean, "사람.csv")
  const shown = dialog(page, "ko")
  await expect(shown.getByRole("combobox", { name: "인코딩" })).toHaveValue("euc-kr")
  await expect(shown.getByRole("combobox", { name: "구분 기호" })).toHaveValue(";")
  await expect(shown.getByRole("combobox", { name: "소수점 기호" })).toHaveValue(",")
  await expect(shown.getByRole("combobox", { name: "성별 열의 쓰임" })).toHaveValue("y-classes")
  await expect(shown.getByRole("row").last()).toHaveText("31,6e21.070,5뷁")
  await expectClean(page, "a table in Korean")
  await shown.getByRole("combobox", { name: "x의 척도" }).selectOption("none")
  await shown.getByRole("combobox", { name: "떼어 둘 몫" }).selectOption("0")
  expect(await opened(page)).toEqual(before)
  await shown.getByRole("button", { name: "가져오기" }).click()
  await expect(shown).toHaveCount(0)
  expect(await opened(page)).toMatchObject({
    title: "사람 2-2-1",
    cost: "binary-cross-entropy",
    samples: [
      { x: [170.5, 60.25], y: [0] },
      { x: [160, 1070.5], y: [1] },
    ],
    layers: [{ units: 2 }, { units: 1, activation: "sigmoid" }],
  })
  await page.getByRole("button", { name: "실행 취소", exact: true }).click()
  await expect.poll(() => opened(page)).toEqual(before)
})

test("targets that the output cannot reach are told to change it, before they are taken", async ({ page, open }) => {
  await open("?preset=xor&lang=en")
  await drop(page, `a,b,y\n${[-3, 7, 2.5].map((y, i) => `${i},${i * i},${y}\n`).join("")}`, "far.csv")
  const shown = dialog(page)
  await expect(shown.getByText(/^The net .*2-2-1.* linear/)).toBeVisible()
  await shown.getByRole("button", { name: "Take" }).click()
  await expect(shown).toHaveCount(0)
  expect(await opened(page)).toMatchObject({ layers: [{ units: 2 }, { units: 1, activation: "linear" }] })
})

test("a broken one names row and column, and may be taken without that row, by the keyboard alone", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  await drop(page, broken, "broken.csv")
  const shown = dialog(page)
  const take = shown.getByRole("button", { name: "Take" })
  await expect(shown.getByRole("alert")).toHaveText("Row 17, column 3: 'abc' is no number that can be used.")
  await expect(shown.getByRole("alert")).toBeInViewport({ ratio: 1 })
  await expect(shown.getByRole("row", { name: /^17/ }).getByText("abc")).toBeInViewport({ ratio: 1 })
  // The cell itself is marked, and the names of the columns hold no list.
  await expect(shown.getByRole("cell", { name: "abc" })).toHaveCSS("box-shadow", /inset/)
  const preview = shown.getByRole("table", { name: "What the columns are" })
  await expect(preview.getByRole("columnheader")).toHaveText(["Row", "a", "b", "y"])
  await expect(take).toHaveAttribute("aria-disabled", "true")
  await expectClean(page, "a table that is refused")
  const leaveOut = shown.getByRole("checkbox", { name: "Leave these rows out" })
  for (let presses = 0; presses < 20 && !(await leaveOut.evaluate((box) => box === document.activeElement)); presses++)
    await page.keyboard.press("Tab")
  await page.keyboard.press("Space")
  await expect(shown.getByText("Samples to learn from: 13; held out: 3; inputs: 2; outputs: 1.")).toBeVisible()
  await expect(shown.getByText(/^The net becomes 2-2-1/)).toBeVisible()
  for (
    let presses = 0;
    presses < 20 && !(await take.evaluate((button) => button === document.activeElement));
    presses++
  )
    await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(shown).toHaveCount(0)
  expect((await opened(page)).samples).toHaveLength(13)
})

test("what was recognised can be changed; a picture and a file in another encoding are refused in place", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  await drop(page, "a;b\n1,5;2\n3,5;4\n", "t.txt")
  const shown = dialog(page)
  await expect(shown.getByRole("row").last()).toHaveText("33,54")
  // What comes of a choice is heard.
  const [size, taken] = [shown.getByRole("status").first(), shown.locator("[aria-live]").last()]
  await expect(size).toHaveText("2 rows, 2 columns.")
  await expect(taken).toContainText("Samples to learn from: 2; held out: 0; inputs: 1; outputs: 1.")
  await shown.getByRole("combobox", { name: "First row" }).selectOption("values")
  await expect(shown.getByRole("row").nth(2)).toHaveText("1ab")
  await expect(size).toHaveText("3 rows, 2 columns.")
  await page.keyboard.press("Escape")
  await expect(shown).toHaveCount(0)
  await drop(page, [...ascii("a,b\ncaf"), 0xe9, ...ascii(",1\n")], "latin.csv")
  await expect(shown.getByRole("alert")).toContainText("bytes without a meaning")
  await page.keyboard.press("Escape")
  await expect(shown).toHaveCount(0)
  await drop(page, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1], "t.csv")
  await expect(shown.getByRole("alert")).toHaveText("This is not a text file.")
  await drop(page, 'a,b\n1,"2\n', "t.csv")
  await expect(shown.getByRole("alert")).toHaveText(
    "Row 2, column 2: the quotation mark that opens here is never closed.",
  )
})

test("numbers with marks between thousands are read as such, which is said, and are others with another decimal mark", async ({
  page,
  open,
}) => {
  await open("?lang=en")
  const rows = Array.from({ length: 60 }, (_, i) => `"${i + 1},${100 + i}","$${i + 200},000"\n`).join("")
  await drop(page, `area,price\n${rows}`, "houses.csv")
  const shown = dialog(page)
  const notes = shown.locator("[aria-live]").first()
  await expect(shown.getByRole("combobox", { name: "price is taken as" })).toHaveValue("y")
  await expect(notes).toContainText(
    "Marks between thousands and signs are left out of numbers: area '1,100' = 1100, price '$200,000' = 200000.",
  )
  await expect(notes).toContainText("'1,100' is read as 1100. If it is another number, change the decimal mark above.")
  await expectClean(page, "a table with thousands")
  await shown.getByRole("combobox", { name: "Scaling of x" }).selectOption("none")
  await shown.getByRole("combobox", { name: "Scaling of y" }).selectOption("none")
  await shown.getByRole("combobox", { name: "Held out as test" }).selectOption("0")
  await shown.getByRole("button", { name: "Take" }).click()
  await expect(shown).toHaveCount(0)
  expect((await opened(page)).samples[1]).toEqual({ x: [2101], y: [201_000] })
  // Chosen, the mark is no question any more.
  await drop(page, `area,price\n${rows}`, "houses.csv")
  await shown.getByRole("combobox", { name: "Decimal mark" }).selectOption(",")
  await expect(notes).toHaveText("Marks between thousands and signs are left out of numbers: price '$200,000' = 200.")
  await page.keyboard.press("Escape")
  await expect(shown).toHaveCount(0)
  await drop(page, 'n,count,y\n1,"6,894",2.5\n2,"12,34",3.5\n3,"1,000",1.5\n', "slip.csv")
  await expect(notes).toContainText(
    "count is left as texts, for not all of its numbers are written alike: '12,34' in row 3.",
  )
})

test("a last column that cannot be y is said to be passed over, and why; another can be chosen", async ({
  page,
  open,
}) => {
  await open("?lang=ko")
  const rows = Array.from({ length: 25 }, (_, i) => `${i + 1},${150 + i},${(i * 7) % 40},사람 ${i}\n`).join("")
  await drop(page, `번호,키,무게,이름\n${rows}`, "people.csv")
  const shown = dialog(page, "ko")
  const notes = shown.locator("[aria-live]").first()
  await expect(shown.getByRole("combobox", { name: "무게 열의 쓰임" })).toHaveValue("y")
  await expect(shown.getByRole("combobox", { name: "번호 열의 쓰임" })).toHaveValue("out")
  await expect(notes).toContainText(
    "y로 쓰는 열: 무게. 그 뒤의 열은 y로 쓸 수 없어 건너뛰었습니다. 거의 모든 행의 글이 서로 달라 배울 것이 없는 열: 이름.",
  )
  await expect(notes).toContainText("행의 번호일 뿐인 열: 번호.")
  await shown.getByRole("combobox", { name: "키 열의 쓰임" }).selectOption("y")
  await shown.getByRole("combobox", { name: "무게 열의 쓰임" }).selectOption("x")
  await expect(notes).not.toContainText("y로 쓰는 열")
  await expect(shown.getByText("입력 1개, 출력 1개입니다.")).toBeVisible()
})

test("a table is pasted, and chosen by the file button", async ({ page, open }) => {
  await open("?lang=en")
  await paste(page, "height\tweight\n1.5\t60\n1.75\t72\n1.8\t71\n")
  const shown = dialog(page)
  await expect(shown.getByText("3 rows, 2 columns.")).toBeVisible()
  await shown.getByRole("button", { name: "Cancel" }).click()
  await expect(shown).toHaveCount(0)
  await page.getByRole("button", { name: "Share", exact: true }).click()
  const choosing = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: /^Open a file/ }).click()
  await (await choosing).setFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(broken) })
  await expect(shown.getByText("17 rows, 3 columns.")).toBeVisible()
})

test.describe("a large table", () => {
  test("of 100,000 rows of 10 columns opens; with more, rows are drawn when that is wished", async ({ page, open }) => {
    await open("?lang=en")
    const line = (i: number) =>
      `${i % 7}.${i},${Array.from({ length: 8 }, (_, c) => (i * (c + 3)) % 101).join(",")},${i % 2}\n`
    await drop(page, Array.from({ length: 100_000 }, (_, i) => line(i)).join(""), "large.csv")
    const shown = dialog(page)
    await expect(shown.getByText("100,000 rows, 10 columns.")).toBeVisible({ timeout: 20_000 })
    await shown.getByRole("button", { name: "Take" }).click()
    await expect(shown).toHaveCount(0, { timeout: 20_000 })
    await expect(page.getByText("of the batch (1 of 80,000)")).toBeVisible()
    await drop(page, "1,2\n".repeat(100_001), "larger.csv")
    await expect(shown.getByRole("alert")).toContainText("at most 100,000 are read, found 100,001")
    await shown.getByRole("button", { name: "Draw 100,000 of the 100,001 rows by chance" }).click()
    await expect(shown.getByText(/^100,000 of 100,001 rows/)).toBeVisible({ timeout: 20_000 })
  })
})
