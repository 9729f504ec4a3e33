export interface Browser {
  /** Undefined: Playwright knows it by itself. */
  readonly executablePath: string | undefined
  /** Where it was found, for people. */
  readonly origin: string
}
export const browserVariables: readonly string[]
export const ownBrowserFolder: string
export function own(): Browser | null
export function findBrowser(): Promise<Browser | null>
export function launchOptions(browser: Browser | null): { executablePath?: string; args: string[] }
