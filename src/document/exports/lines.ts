/** The lines that there are. */
export function lines(all: readonly (string | null)[]): string {
  return all.filter((line) => line !== null).join("\n")
}
