/** Prints rows of [what, measured, range, goal]. */
export function table(title, rows) {
  console.log(`\n${title}`)
  for (const [name, value, range, goal] of rows)
    console.log(`  ${name.padEnd(44)} ${value.padStart(12)}  ${range.padEnd(16)} ${goal}`.trimEnd())
}

export const ms = (value) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`
export const kB = (value) => `${value.toFixed(1)} kB`

export const percentile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
export const median = (values) => percentile(values, 0.5)
