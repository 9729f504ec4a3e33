import { readFileSync } from "node:fs"
import type { Download, Page } from "@playwright/test"
import { netOf } from "../../scripts/bench/nets.mjs"
import { expectClean } from "./clean"
import { readGif } from "./gif"
import { expect, test } from "./page"
import { frameOf } from "./reading"

const words = {
  en: { share: "Share", dialog: "Share and save", gif: "Save as GIF", cancel: "Cancel" },
  ko: { share: "공유", dialog: "공유와 저장", gif: "GIF로 저장", cancel: "취소" },
} as const
type Language = keyof typeof words

const dialog = (page: Page, language: Language = "en") => page.getByRole("dialog", { name: words[language].dialog })
const pick = (page: Page, list: string, label: string, language: Language = "en") =>
  dialog(page, language).getByRole("combobox", { name: list, exact: true }).selectOption({ label })
const gifButton = (page: Page, language: Language = "en") =>
  dialog(page, language).getByRole("button", { name: words[language].gif, exact: true })

async function openDialog(page: Page, language: Language = "en") {
  await page.getByRole("button", { name: words[language].share, exact: true }).click()
  await gifButton(page, language).scrollIntoViewIfNeeded()
}

const bytesOf = async (file: Download) => readFileSync(await file.path())

/** All that a film must not change: what is run, where one stands, and what is read and lit on the stage. */
const standing = (page: Page) =>
  page.evaluate(() => ({
    document: JSON.stringify(window.chainrule.document()),
    frame: window.chainrule.frame(),
    read: document.querySelector("main")?.innerText,
    lit: [...document.querySelectorAll("main [data-light], main [aria-pressed=true]")].map(
      (lit) => lit.getAttribute("data-term") ?? lit.getAttribute("aria-label"),
    ),
    where: document.querySelector("footer")?.innerText,
  }))

/** Once it stands still. */
async function settled(page: Page) {
  await expect(page.locator("[data-pending]")).toHaveCount(0)
  // Before what sets them is fetched, equations stand as plain text.
  await expect(page.locator('[data-panel="equation"] .katex').first()).toBeAttached()
  let state = await standing(page)
  await expect
    .poll(async () => {
      const before = JSON.stringify(state)
      state = await standing(page)
      return JSON.stringify(state) === before
    })
    .toBe(true)
  return state
}

/** Decodes pictures of a GIF in the browser: how many there are, and in how far two of them differ, from 0 to 1. */
const differing = (page: Page, gif: Buffer, one: number, other: number) =>
  page.evaluate(
    async ({ base64, pair }) => {
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const decoder = new ImageDecoder({ data, type: "image/gif" })
      const pixels = []
      for (const frameIndex of pair) {
        const { image } = await decoder.decode({ frameIndex })
        const pen = new OffscreenCanvas(image.displayWidth, image.displayHeight).getContext("2d")!
        pen.drawImage(image, 0, 0)
        image.close()
        pixels.push(new Uint32Array(pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height).data.buffer))
      }
      const [a, b] = pixels
      return a!.filter((pixel, at) => pixel !== b![at]).length / a!.length
    },
    { base64: gif.toString("base64"), pair: [one, other] },
  )

/** The share of pixels in which the last picture of a GIF is clearly another than a drawing that fills its width and ends at its bottom. */
const unlike = (page: Page, gif: Buffer, svg: string) =>
  page.evaluate(
    async ({ base64, svg }) => {
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const decoder = new ImageDecoder({ data, type: "image/gif" })
      await decoder.tracks.ready
      await decoder.completed
      const { frameCount } = decoder.tracks.selectedTrack!
      const { image } = await decoder.decode({ frameIndex: frameCount - 1 })
      const drawing = new Image()
      drawing.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
      await drawing.decode()
      const width = image.displayWidth
      const height = Math.floor((drawing.height * width) / drawing.width)
      // The height of a film is even: a pixel of paper may be below.
      const shares = [0, 1, 2].map((below) => {
        const top = image.displayHeight - height - below
        const [seen, meant] = [image, drawing].map((picture) => {
          const pen = new OffscreenCanvas(width, height).getContext("2d")!
          if (picture === image) pen.drawImage(image, 0, -top)
          else pen.drawImage(drawing, 0, 0, width, (drawing.height * width) / drawing.width)
          return pen.getImageData(0, 0, width, height).data
        })
        return seen!.filter((value, at) => Math.abs(value - meant![at]!) > 64).length / seen!.length
      })
      image.close()
      return Math.min(...shares)
    },
    { base64: gif.toString("base64"), svg },
  )

