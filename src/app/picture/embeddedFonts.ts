/** The families that an element and all in it are set in. */
export function familiesIn(element: Element): ReadonlySet<string> {
  const families = new Set<string>()
  for (const part of [element, ...element.querySelectorAll("*")])
    for (const family of getComputedStyle(part).fontFamily.split(",")) families.add(unquoted(family))
  return families
}

/** The rules of all faces of these families that the page has used, with the fonts inside; the reader's own fonts cannot be taken along. */
export async function embeddedFonts(families: ReadonlySet<string>): Promise<string> {
  const rules = facesOf(document.styleSheets).filter(({ style }) => families.has(unquoted(style.fontFamily)))
  const used = rules.filter((rule) => isLoaded(rule.style))
  return (await Promise.all(used.map(withFont))).join("\n")
}

function unquoted(family: string): string {
  return family.trim().replace(/^["']|["']$/g, "")
}

function facesOf(sheets: Iterable<CSSStyleSheet>): readonly CSSFontFaceRule[] {
  return [...sheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (rule instanceof CSSFontFaceRule) return [rule]
      return rule instanceof CSSLayerBlockRule
        ? [...rule.cssRules].filter((inner): inner is CSSFontFaceRule => inner instanceof CSSFontFaceRule)
        : []
    }),
  )
}

/** A face that nothing was set in was not fetched. */
function isLoaded({ fontFamily, fontWeight, fontStyle }: CSSStyleDeclaration): boolean {
  const weight = (value: string) => (value === "bold" ? "700" : value === "normal" || value === "" ? "400" : value)
  return [...document.fonts].some(
    (face) =>
      face.status === "loaded" &&
      unquoted(face.family) === unquoted(fontFamily) &&
      weight(face.weight) === weight(fontWeight) &&
      face.style === (fontStyle || "normal"),
  )
}

async function withFont({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, path = ""] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src")) ?? []
  const address = new URL(path, parentStyleSheet?.href ?? document.baseURI)
  const data = await dataUrl(await (await fetch(address)).blob())
  return `@font-face{font-family:"${unquoted(style.fontFamily)}";font-weight:${style.fontWeight || "normal"};font-style:${style.fontStyle || "normal"};src:url("${data}") format("woff2")}`
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
