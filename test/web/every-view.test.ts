import axe from 'axe-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describePages } from './chromium.ts'
import { VIEWS } from './example.ts'
import { type OpenedPages, openPages } from './open-pages.ts'

describePages('every view', () => {
  let pages: OpenedPages
  beforeAll(async () => {
    pages = await openPages()
  })
  afterAll(() => pages?.[Symbol.asyncDispose]())

  test.each(VIEWS)(
    '%s has something to show, and nothing that keeps a reader out',
    async (view) => {
      const page = await pages.open(view)
      expect(await page.locator('main [data-row], main .reader p').count()).toBeGreaterThan(0)
      expect(await seriousFindings(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await seriousFindings(page)).toEqual([])
      await page.close()
    },
  )

  test('the keys and the evidence beside a view keep nobody out', async () => {
    const page = await pages.open('meetings')
    await page.locator('a.chip').first().click()
    await page.locator('.evidence mark').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.close()
  })

  test.each([
    ['incidents?from=2030-01-01', 'No report in 8 documents (from: 2030-01-01). Ask without'],
    [
      'demands?party=Kenya&asOf=2025-12-18',
      'No report in 5 documents published by 2025-12-18 (party: Kenya). Ask without',
    ],
    ['positions?party=Kenya&issue=ceasefire', 'No report in 8 documents.'],
    [
      'documents/nothing?asOf=2025-12-18',
      'Nothing that was published after 2025-12-18 is used here.',
    ],
    ['timeline?offset=900', /none of \d\d/],
    ['issues/elections', 'No report in 8 documents.'],
  ])('%s says why nothing is there', async (view, words) => {
    const own = await openPage(pages, view)
    await own.locator('main', { hasText: words }).waitFor()
    await own.close()
  })

  test('a page past the end of nothing is left with what narrowed it', async () => {
    const page = await pages.open('incidents?from=2030-01-01&offset=200')
    const without = page.getByRole('link', { name: 'Ask without' })
    expect(await without.getAttribute('href')).toBe('/incidents')
    await page.close()
  })

  test.each([
    ['issues', 'Issues'],
    ['issues/ceasefire', 'Ceasefire'],
    [
      'documents/06-example-news-online-weekend-plan.txt',
      'Envoys of Trump and Putin to meet in Florida, Politico reports',
    ],
  ])('%s is named in the browser', async (view, title) => {
    const page = await pages.open(view)
    await expect.poll(() => page.title()).toBe(`${title} · Readout`)
    await page.close()
  })

  test.each(VIEWS)('%s fits on a telephone', async (view) => {
    const page = await pages.open(view, { width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.close()
  })

  test('the reader and the evidence keep nobody out, in the dark and on a telephone either', async () => {
    const page = await pages.open('timeline', { width: 360, height: 740 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('a.chip').first().click()
    await page.locator('.evidence mark').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.locator('.whose p a').first().click()
    await page.locator('.reader .is-open').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.close()
  })

  test('no script fails, nothing is warned of, and no request leaves for elsewhere', () => {
    expect(pages.faults).toEqual([])
    expect(pages.served.faults).toEqual([])
  })
})

/** Opens a view of which the server may have nothing, which the browser tells as an error. */
async function openPage({ browser, address }: OpenedPages, view: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${address}${view}`)
  return page
}

/** What an independent judge of access finds serious, as `rule: element`. */
async function seriousFindings(
  page: Awaited<ReturnType<OpenedPages['open']>>,
): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const judge = (globalThis as unknown as { readonly axe: typeof axe }).axe
    const { violations } = await judge.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
}
