import { notation } from "./ruleNotation"
import { installRuleNotation } from "./rules"

/* Importing this file brings the notation of rules that are more than plain SGD. */
installRuleNotation(notation)
