import "../src/i18n/later"
import { loadLocales } from "../src/i18n/say"

// Tests say things in every language; the page fetches the one it needs.
await loadLocales()
