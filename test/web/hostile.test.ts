import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../cli/readout.ts'
import { describePages } from './chromium.ts'
import { openCopy } from './open-copy.ts'
import { answered, type OpenedPages, openPages } from './open-pages.ts'

/** What would set `ran` if any of it were taken for more than words. */
const HOSTILE: readonly string[] = [
  '<script>window.ran=1</script>',
  '<img src=x onerror=window.ran=1>',
  '"><svg onload=window.ran=1>',
  "'-window.ran=1-'",
  '</title><iframe srcdoc="<script>parent.ran=1</script>">',
  '{{window.ran=1}}{{constructor.constructor("window.ran=1")()}}',
]

const VIEWS: readonly string[] = [
  'timeline',
  'meetings',
  'positions',
  'quotes',
  'demands',
  'incidents',
  'changes?since=2025-12-11',
  'brief',
  'sources',
  'furniture',
  'documents',
  'search?words=killing',
]

const WAYS: Readonly<Record<string, (folder: string) => Promise<Opened>>> = {
  'a record full of markup': openPages,
  'a copy of a record full of markup': (folder) => openCopy(folder, { days: 10 }),
}

type Opened = Pick<OpenedPages, 'open' | 'address' | 'faults'> & AsyncDisposable

for (const [name, openWay] of Object.entries(WAYS))
  describePages(name, () => {
    const folder = temporaryFolder()
    let pages: Opened
    beforeAll(async () => {
      const cell = (words: string): string => `"${words.replaceAll('"', '""')}"`
      const rows = HOSTILE.map((words, at) => {
        writeFileSync(join(folder.path, `${at}.txt`), article(words, at))
        const url = `javascript:window.ran=1//${at}`
        return [`${at}.txt`, `Outlet ${words}`, `2025-12-1${at}`, `Title ${words}`, url].map(cell)
      })
      const lines = ['file,outlet,published,title,url', ...rows.map((row) => row.join(','))]
      writeFileSync(join(folder.path, 'articles.csv'), `${lines.join('\n')}\n`)
      pages = await openWay(folder.path)
    })
    afterAll(async () => {
      await pages?.[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    })

    test.each(VIEWS)('nothing of it runs in %s', async (view) => {
      const page = await pages.open(view)
      expect(await page.locator('main').textContent()).toContain('window.ran=1')
      await expectOnlyWords(page)
      const chip = page.locator('a.chip').first()
      if ((await chip.count()) > 0) {
        await chip.click()
        await answered(page)
        await expectOnlyWords(page)
      }
      await page.close()
    })

    test('nothing of it runs in the reader and the evidence', async () => {
      const page = await pages.open('documents')
      const links = await page
        .locator('main h3 a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
      expect(links.length).toBe(HOSTILE.length)
      for (const link of links) {
        await page.goto(new URL(link, pages.address).href)
        await page.locator('.reader').waitFor()
        await page.locator('.reader a[href*="evidence="]').first().click()
        await page.locator('.evidence mark').waitFor()
        await expectOnlyWords(page)
      }
      await page.close()
    })

    test.each(['party', 'outlet', 'track', 'asOf', 'evidence', 'quote'])(
      'nothing in the address runs as %s',
      async (key) => {
        const page = await pages.open(`meetings?${key}=${encodeURIComponent(HOSTILE[1] ?? '')}`)
        await answered(page)
        await expectOnlyWords(page)
        await page.close()
      },
    )
  })

function article(words: string, at: number): string {
  return `Strike ${words}

Russian missiles hit a port in the Odesa region on Friday, killing ${at + 2} people, ${words} reported.

“We demand a ceasefire ${words} by Monday,” Zelensky said. Zelensky met Steve Witkoff in Miami on Thursday, ${words} said.
`
}

async function expectOnlyWords(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'ran' in window,
    elements: document.querySelectorAll('img, iframe, body script, [onload], [onerror]').length,
    links: [...document.links].filter(({ protocol }) => protocol === 'javascript:').length,
  }))
  expect(found).toEqual({ ran: false, elements: 0, links: 0 })
}
