import { type Locale, localeFor, locales } from "../i18n/say"
import { type Convention, conventionFrom, ownConvention } from "../notation/convention"
import type { Embedding, State } from "../store/state"
import type { AppStore } from "../store/store"
import { type Theme, themes } from "../store/themes"
import { isSafeStart } from "./safeStart"

const key = "chainrule.settings"

interface Settings {
  readonly locale: Locale | null
  readonly theme: Theme | null
  readonly convention: Convention
  /** Whether equations are shown as matrices too. */
  readonly matrices: boolean
  /** Whether only the network and the equation are shown. */
  readonly isFocused: boolean
}

const none: Settings = { locale: null, theme: null, convention: ownConvention, matrices: false, isFocused: false }

/** What was kept on this machine. Storage that is blocked or holds something else is as if it were empty. */
function kept(): Settings {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null")
    const { locale, theme, convention, matrices, isFocused } = (value ?? {}) as Readonly<Record<string, unknown>>
    return {
      locale: typeof locale === "string" && Object.hasOwn(locales, locale) ? (locale as Locale) : null,
      theme: themes.find((known) => known === theme) ?? null,
      convention: conventionFrom((convention ?? {}) as Readonly<Record<string, unknown>>),
      matrices: matrices === true,
      isFocused: isFocused === true,
    }
  } catch {
    return none
  }
}

function keep(settings: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings))
  } catch {
    // Blocked or full: the choice holds until the page is left, and there is nothing the reader could do.
  }
}

/** Sets language and theme – by the address, by what was kept, by the browser – and keeps what the reader chooses from then on. Resolves when the page speaks the language. */
export async function applySettings(
  store: AppStore,
  asked: { lang: Locale | null; theme: Theme | null; embedding: Embedding | null },
): Promise<void> {
  // Inside another page nothing is taken from what the reader chose for this one, and nothing is kept.
  const before = asked.embedding || isSafeStart() ? none : kept()
  const { matrices, isFocused } = before
  store.setState({ theme: asked.theme ?? before.theme ?? "system", matrices, isFocused, embedding: asked.embedding })
  store.getState().setConvention(before.convention)
  show(store.getState())
  await store.getState().setLocale(asked.lang ?? before.locale ?? localeFor(navigator.languages))
  show(store.getState())
  store.subscribe((now, was) => {
    const { locale, theme, convention, matrices, isFocused } = now
    const same = locale === was.locale && theme === was.theme && convention === was.convention
    if (same && matrices === was.matrices && isFocused === was.isFocused) return
    show(now)
    if (!asked.embedding) keep({ locale, theme, convention, matrices, isFocused })
  })
}

function show({ locale, theme }: State): void {
  document.documentElement.lang = locale
  if (theme === "system") delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
