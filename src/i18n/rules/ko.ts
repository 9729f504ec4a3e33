import type { enRules } from "./en"

export const koRules: Readonly<Record<keyof typeof enRules, string>> = {}
