import "../document/laterRules"
import "../i18n/later"
import "../notation/laterRules"

/* All that the page needs of a run that updates by more than plain SGD: files, equations, words. */
