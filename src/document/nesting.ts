/** Whether lists and objects lie in each other more than `most` deep. Level by level and each container once, so that neither a million brackets nor a list that contains itself can exhaust anything. */
export function nestsDeeper(value: unknown, most: number): boolean {
  let level = containersIn([value])
  for (let depth = 1; level.size > 0; depth++) {
    if (depth > most) return true
    const inner = new Set<object>()
    for (const container of level) {
      for (const found of containersIn(isDense(container) ? container : ownValues(container))) inner.add(found)
    }
    level = inner
  }
  return false
}

/** A list of which most is missing could take hours. */
function isDense(container: object): container is readonly unknown[] {
  return Array.isArray(container) && container.length < 1_000_000
}

/** Of data fields alone: a field that is computed is not asked. */
function ownValues(object: object): unknown[] {
  return Object.keys(object).map((key) => Object.getOwnPropertyDescriptor(object, key)?.value)
}

function containersIn(values: readonly unknown[]): Set<object> {
  const containers = new Set<object>()
  for (const value of values) if (typeof value === "object" && value !== null) containers.add(value)
  return containers
}
