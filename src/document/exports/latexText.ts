const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "''",
}

/** A text that LaTeX prints as it is; null where it has signs that a plain document has no letters for. */
export function latexText(text: string): string | null {
  if (/[^\x20-\x7e]/.test(text)) return null
  return text.replace(/[\\{}$&#_%^~<>|"]/g, (sign) => escapes[sign] ?? sign)
}

/** What is written for the page, without the addresses in it. */
export function withoutAddresses(tex: string): string {
  return tex.replace(/\\htmlData\{[^{}]*\}/g, "")
}
