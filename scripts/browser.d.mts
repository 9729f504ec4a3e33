export interface Browser {
  /** Undefined: Playwright knows it by itself. */
  readonly executablePath: string | undefined
  /** Where it was found, for people. */
  readonly origin: string
}
export function findBrowser(): Promise<Browser | null>
export function launchOptions(browser: Browser | null): { executablePath?: string; args: string[] }
