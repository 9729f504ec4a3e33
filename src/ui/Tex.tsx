import type { KatexOptions } from "katex"
import { useEffect, useLayoutEffect, useRef, useState } from "react"
import { idle } from "./idle"
import { createTypesetter } from "./typeset"

let typeset: ReturnType<typeof createTypesetter> | null = null
let loading: Promise<void> | null = null

/** KaTeX comes after the page can be used; until then equations stand as plain text. */
function load(): Promise<void> {
  loading ??= idle()
    .then(() => Promise.all([import("katex"), import("katex/dist/katex.min.css")]))
    .then(([module]) => {
      typeset = createTypesetter((tex, element) => module.default.render(tex, element, options))
      fetchFonts()
    })
  return loading
}

/** The faces that our equations and the drawing are set in, fetched at once, so that a page that loses its network can set every later equation. */
const faces = /^"?KaTeX_(Main|Math|Size\d|AMS)"?$/

function fetchFonts(): void {
  for (const font of document.fonts)
    if (faces.test(font.family))
      font.load().catch(() => {
        // The browser falls back to the text's own face; the next page load tries again.
      })
}

const options: KatexOptions = {
  output: "html",
  throwOnError: false,
  strict: false,
  // The address of a number is all that an equation may carry into the page.
  trust: ({ command }) => command === "\\htmlData",
  maxSize: 20,
  maxExpand: 100,
}

interface Props {
  readonly tex: string
  /** The same as plain text: shown until KaTeX is there. */
  readonly text: string
  /** What a screen reader reads, where that is not the text. */
  readonly spoken?: string
  readonly display?: boolean
  readonly className?: string | undefined
  /** Called after each rendering with the element that holds the equation. */
  onRendered?(element: HTMLElement): void
}

/** An equation, set by KaTeX into an element of its own; never through HTML strings. */
export function Tex({ tex, text, spoken = text, display = false, className, onRendered }: Props) {
  const element = useRef<HTMLSpanElement>(null)
  const [loaded, setLoaded] = useState(typeset !== null)
  useEffect(() => {
    let gone = false
    if (!loaded)
      load().then(
        () => !gone && setLoaded(true),
        () => {
          // Without KaTeX (offline before it came) the plain text stays.
          loading = null
        },
      )
    return () => {
      gone = true
    }
  }, [loaded])
  // With the drawing, in the same frame.
  useLayoutEffect(() => {
    const target = element.current
    if (!target || !typeset || !loaded) return
    typeset(display ? `\\displaystyle ${tex}` : tex, target)
    onRendered?.(target)
  }, [tex, display, loaded, onRendered])
  return (
    <span className={className} translate="no">
      <span className="visually-hidden">{spoken}</span>
      {/* Before KaTeX is there React owns the text; afterwards KaTeX owns all that is inside. */}
      {loaded ? (
        <span key="tex" ref={element} aria-hidden="true" />
      ) : (
        <span key="text" aria-hidden="true">
          {text}
        </span>
      )}
    </span>
  )
}
