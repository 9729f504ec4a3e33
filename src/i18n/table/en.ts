/** The words of tables that are read as samples. Keys and {slots} as in `../en.ts`. */
export const enTable = {} as const
