/** The words of training and its pictures. Keys and {slots} as in `../en.ts`. */
export const enTraining = {} as const
