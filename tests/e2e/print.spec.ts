import { expect, test } from "./page"

/** Pages of a PDF: its objects of that type. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length

for (const [query, position] of [
  ["?theme=light", 0],
  ["?theme=light&lang=ko", 8],
  ["?theme=dark&preset=xor", 50],
] as const)
  test(`${query} at ${position} prints whole on two sheets at most, without what wants a hand`, async ({
    page,
    open,
  }) => {
    await open(query)
    await page.evaluate((t) => window.chainrule.seek(t), position)
    for (const format of ["A4", "Letter"]) expect(pagesOf(await page.pdf({ format }))).toBeLessThanOrEqual(2)
    await page.setViewportSize({ width: 680, height: 1000 })
    await page.emulateMedia({ media: "print" })
    for (const panel of ["network", "equation", "algorithm", "values"])
      await expect(page.locator(`[data-panel="${panel}"]`).first()).toBeVisible()
    await expect(page.locator("header").first()).toBeHidden()
    await expect(page.locator("footer button:visible")).toHaveCount(0)
    const clipped = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main, main > div, main [data-panel]")]
        .filter((box) => {
          const { overflowX, overflowY } = getComputedStyle(box)
          const isCut = box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1
          return isCut && (overflowX !== "visible" || overflowY !== "visible")
        })
        .map((box) => box.dataset.panel ?? box.id),
    )
    expect(clipped).toEqual([])
    // Dark ink on white paper in every theme.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light")
  })

test("what only the lecturer sees is not printed", async ({ page, context, open }) => {
  await open("?theme=light")
  const audience = context.waitForEvent("page")
  await page.keyboard.press("Shift+P")
  await audience
  const notes = page.getByRole("textbox", { name: /^Notes/ })
  await expect(notes).toBeVisible()
  await page.emulateMedia({ media: "print" })
  await expect(page.locator('[data-panel="network"]')).toBeVisible()
  await expect(notes).toBeHidden()
})