test("the way back as a GIF: every step once, the last as it is drawn, and the stage as it was", async ({
  page,
  open,
}) => {
  test.slow()
  await open()
  await page.evaluate(async () => {
    await window.chainrule.edit({ weight: [1, 0, 0], value: 0.5 })
    await window.chainrule.seek(3)
    await window.chainrule.next("term")
  })
  await page.locator('[data-panel="network"] [data-term="a:1:0"]').first().click()
  await expect(page.locator("[data-trail]")).toBeVisible()
  // What is under the pointer is told as well.
  await page.mouse.move(2, 2)
  const before = await settled(page)
  await openDialog(page)
  await pick(page, "Film of", "network")
  await pick(page, "Part", "backward pass only")
  await pick(page, "Shown for", "0.5 s")
  await pick(page, "Width", "960 px")
  await expect(dialog(page)).toContainText("Pictures: 7. Length: 3.5 s.")
  const waiting = page.waitForEvent("download")
  const spoken = await page.evaluateHandle(() => {
    const told: { page: string[]; film: Set<string> } = { page: [], film: new Set() }
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const place = (target instanceof Element ? target : target.parentElement)?.closest('[role="status"]')
        const text = place?.textContent ?? ""
        if (place?.matches("p.visually-hidden")) told.page.push(text)
        else if (/%/.test(text)) told.film.add(text)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    return told
  })
  await gifButton(page).click()
  const file = await waiting
  // The page's own line is silent while the film moves the stage; how far it is is told three times.
  expect(await spoken.evaluate(({ page, film }) => ({ page, film: [...film] }))).toEqual({
    page: [],
    film: ["Taking the pictures … 25 %", "Writing the file … 50 %", "Writing the file … 75 %"],
  })
  expect(file.suggestedFilename()).toMatch(/^backprop-2-2-2-step3-\d{8}-\d{4}\.gif$/)
  await expect(dialog(page).getByText("Saved.")).toBeVisible()
  await expect(gifButton(page)).toBeFocused()
  const gif = await bytesOf(file)
  expect(readGif(gif)).toMatchObject({ width: 960, images: 7, delays: Array(7).fill(50), isLooped: true })
  for (let at = 1; at < 7; at++) expect(await differing(page, gif, at - 1, at)).toBeGreaterThan(0.001)
  await page.mouse.move(2, 2)
  await page.keyboard.press("Escape")
  await expect.poll(() => standing(page)).toEqual(before)
  await page.evaluate(() => window.chainrule.undo())
  expect((await frameOf(page)).position).toBe(3)
  await page.evaluate(() => window.chainrule.redo())
  // What is selected is lit on the stage and not in the film.
  await page.keyboard.press("Escape")
  await page.mouse.move(0, 0)
  const svgAt = async (t: number) => {
    await page.evaluate((position) => window.chainrule.seek(position), t)
    return page.evaluate(() => window.chainrule.export("svg"))
  }
  const right = await unlike(page, gif, await svgAt(12))
  expect(right).toBeLessThan(0.002)
  expect(await unlike(page, gif, await svgAt(11))).toBeGreaterThan(3 * right)
})

