/** A moment as people write it: "26 Nov 2026, 01:30". */
export function whenText(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(moment)
}
