import type { Slice } from "./slice"
import type { SettingsSlice } from "./state"

const mostNotices = 4
let lastId = 0

export const settingsSlice: Slice<SettingsSlice> = (set) => ({
  locale: "en",
  theme: "system",
  tab: "equation",
  notices: [],
  setLocale: (locale) => set({ locale }),
  setTheme: (theme) => set({ theme }),
  setTab: (tab) => set({ tab }),
  notify(message, slots = {}, tone = "info") {
    lastId += 1
    const notice = { id: lastId, message, slots, tone }
    set((state) => ({ notices: [...state.notices.slice(-mostNotices + 1), notice] }))
  },
  dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
})
