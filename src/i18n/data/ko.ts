import type { enData } from "./en"

export const koData: Readonly<Record<keyof typeof enData, string>> = {}
