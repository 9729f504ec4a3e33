/** A sigmoid net with layers of these sizes, the input's first, as a document. */
export function netOf(sizes: readonly number[]): object