test("한국어: by keyboard, cancelled and begun again, with the equation", async ({ page, open }) => {
  test.slow()
  await open("?preset=classify&lang=ko&theme=dark")
  await page.evaluate(() => window.chainrule.seek(9))
  const before = await settled(page)
  await openDialog(page, "ko")
  await expectClean(page, "the choices of a film")
  await pick(page, "프레임 단위", "항", "ko")
  const downloads: string[] = []
  page.on("download", (file) => downloads.push(file.suggestedFilename()))
  await gifButton(page, "ko").focus()
  await page.keyboard.press("Enter")
  const progress = dialog(page, "ko").getByRole("progressbar", { name: "영상" })
  await expect.poll(() => progress.evaluate((bar) => (bar as HTMLProgressElement).value)).toBeGreaterThan(2)
  await expectClean(page, "a film is being made")
  await expect(dialog(page, "ko").getByText(/ … [1-9]\d*\/\d+$/)).toBeVisible()
  await dialog(page, "ko").getByRole("button", { name: words.ko.cancel, exact: true }).focus()
  await page.keyboard.press("Enter")
  await expect(dialog(page, "ko").getByText("취소했습니다. 저장된 것은 없습니다.")).toBeVisible()
  await expect(progress).toHaveCount(0)
  await expect(gifButton(page, "ko")).toBeFocused()
  // Escape cancels, and only once nothing is under way closes the dialog.
  const begun = async () => {
    await page.keyboard.press("Enter")
    await expect.poll(() => progress.evaluate((bar) => (bar as HTMLProgressElement).value)).toBeGreaterThan(2)
  }
  await begun()
  await page.keyboard.press("Escape")
  await expect(progress).toHaveCount(0)
  await expect(dialog(page, "ko").getByText("취소했습니다. 저장된 것은 없습니다.")).toBeVisible()
  await expect(gifButton(page, "ko")).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(dialog(page, "ko")).toHaveCount(0)
  // Whoever closes the dialog cancels as well.
  await openDialog(page, "ko")
  await pick(page, "프레임 단위", "항", "ko")
  await gifButton(page, "ko").focus()
  await begun()
  await dialog(page, "ko").getByRole("button", { name: "닫기", exact: true }).first().click()
  await expect(dialog(page, "ko")).toHaveCount(0)
  await expect(page.getByText("취소했습니다. 저장된 것은 없습니다.")).toBeVisible()
  await page.getByRole("region", { name: "알림" }).getByRole("button", { name: "알림 닫기" }).click()
  await expect.poll(async () => (await frameOf(page)).position).toBe(9)
  await expect.poll(() => standing(page)).toEqual(before)
  await openDialog(page, "ko")
  await pick(page, "구간", "여기부터 순전파나 역전파가 끝날 때까지", "ko")
  await pick(page, "너비", "960픽셀", "ko")
  await gifButton(page, "ko").focus()
  const waiting = page.waitForEvent("download")
  await page.keyboard.press("Enter")
  const gif = await bytesOf(await waiting)
  expect(downloads).toHaveLength(1)
  expect(readGif(gif)).toMatchObject({ width: 960, images: 4, delays: Array(4).fill(100) })
  await page.keyboard.press("Escape")
  await expect.poll(() => standing(page)).toEqual(before)
})

test("a video, where the browser writes one: each picture a key, as long as it was said", async ({ page, open }) => {
  test.slow()
  await open()
  await openDialog(page)
  await pick(page, "Part", "from here to the end of the pass")
  await pick(page, "Width", "960 px")
  const button = dialog(page).getByRole("button", { name: "Save as video (WebM)" })
  const canEncode = await page.evaluate(async () => {
    const configs = ["vp8", "vp09.00.51.08"].map((codec) => ({ codec, width: 960, height: 480 }))
    if (!("VideoEncoder" in window)) return false
    const answers = await Promise.all(configs.map((config) => VideoEncoder.isConfigSupported(config)))
    return answers.some(({ supported }) => supported)
  })
  test.skip(!canEncode, "no encoder here")
  await expect(button).toBeVisible()
  const waiting = page.waitForEvent("download")
  await button.click()
  const file = await waiting
  expect(file.suggestedFilename()).toMatch(/^backprop-2-2-2-step0-\d{8}-\d{4}\.webm$/)
  const bytes = await bytesOf(file)
  const duration = bytes.indexOf(Buffer.from([0x44, 0x89, 1, 0, 0, 0, 0, 0, 0, 8]))
  expect(bytes.readDoubleBE(duration + 10)).toBe(7000)
  // A cluster for each of seven pictures.
  expect(bytes.toString("latin1").split("\x1f\x43\xb6\x75").length - 1).toBe(7)
})

test("a run that stops before the end is no film, and stands where it stood", async ({ page, open }) => {
  await open()
  const net = netOf([2, 2, 2]) as { layers: { weights: number[][] }[] }
  const layers = net.layers.map((layer) => ({
    ...layer,
    activation: "linear",
    weights: layer.weights.map((row) => row.map(() => 1e200)),
  }))
  await page.evaluate((given) => window.chainrule.load(given), { ...net, layers })
  await page.evaluate(() => window.chainrule.seek(1))
  const before = await settled(page)
  await openDialog(page)
  await pick(page, "Part", "from here to the end of the pass")
  await gifButton(page).click()
  await expect(dialog(page).getByText("a number is no longer finite. Nothing was saved.")).toBeVisible()
  await page.keyboard.press("Escape")
  // What is under the pointer is told as well.
  await page.mouse.move(2, 2)
  await expect.poll(() => standing(page)).toEqual(before)
  expect(before.frame.position).toBe(1)
})

test("more pictures than a film has are not begun", async ({ page, open }) => {
  await open("?preset=deep")
  await openDialog(page)
  await expect(dialog(page).getByText("Pictures: ")).toBeVisible()
  await pick(page, "A picture for each", "term")
  await expect(dialog(page).getByText("at most 400 pictures")).toBeVisible()
  await expect(gifButton(page)).toHaveAttribute("aria-disabled", "true")
  await gifButton(page).press("Enter")
  await expect(dialog(page).getByRole("progressbar")).toHaveCount(0)
})
