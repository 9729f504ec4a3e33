/** By how much each output is the largest at each of many points; below 0 where another is larger. A vector for each output, from the outputs of each point. */
export function marginsOf(outputs: readonly Float64Array[]): readonly Float64Array[] {
  const margins = Array.from(outputs[0] ?? [], () => new Float64Array(outputs.length))
  for (const [i, answers] of outputs.entries()) {
    let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const a of answers) {
      if (a > first) [first, second] = [a, first]
      else if (a > second) second = a
    }
    for (const [kind, own] of margins.entries()) own[i] = answers[kind]! - (answers[kind] === first ? second : first)
  }
  return margins
}
