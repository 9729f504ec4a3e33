import type { BrowserContext, Page } from "@playwright/test"
import { expect } from "./page"

/** The lecturer's strip. */
export const strip = (page: Page) => page.getByRole("region", { name: "Present" })
export const press = (page: Page, name: string) => strip(page).getByRole("button", { name, exact: true }).click()

/** Presses Present; the class's window comes with it. In it nothing may go wrong either. */
export async function present(page: Page, context: BrowserContext): Promise<Page> {
  const opening = context.waitForEvent("page")
  await page.getByRole("button", { name: "Present", exact: true }).click()
  const audience = await opening
  const complaints: string[] = []
  audience.on("console", (message) => complaints.push(message.text()))
  audience.on("pageerror", (error) => complaints.push(error.message))
  audience.on("close", () => expect.soft(complaints).toEqual([]))
  await expect(strip(page).getByText(/^The class sees the network and its /)).toBeVisible()
  await expect(audience.locator("#stage")).toBeVisible()
  return audience
}

export const where = (audience: Page, text: string) => expect(audience.locator("footer").getByText(text)).toBeVisible()
