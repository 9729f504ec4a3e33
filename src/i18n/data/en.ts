/** The words of samples, sets of them and what the net is told of them. Keys and {slots} as in `../en.ts`. */
export const enData = {} as const
