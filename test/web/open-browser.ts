import { type Browser, chromium, type Page } from 'playwright-core'
import { CHROMIUM } from './chromium.ts'

/** A browser that looks at pages of one address. */
export interface OpenedBrowser extends AsyncDisposable {
  readonly browser: Browser
  /** Errors on the console and in scripts, and requests that left for elsewhere: there should be none. */
  readonly faults: readonly string[]
  /** A page of its own, at a path of the pages. */
  readonly open: (path: string, size?: Size) => Promise<Page>
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Starts a browser to look at the pages of an address. */
export async function openBrowser(address: string): Promise<OpenedBrowser> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM ?? '',
    // Containers of CI run as root, where Chromium's own sandbox cannot.
    args: ['--no-sandbox'],
  })
  const faults: string[] = []
  return {
    browser,
    faults,
    async open(path, size = { width: 1280, height: 900 }) {
      const page = await browser.newPage({ viewport: size })
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
      })
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('request', (request) => {
        if (!request.url().startsWith(address)) faults.push(`left for ${request.url()}`)
      })
      await page.goto(`${address}${path}`)
      await page.locator('h1').waitFor()
      await answered(page)
      return page
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

/** Waits until the page awaits no answer any more. */
export async function answered(page: Page): Promise<void> {
  await page.locator('.waiting').first().waitFor({ state: 'detached' })
}
