import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { temporaryFolder } from '../cli/readout.ts'
import { EXAMPLES, type Served, serveFolder } from '../serve/served.ts'
import { CHROMIUM } from './chromium.ts'

/** A record served with its pages, and a browser to look at them. */
export interface OpenedPages extends AsyncDisposable {
  readonly address: string
  readonly served: Served
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

/** Builds the pages, serves a folder of articles with them, and starts a browser. */
export async function openPages(folder: string = EXAMPLES): Promise<OpenedPages> {
  const web = temporaryFolder()
  await build({ configFile: 'vite.config.ts', logLevel: 'warn', build: { outDir: web.path } })
  const served = await serveFolder(folder, { web: web.path })
  const browser = await chromium.launch({
    executablePath: CHROMIUM ?? '',
    // Containers of CI run as root, where Chromium's own sandbox cannot.
    args: ['--no-sandbox'],
  })
  const faults: string[] = []
  const { address } = served.server
  return {
    address,
    served,
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
    async [Symbol.asyncDispose]() {
      await browser.close()
      await served[Symbol.asyncDispose]()
      web[Symbol.dispose]()
    },
  }
}

/** Waits until the page awaits no answer any more. */
export async function answered(page: Page): Promise<void> {
  await page.locator('.waiting').first().waitFor({ state: 'detached' })
}
