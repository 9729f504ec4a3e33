/** What is wrong with the text of the single file; nothing where it needs nothing beside it. */
export function checkSingle(html: string): string[]
