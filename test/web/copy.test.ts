import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { describePages } from './chromium.ts'
import { MET, VIEWS } from './example.ts'
import { type OpenedCopy, openCopy } from './open-copy.ts'
import { stepsOn } from './steps.ts'

describePages('a copy on a server of files', () => {
  let copy: OpenedCopy
  let page: Page
  beforeAll(async () => {
    copy = await openCopy(undefined, { days: 100 })
  })
  afterAll(() => copy?.[Symbol.asyncDispose]())
  beforeEach(async () => {
    page = await copy.open('')
  })
  afterEach(() => page.close())

  const { go, choose, setDay, row } = stepsOn(() => page)

  test.each(VIEWS)('%s has something to show, and fits on a telephone', async (view) => {
    const narrow = await copy.open(view, { width: 360, height: 740 })
    expect(await narrow.locator('main [data-row], main .reader p').count()).toBeGreaterThan(0)
    expect(await narrow.locator('[role=alert]').count()).toBe(0)
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    )
    await narrow.close()
  })

  test('meetings, positions, disagreements, deadlines and incidents answer as a server does', async () => {
    await go('Meetings')
    await choose('Party', 'Russia')
    expect(await row('Miami').textContent()).toContain('planned as of 2025-12-18 → held')
    expect(await row('Miami').textContent()).toContain('Politico via 3')
    await go('Positions')
    await choose('Issue', 'ceasefire')
    await choose('Party', 'Ukraine')
    expect(await page.locator('main').textContent()).toContain(
      'Zelensky repeated his demand for an immediate ceasefire',
    )
    await page.getByRole('link', { name: 'Clear filters' }).click()
    await go('Disagreements')
    expect(await row('injured 15').locator('.sides section').count()).toBe(2)
    await go('Deadlines')
    expect(await row('2025-08-08').textContent()).toContain('Donald Trump for Russia')
    await go('Incidents')
    await setDay('From', '2025-12-15')
    expect(await row('killed 7–8').count()).toBe(1)
    await page.locator('path.country').first().waitFor({ state: 'attached' })
  })

  test('a brief as of one day, and then only what changed by another', async () => {
    await go('Brief')
    expect(await page.getByLabel('From').count()).toBe(0)
    await setDay('Until', '2025-12-20')
    expect(await page.locator('.count').first().textContent()).toContain('to 2025-12-20')
    expect(await page.locator('main').textContent()).not.toContain('Dmitriev, the Kremlin')
    await go('Changes')
    await setDay('Since', '2025-12-20')
    await choose('Kind', 'CHANGED')
    expect(await page.locator('main').textContent()).toContain(MET)
  })

  test('the evidence shows the exact words, and the link alone brings them back', async () => {
    await go('Meetings')
    await row('planned as of 2025-12-18').locator('a.chip', { hasText: '2025-12-22' }).click()
    const pane = page.getByRole('complementary', { name: 'Evidence' })
    await pane.locator('mark').waitFor()
    expect(await pane.locator('mark').textContent()).toBe(MET)
    expect(await pane.locator('h2').textContent()).toContain('Example Evening Post 2025-12-22')
    expect(page.url()).toMatch(/\/2025\/12\/talks\/#\/meetings\?.*evidence=[0-9a-f]{16}$/)
    await page.reload()
    await pane.locator('mark').waitFor()
    await pane.locator('.whose p a').first().click()
    await page.locator('.reader .is-open').first().waitFor()
    await page.keyboard.press('x')
    await pane.waitFor({ state: 'detached' })
    await go('Quotes')
    const words = await page.locator('main .row .words').first().textContent()
    await page.locator('main .row a.chip').first().click()
    await pane.locator('mark').waitFor()
    expect(await pane.locator('mark').textContent()).toBe(words)
  })

  test('as of a day changes every view, stands in the link, and goes by the days that are there', async () => {
    await page.keyboard.press('[')
    await page.waitForURL(/asOf=2025-12-20/)
    await page.keyboard.press('[')
    await page.waitForURL(/asOf=2025-12-18/)
    await page.locator('.holds', { hasText: '5 of 8 documents' }).waitFor()
    await go('Meetings')
    expect(await row('Miami').locator('.badge').allTextContents()).toContain('planned')
    await page.reload()
    await page.locator('.holds', { hasText: '5 of 8 documents' }).waitFor()
    await page.getByRole('button', { name: 'A day on' }).click()
    await page.waitForURL(/asOf=2025-12-20/)
    await page.goBack()
    await page.waitForURL(/asOf=2025-12-18/)
    await page.getByLabel('As of', { exact: true }).fill('2024-01-01')
    await page.getByRole('alert').first().waitFor()
    expect(await page.getByRole('alert').first().textContent()).toContain('goes back to 2025-03-17')
  })

  test('every list has its CSV and JSON Lines beside it, as of that day', async () => {
    await setDay('As of', '2025-12-18')
    const link = page.locator('.files a', { hasText: 'CSV' })
    const href = (await link.getAttribute('href')) ?? ''
    expect(href).toBe('data/2025-12-18/events.csv')
    const table = await (await page.request.get(new URL(href, copy.address).href)).text()
    const lines = await page.locator('.files a', { hasText: 'JSON Lines' }).getAttribute('href')
    const text = await (await page.request.get(new URL(lines ?? '', copy.address).href)).text()
    const rows: readonly { readonly id: string }[] = parse(table, { columns: true })
    expect(rows.length).toBe(text.trimEnd().split('\n').length)
    expect(await page.locator('.count').first().textContent()).toContain(`${rows.length} events`)
    await choose('Party', 'Russia')
    expect(await page.locator('.files').textContent()).toContain('The whole list as a file')
  })

  test.each([
    ['changes?since=2025-12-18&until=2025-12-22', 2],
    ['brief?until=2025-12-22', 1],
    ['timeline?asOf=2025-12-22', 2],
  ])('the files of %s are there when they are led to', async (view, count) => {
    const own = await copy.open(view)
    await own.locator('.files', { hasText: 'The same as a file' }).waitFor()
    expect(await linked(own, '.files a')).toEqual(Array(count).fill(200))
    await own.close()
  })

  test('an article, an issue and what was left out have their files', async () => {
    for (const view of ['documents/06-example-news-online-weekend-plan.txt', 'issues/ceasefire']) {
      const own = await copy.open(view)
      expect(await linked(own, '.count a')).toEqual([200])
      await own.close()
    }
    const own = await copy.open('sources?outlet=Example%20Wire')
    const note = own.locator('.note', { hasText: 'no part of the articles' })
    expect(await note.textContent()).toMatch(/Of all outlets: CSV\s+JSON Lines$/)
    expect(await linked(own, '.note a[href$=csv], .note a[href$=jsonl]')).toEqual([200, 200])
    await own.close()
  })

  test('a line of talks goes by any names of its sides', async () => {
    await go('Meetings')
    await page.getByLabel('Track').fill('Russia–US')
    await page.getByLabel('Track').press('Enter')
    await page.waitForURL(/track=/)
    await page.locator('.count', { hasText: 'meeting' }).first().waitFor()
    expect(await row('Miami').count()).toBe(1)
  })

  test('places on the page are gone to without leaving the view', async () => {
    await go('Positions')
    const address = page.url()
    await page.locator('.grid a').first().click()
    expect(page.url()).toBe(address)
    expect(await page.evaluate(() => document.activeElement?.id.startsWith('position-'))).toBe(true)
    await page.locator('.skip').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    expect(page.url()).toBe(address)
  })

  test('no script fails, nothing is missing, and no request leaves the folder', () => {
    expect(copy.faults).toEqual([])
    expect(copy.missing).toEqual([])
  })
})

/** How the server answers where links lead. */
async function linked(page: Page, selector: string): Promise<readonly number[]> {
  const links = await page.locator(selector).all()
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
  return Promise.all(
    hrefs.map(async (href) =>
      (await page.request.get(new URL(href ?? '', page.url()).href)).status(),
    ),
  )
}

describePages('a copy of one moment', () => {
  let copy: OpenedCopy
  beforeAll(async () => {
    copy = await openCopy(undefined, { asOf: '2025-12-18' })
  })
  afterAll(() => copy?.[Symbol.asyncDispose]())

  test('says so where the day would be chosen, and shows nothing later', async () => {
    const page = await copy.open('meetings')
    const said = page.locator('.as-of')
    expect(await said.textContent()).toContain('As of 2025-12-18')
    expect(await said.textContent()).toContain('a copy of one moment')
    expect(await page.locator('main').textContent()).not.toContain('Dmitriev')
    await page.keyboard.press('[')
    expect(page.url()).not.toContain('asOf')
    await page.close()
    expect(copy.faults).toEqual([])
  })
})
