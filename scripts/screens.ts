// Pictures of every screen on the example record, into docs/screens/.
//   npm run screens
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { answered, openPages } from '../test/web/open-pages.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'screens')
const READER = 'documents/06-example-news-online-weekend-plan.txt'

/** A picture: its name, where it is taken, and what is done before. */
interface Screen {
  readonly name: string
  readonly path: string
  readonly width?: number
  readonly dark?: true
  readonly before?: (page: Page) => Promise<void>
}

const openWords = async (page: Page): Promise<void> => {
  await page.locator('main .chip').first().click()
  await page.locator('.evidence mark').waitFor()
}
const openMark = async (page: Page): Promise<void> => {
  await page.locator('.reader a[href*="evidence="]').first().click()
  await page.locator('.evidence mark').waitFor()
}

const SCREENS: readonly Screen[] = [
  { name: 'timeline', path: 'timeline?from=2025-12-15' },
  { name: 'meetings', path: 'meetings?from=2025-12-15&party=Russia', before: openWords },
  { name: 'positions', path: 'positions' },
  { name: 'issues', path: 'issues' },
  { name: 'issue', path: 'issues/territory' },
  { name: 'quotes', path: 'quotes' },
  { name: 'demands', path: 'demands' },
  { name: 'deadlines', path: 'deadlines' },
  { name: 'incidents', path: 'incidents?from=2025-08-01' },
  { name: 'disagreements', path: 'differences' },
  { name: 'changes', path: 'changes?since=2025-12-20' },
  { name: 'brief', path: 'brief' },
  { name: 'sources', path: 'sources' },
  { name: 'furniture', path: 'furniture?kind=caption,promotion,navigation' },
  { name: 'documents', path: 'documents' },
  { name: 'reader', path: READER, before: openMark },
  { name: 'search', path: 'search?words=ceasefire' },
  { name: 'timeline-narrow-dark', path: 'timeline?from=2025-12-15', width: 360, dark: true },
  { name: 'reader-narrow-dark', path: READER, width: 360, dark: true, before: openMark },
]

await using pages = await openPages()
mkdirSync(folder, { recursive: true })
for (const { name, path, width = 1280, dark, before } of SCREENS) {
  const page = await pages.open(path, { width, height: width === 360 ? 740 : 860 })
  await page.emulateMedia({ colorScheme: dark === true ? 'dark' : 'light' })
  await before?.(page)
  await answered(page)
  if (path.startsWith('incidents')) {
    await page.locator('path.country').first().waitFor({ state: 'attached' })
  }
  const session = await page.context().newCDPSession(page)
  const options = { format: 'webp', quality: 70 } as const
  const { data } = await session.send('Page.captureScreenshot', options)
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, 'base64'))
  await page.close()
}
if (pages.faults.length > 0) throw new Error(pages.faults.join('\n'))
