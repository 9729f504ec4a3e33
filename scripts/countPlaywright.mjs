// Tells the caller how many end-to-end tests passed and failed, in the file that COUNT_FILE names.
import { writeFileSync } from "node:fs"

export default class CountPlaywright {
  #errors = 0
  #suite = null

  onBegin(_config, suite) {
    this.#suite = suite
  }

  onError() {
    this.#errors += 1
  }

  onEnd() {
    if (!process.env.COUNT_FILE) return
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome())
    // Only what passed at once counts: one that was switched off or needed a second try is a failure.
    const passed = outcomes.filter((outcome) => outcome === "expected").length
    const failed = outcomes.length - passed + this.#errors
    writeFileSync(process.env.COUNT_FILE, JSON.stringify({ passed, failed }))
  }

  printsToStdio() {
    return false
  }
}
