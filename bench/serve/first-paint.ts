import { chromium, type Page } from 'playwright-core'
import { CHROMIUM } from '../../test/web/chromium.ts'

/** Milliseconds from the start of a navigation. */
export interface FirstPaint {
  /** Until anything is seen (`first-contentful-paint`). */
  readonly anything: number
  /** Until the first row is. */
  readonly row: number
}

/** When a page that nobody has opened before first shows anything, and its first row; each time in a browser that keeps nothing. */
export async function firstPaints(address: string, times: number): Promise<readonly FirstPaint[]> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: ['--no-sandbox'],
  })
  const paints: FirstPaint[] = []
  for (let n = 0; n < times; n++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    paints.push(await firstPaint(await context.newPage(), address))
    await context.close()
  }
  await browser.close()
  return paints
}

async function firstPaint(page: Page, address: string): Promise<FirstPaint> {
  await page.addInitScript({ content: MARK_ROW })
  await page.goto(address)
  await page.waitForFunction(() => performance.getEntriesByName('row').length > 0)
  const [anything, row] = await page.evaluate(() =>
    ['first-contentful-paint', 'row'].map((name) => performance.getEntriesByName(name)[0]),
  )
  return { anything: anything?.startTime ?? Number.NaN, row: row?.startTime ?? Number.NaN }
}

/** What the page does besides: it marks when the first row is there, and painted with the frame that comes next. */
const MARK_ROW = `
new MutationObserver((_, watch) => {
  if (document.querySelector('main [data-row]') === null) return
  watch.disconnect()
  requestAnimationFrame(() => setTimeout(() => performance.mark('row')))
}).observe(document, { childList: true, subtree: true })
`
