import { test as base, expect } from "@playwright/test"
import { serve } from "../../scripts/serve.mjs"
import type { PageApi } from "../../src/app/pageApi"

declare global {
  interface Window {
    chainrule: PageApi
  }
}

interface Fixtures {
  /** Console messages that this test brings about on purpose. */
  readonly expected: RegExp | null
  /** Opens the page and waits until it can be used. */
  readonly open: (query?: string) => Promise<void>
}

interface WorkerFixtures {
  /** Where the built page is served: not at the root, as on a university's server. */
  readonly address: string
}

/** A page on which nothing may go wrong unseen: any console message, error, refusal of the content security policy, missing file or request to another host fails the test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  expected: [null, { option: true }],
  address: [
    async ({ browserName: _ }, use) => {
      const { url, close } = await serve("dist", { base: "/courses/ai/chainrule/" })
      await use(url)
      close()
    },
    { scope: "worker" },
  ],
  page: async ({ page, address, expected }, use) => {
    const complaints: string[] = []
    page.on("console", (message) =>
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`),
    )
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`))
    page.on("crash", () => complaints.push("the page crashed"))
    page.on("request", (request) => {
      const url = request.url()
      if (!url.startsWith(address) && !url.startsWith("data:")) complaints.push(`request to ${url}`)
    })
    page.on("response", (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`)
    })
    await page.addInitScript(() =>
      addEventListener("securitypolicyviolation", (event) =>
        console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      ),
    )
    await use(page)
    expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([])
  },
  open: async ({ page, address }, use) => {
    await use(async (query = "") => {
      await page.goto(address + query)
      await page.evaluate(() => window.chainrule.ready)
      // What comes after the page can be used: panels, and numbers that can be dragged.
      await page.waitForFunction(() =>
        [...document.querySelectorAll("[data-panel]")].every((panel) => panel.firstChild),
      )
      await page.locator("html[data-drags]").waitFor()
    })
  },
})

export { expect }
