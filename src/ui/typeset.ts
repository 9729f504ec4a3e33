/** What KaTeX does: sets an equation into an element. */
export type Render = (tex: string, element: HTMLElement) => void

/** An equation apart from its numbers: `frame` is the same for all equations that differ only in digits and addresses. */
export interface TexFrame {
  readonly frame: string
  /** What stands in the addressed places, in their order; `digits` is null where it is not a number alone. `was`: of a number from before the update. */
  readonly slots: readonly { readonly term: string; readonly was?: string; readonly digits: string | null }[]
}

/** `\htmlData{term=…}{`, and where the content is a number alone, its digits and the closing brace. A sign stays outside: it changes the spaces around it. */
const addressed = /\\htmlData\{term=([^},]*)(?:,was=(\w+))?\}\{(?:(-?)(\d+(?:\.\d+)?)\})?/g

/** Takes the digits and the addresses out of an equation. */
export function frameOf(tex: string): TexFrame {
  const slots: TexFrame["slots"][number][] = []
  const frame = tex.replace(addressed, (_, term: string, ...[was, sign, digits]: (string | undefined)[]) => {
    const tied = `\\htmlData{term=${slots.length}}{`
    slots.push({ term, ...(was && { was }), digits: digits ?? null })
    return digits === undefined ? tied : `${tied}${sign ?? ""}0}`
  })
  return { frame, slots }
}

/** Writes digits where others stood: after the sign, which in an exponent shares their element, and before a space. */
function write(digits: string, element: Element): void {
  const place = [...element.children].findLast((child) => child.classList.contains("mord"))
  if (!place) return
  const text = place.textContent.startsWith("−") ? `−${digits}` : digits
  if (place.textContent !== text) place.textContent = text
}

/** Frames that are kept, the last used ones. */
const most = 150

/** Sets equations by KaTeX, each frame once: afterwards its elements are copied, and in an element that shows it already only digits and addresses are written. */
export function createTypesetter(render: Render) {
  const frames = new Map<string, readonly Node[]>()
  const shown = new WeakMap<HTMLElement, { frame: string; places: readonly HTMLElement[] }>()

  function elementsOf(frame: string): readonly Node[] {
    const known = frames.get(frame)
    if (known) {
      frames.delete(frame)
      frames.set(frame, known)
      return known
    }
    const sheet = document.createElement("span")
    render(frame, sheet)
    const nodes = [...sheet.childNodes]
    if (frames.size >= most) frames.delete(frames.keys().next().value ?? "")
    frames.set(frame, nodes)
    return nodes
  }

  /** Copies a frame into an element; its addressed places in the order of the equation, which in a fraction is not that of the elements. */
  function copy(frame: string, target: HTMLElement): readonly HTMLElement[] {
    target.replaceChildren(...elementsOf(frame).map((node) => node.cloneNode(true)))
    const places = [...target.querySelectorAll<HTMLElement>("[data-term]")]
    const sorted = places.toSorted((a, b) => Number(a.dataset.term) - Number(b.dataset.term))
    shown.set(target, { frame, places: sorted })
    return sorted
  }

  return (tex: string, target: HTMLElement): void => {
    const { frame, slots } = frameOf(tex)
    const was = shown.get(target)
    const places = was?.frame === frame && target.firstChild ? was.places : copy(frame, target)
    for (const [index, { term, was: former, digits }] of slots.entries()) {
      const place = places[index]
      if (!place) continue
      if (place.dataset.term !== term) place.dataset.term = term
      if (former) place.dataset.was = former
      else delete place.dataset.was
      if (digits !== null) write(digits, place)
    }
  }
}
