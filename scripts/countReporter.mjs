// Tells the caller how many tests of a Vitest run passed and failed, in the file that COUNT_FILE names.
import { writeFileSync } from "node:fs"

export default class CountReporter {
  onTestRunEnd(modules, unhandled) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    // A file that does not load, an error outside a test and a test that was switched off are failures.
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length
    const passed = states.filter((state) => state === "passed").length
    if (!process.env.COUNT_FILE) return
    writeFileSync(process.env.COUNT_FILE, JSON.stringify({ passed, failed: states.length - passed + broken }))
  }
}
