import "../src/document/laterRules"
import "../src/engine/bugs"
import "../src/engine/laterRules"
import "../src/i18n/later"
import "../src/i18n/laterAlong"
import "../src/i18n/laterTraining"
import "../src/notation/laterRules"
import { loadLocales } from "../src/i18n/say"

// Tests say things in every language; the page fetches the one it needs.
await loadLocales()
