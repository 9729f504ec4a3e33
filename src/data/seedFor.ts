/** What numbers are drawn for from one seed that the reader gives: the samples of a set, which of them are held out, the first weights, the order in an epoch. */
export type SeedUse = "samples" | "split" | "weights" | "order"

/** What tells the uses apart; the samples are drawn from the seed as it is, so that a seed means the same set as ever. */
const marks: Readonly<Record<Exclude<SeedUse, "samples">, number>> = {
  split: 0x9e3779b9,
  weights: 0x7f4a7c15,
  order: 0x94d049bb,
}

/** The seed of one use. Were it the same for all, first weights would be made of the very numbers that made the samples. Mixed as MurmurHash3 ends (Appleby 2011, public domain), so that neighbouring seeds have nothing in common either. */
export function seedFor(seed: number, use: SeedUse): number {
  if (use === "samples") return seed
  let mixed = seed ^ marks[use]
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
