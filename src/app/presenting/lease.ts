/** Who leads the class: of several windows the one that began last. */
export interface Lease {
  /** Since when this window leads. */
  readonly own: number
  /** The newest that was heard of, the own one too. */
  readonly newest: number
}

/** Later than any other that was heard of. `chance` in 0..1 keeps two windows apart that begin in the same millisecond. */
export function taken({ newest }: Pick<Lease, "newest">, now: number, chance: number): Lease {
  const own = Math.max(now, Math.floor(newest) + 1) + chance
  return { own, newest: own }
}

export function heardOf(lease: Lease, other: number): Lease {
  return { ...lease, newest: Math.max(lease.newest, other) }
}

export function drives({ own, newest }: Lease): boolean {
  return own >= newest
}
