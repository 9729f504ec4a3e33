// What the page as a single file may not hold: anything that lies elsewhere.
const elements = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g

/** What is wrong with the text of the single file; nothing where it needs nothing beside it. */
export function checkSingle(html) {
  const complaints = []
  const markup = html.replace(elements, (_, name, attributes, content) => {
    if (name === "style")
      for (const [, url] of content.matchAll(/url\(\s*["']?([^"')]*)/g))
        if (!/^(data:|#)/.test(url)) complaints.push(`a style asks for ${url.slice(0, 80)}`)
    if (name === "style" && content.includes("@import")) complaints.push("a style imports another")
    if (name === "script" && /\btype="?module/.test(attributes)) complaints.push("a script is a module")
    if (name === "script" && /\bimport\(|\bimport\.meta\b/.test(content)) complaints.push("a script asks for another")
    return `<${name}${attributes}>`
  })
  for (const [, name, url] of markup.matchAll(/\s(src|srcset|href|data|poster)="([^"]*)"/g))
    if (!/^(data:|#)/.test(url)) complaints.push(`${name} asks for ${url.slice(0, 80)}`)
  if (!markup.includes("Content-Security-Policy")) complaints.push("there is no content security policy")
  return complaints
}
