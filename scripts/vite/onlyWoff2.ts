import type { Plugin } from "vite"

const olderFormats = /,\s*url\([^)]+\.(?:woff|ttf)\)\s*format\("[^"]+"\)/g

/** KaTeX lists each font in three formats; every browser we support reads the first. 60 files become 20. */
export function onlyWoff2(): Plugin {
  return {
    name: "chainrule:only-woff2",
    enforce: "pre",
    transform: {
      filter: { id: /katex[^/]*\.css/ },
      handler: (css) => ({ code: css.replace(olderFormats, ""), map: null }),
    },
  }
}
