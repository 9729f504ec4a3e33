import { createHash } from "node:crypto"
import { basename, relative } from "node:path"

/** The class name of a CSS module: the same in the page's build and in the one that draws the first picture. */
export function className(name: string, file: string): string {
  const path = relative(process.cwd(), file.split("?")[0] ?? file).replaceAll("\\", "/")
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 4)
  return `${basename(path, ".module.css")}-${name}-${hash}`
}
