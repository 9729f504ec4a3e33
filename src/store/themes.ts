/** How the page looks: as the system is set, or as the reader chose. */
export const themes = ["system", "light", "dark", "projector"] as const
export type Theme = (typeof themes)[number]
