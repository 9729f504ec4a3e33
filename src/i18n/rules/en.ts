/** The words of the rule of the update. Keys and {slots} as in `../en.ts`. */
export const enRules = {} as const
