/** Where the least and the most of many numbers are, the first of equals; those that are none do not count. null where none counts. */
export function endsOf(values: ArrayLike<number>): { readonly least: number; readonly most: number } | null {
  let [least, most] = [-1, -1]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    if (least < 0 || value < (values[least] ?? 0)) least = i
    if (most < 0 || value > (values[most] ?? 0)) most = i
  }
  return least < 0 ? null : { least, most }
}
