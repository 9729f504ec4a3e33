import type { enTraining } from "./en"

export const koTraining: Readonly<Record<keyof typeof enTraining, string>> = {}
