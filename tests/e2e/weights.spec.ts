import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { expectClean } from "./clean"
import { expect, test } from "./page"

const moment = (page: Page) => page.evaluate(() => [window.chainrule.document(), window.chainrule.frame()] as const)
const layersOf = (page: Page) => page.evaluate(() => window.chainrule.document() as { layers: readonly object[] })
const title = { en: "Open weights", ko: "가중치 열기" } as const
const question = (page: Page, lang: keyof typeof title = "en") => page.getByRole("dialog", { name: title[lang] })

/** A square net, whose shapes tell nothing of its layout. */
const stateDict = {
  "fc1.weight": [
    [1, 2],
    [3, 4],
  ],
  "fc1.bias": [5, -0.5],
  "fc2.weight": [
    [0.1, 0.2],
    [0.3, 0.4],
  ],
}

async function drop(page: Page, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], "weights.json"))
    return data
  }, text)
  await page.dispatchEvent("main", "drop", { dataTransfer })
}

test("a state_dict that is dropped shows how it is read, and is opened and undone with the mouse", async ({
  page,
  open,
}) => {
  await open()
  await page.evaluate(() => window.chainrule.edit({ weight: [0, 0, 0], value: 0.9 }))
  await page.evaluate(() => window.chainrule.seek(5))
  const before = await moment(page)
  await drop(page, JSON.stringify(stateDict))
  await expect(question(page).getByText(/^PyTorch/)).toBeVisible()
  await expect(question(page).getByRole("row")).toHaveText([
    "LayerIn the fileRead as W[out][in]Bias",
    "2fc1.weight (2, 2)2×2 as it isfc1.bias (2,)",
    "3fc2.weight (2, 2)2×2 as it iszeros",
  ])
  await expect(question(page).getByText("Zeros are taken where the file has no bias: fc2.weight")).toBeVisible()
  // Nothing happens before it is taken.
  expect(await moment(page)).toEqual(before)
  await expectClean(page, "the question")
  await question(page).getByRole("combobox", { name: "Output layer" }).selectOption("softmax")
  await question(page).getByRole("combobox", { name: "Samples" }).selectOption("zeros")
  await question(page).getByRole("combobox", { name: "Cost" }).selectOption("categorical-cross-entropy")
  await question(page).getByRole("button", { name: "Open", exact: true }).click()
  await expect(question(page)).toHaveCount(0)
  await expect
    .poll(() => layersOf(page))
    .toMatchObject({
      title: "PyTorch 2-2-2",
      cost: "categorical-cross-entropy",
      learningRate: 0.5,
      samples: [{ x: [0, 0], y: [1, 0] }],
      layers: [
        { activation: "sigmoid", weights: stateDict["fc1.weight"], biases: [5, -0.5] },
        { activation: "softmax", weights: stateDict["fc2.weight"], biases: [0, 0] },
      ],
    })
  await page.getByRole("button", { name: "Undo" }).click()
  await expect.poll(() => moment(page)).toEqual(before)
})

test("the same square matrices of Keras are transposed; cancelled, nothing has happened", async ({ page, open }) => {
  await open()
  const before = await moment(page)
  const { "fc1.weight": kernel } = stateDict
  await drop(page, JSON.stringify({ "dense/kernel": kernel, "dense/bias": [0, 0] }))
  await expect(question(page).getByRole("row").last()).toHaveText("2dense/kernel (2, 2)2×2 transposeddense/bias (2,)")
  await question(page).getByRole("button", { name: "Cancel" }).click()
  await expect(question(page)).toHaveCount(0)
  expect(await moment(page)).toEqual(before)
  // Another one dropped over the open question takes its place.
  await drop(page, JSON.stringify({ "dense/kernel": kernel }))
  await drop(page, JSON.stringify({ coefs_: [[[1, 2, 3]]], intercepts_: [[0, 0, 0]], out_activation_: "softmax" }))
  await expect(question(page).getByText(/^scikit-learn/)).toBeVisible()
  await expect(question(page).getByRole("combobox", { name: "Cost" })).toHaveValue("categorical-cross-entropy")
  await expect(question(page).getByRole("combobox", { name: "Hidden layers" })).toHaveCount(0)
  await page.keyboard.press("Escape")
  await expect(question(page)).toHaveCount(0)
  expect(await moment(page)).toEqual(before)
})

