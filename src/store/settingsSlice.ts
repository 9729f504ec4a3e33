import { type Locale, loadLocale, locales, type Message } from "../i18n/say"
import { adopt, ownConvention } from "../notation/convention"
import type { Slice } from "./slice"
import type { SettingsSlice } from "./state"

const mostNotices = 4
let lastId = 0

/** The language that was asked for last. */
let wanted: Locale = "en"

export const settingsSlice: Slice<SettingsSlice> = (set, get) => ({
  locale: "en",
  theme: "system",
  convention: ownConvention,
  tab: "equation",
  matrices: false,
  isFocused: false,
  embedding: null,
  notices: [],
  presenting: false,
  isRuleOpen: false,
  notes: {},
  choosesData: false,
  chooseData: (choosesData) => set({ choosesData }),
  present: (presenting) => set({ presenting }),
  openRule: (isRuleOpen) => set({ isRuleOpen }),
  announced: null,
  async setLocale(locale) {
    wanted = locale
    try {
      await loadLocale(locale)
      if (wanted === locale) set({ locale })
    } catch {
      get().notify("notice.locale", { name: locales[locale].name }, "error")
    }
  },
  setTheme: (theme) => set({ theme }),
  setConvention(convention) {
    adopt(convention)
    set({ convention })
  },
  setTab: (tab) => set({ tab }),
  showMatrices: (matrices) => set({ matrices }),
  setFocused: (isFocused) => set({ isFocused }),
  announce: (text) => set({ announced: { text } }),
  notify(message, slots = {}, tone = "info", offer = null) {
    lastId += 1
    const notice = { id: lastId, message, slots, tone, offer }
    set((state) => ({
      // The same once more takes the place of the former, and is heard again.
      notices: [...state.notices.filter((other) => !isSame(other, notice)).slice(-mostNotices + 1), notice],
    }))
  },
  dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
})

function isSame(a: Message, b: Message): boolean {
  return a.message === b.message && JSON.stringify(a.slots) === JSON.stringify(b.slots)
}
