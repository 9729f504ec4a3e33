import type { enTable } from "./en"

export const koTable: Readonly<Record<keyof typeof enTable, string>> = {}