test("a list of get_weights() is pasted", async ({ page, open }) => {
  await open()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", "[[[1, 2, 3]], [0, 0, 0]]")
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(question(page).getByText(/^Keras, a list without names/)).toBeVisible()
  await question(page).getByRole("button", { name: "Open", exact: true }).click()
  await expect.poll(() => layersOf(page)).toMatchObject({ inputs: 1, layers: [{ units: 3, weights: [[1], [2], [3]] }] })
})

test("a wrong file is told with the name of its tensor, and changes nothing", async ({ page, open }) => {
  await open()
  const before = await moment(page)
  for (const [text, sentence] of [
    [
      JSON.stringify({ ...stateDict, "fc2.weight": [[1, 2, 3]] }),
      "Not opened: weights.json. fc2.weight should be 1×2, found 1×3.",
    ],
    [
      JSON.stringify({ ...stateDict, "bn.running_mean": [0, 0] }),
      /^Not opened: weights\.json\. bn\.running_mean, \(2,\): only weights/,
    ],
    ['{"fc1.weight": [[1, NaN]]}', /json\. fc1\.weight\[0\]\[1\]: expected a finite number, found "NaN"/],
    ['{"<img src=x onerror=alert(1)>.weight": [[1, "a"]]}', /json\. <img src=x onerror=alert\(1\)>\.weight\[0\]\[1\]/],
    ['{"some": "thing"}', "Not opened: weights.json. This is neither a Chainrule document nor weights"],
    ["{", "The document is not complete"],
  ] as const) {
    await drop(page, text)
    await expect(page.getByRole("region", { name: "Notices" }).getByText(sentence)).toBeVisible()
    await expect(question(page)).toHaveCount(0)
    expect(await moment(page)).toEqual(before)
  }
})

test("with the keyboard alone, in Korean: weights are saved after an update, chosen again and opened", async ({
  page,
  open,
}) => {
  await open("?preset=xor&lang=ko")
  await page.evaluate(() => window.chainrule.next("cycle"))
  const updated = await page.evaluate(() => window.chainrule.frame().values)
  const before = await moment(page)
  const share = page.getByRole("dialog", { name: "공유와 저장" })
  let saved: readonly object[] | null = null
  for (const [form, ending, name] of [
    ["pytorch", "pytorch", "PyTorch"],
    ["keras", "keras", "Keras"],
    ["sklearn", "sklearn", "scikit-learn"],
  ] as const) {
    await page.getByRole("button", { name: "공유", exact: true }).press("Enter")
    const forms = share.getByRole("combobox", { name: "가중치 형식" })
    await forms.focus()
    await forms.press(name[0]!)
    await expect(forms).toHaveValue(form)
    const downloading = page.waitForEvent("download")
    await share.getByRole("button", { name: "가중치 저장" }).press("Enter")
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^backprop-2-\\d-1-step\\d+-\\d{8}-\\d{4}\\.${ending}\\.json$`),
    )
    const buffer = await readFile(await download.path())
    const choosing = page.waitForEvent("filechooser")
    await share.getByRole("button", { name: "파일 열기 …" }).press("Enter")
    await (await choosing).setFiles({ name: "weights.json", mimeType: "application/json", buffer })
    await expect(question(page, "ko").getByText(name, { exact: false }).first()).toBeVisible()
    if (form === "pytorch") await expectClean(page, "the question in Korean")
    await question(page, "ko").getByRole("button", { name: "열기", exact: true }).press("Enter")
    await expect(question(page, "ko")).toHaveCount(0)
    // The focus is where it was before.
    await expect(page.getByRole("button", { name: "공유", exact: true })).toBeFocused()
    const opened = await layersOf(page)
    const [from] = before as readonly [{ layers: readonly { activation: string }[]; samples: unknown }, unknown]
    expect(opened).toMatchObject({ samples: from.samples, title: expect.stringContaining(name) })
    expect(opened.layers).toMatchObject(from.layers.map(({ activation }) => ({ activation })))
    if (form === "pytorch") {
      const file = JSON.parse(String(buffer))
      expect(opened.layers).toMatchObject([{ weights: file["0.weight"] }, { weights: file["2.weight"] }])
      expect(opened.layers).not.toEqual(from.layers)
    }
    saved ??= opened.layers
    expect(opened.layers).toEqual(saved)
    await page.keyboard.press("Control+z")
    await expect.poll(() => moment(page)).toEqual(before)
  }
  expect(await page.evaluate(() => window.chainrule.frame().values)).toEqual(updated)
})
