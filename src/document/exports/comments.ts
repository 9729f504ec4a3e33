/** How a comment of a script is said, by its name, in the language of the page (`i18n/scripts`). */
export type Comments = (id: string, slots?: Readonly<Record<string, string | number>>) => string

/** Code with its comments: a mark #{bp1}, or #{cost|what=C} with what fills its slots, is one. Nothing that a reader wrote may be in the code. */
export function commented(code: string, comments: Comments): string {
  return code.replace(/#\{([\w-]+)((?:\|[^|}]*)*)\}/g, (_, id: string, slots: string) => {
    const filled = slots
      .split("|")
      .flatMap((slot) => (slot === "" ? [] : [[/^\w+/.exec(slot)?.[0], slot.replace(/^\w+=/, "")]]))
    return `# ${comments(id, Object.fromEntries(filled))}`
  })
}
