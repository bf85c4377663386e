import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { describePages } from './chromium.ts'
import { MET } from './example.ts'
import { answered, type OpenedPages, openPages } from './open-pages.ts'
import { stepsOn } from './steps.ts'

describePages('the six jobs, done by clicking', () => {
  let pages: OpenedPages
  let page: Page
  beforeAll(async () => {
    pages = await openPages()
  })
  afterAll(() => pages?.[Symbol.asyncDispose]())
  beforeEach(async () => {
    page = await pages.open('')
  })
  afterEach(() => page.close())

  const { go, choose, setDay, row } = stepsOn(() => page)

  test('1. every meeting of Russia and the United States: planned, then held, of one origin', async () => {
    await go('Meetings')
    await choose('Party', 'Russia')
    const miami = row('Miami')
    expect(await miami.count()).toBe(1)
    expect(await miami.textContent()).toContain('Russia–United States')
    expect(await miami.textContent()).toContain('planned as of 2025-12-18 → held as of 2025-12-22')
    expect(await miami.textContent()).toContain('Politico via 3')
    expect(await miami.locator('.badge').allTextContents()).toContain('1 origin')
    expect(await miami.locator('.delegations').textContent()).toContain('Kirill Dmitriev')
  })

  test('2. what each side wants on an issue, and where it moved', async () => {
    await go('Positions')
    const ceasefire = page.getByRole('row', { name: /^Ceasefire/ })
    expect(await ceasefire.getByRole('link', { name: 'demands (3)' }).count()).toBe(1)
    expect(await ceasefire.textContent()).toContain('no report in 8 documents')
    expect(await page.locator('.grid .moved').count()).toBeGreaterThan(0)
    await choose('Issue', 'ceasefire')
    await choose('Party', 'Ukraine')
    expect(await page.locator('main').textContent()).toContain(
      'Zelensky repeated his demand for an immediate ceasefire',
    )
  })

  test('3. what sources dispute, passages side by side', async () => {
    await go('Disagreements')
    const injured = row('injured 15')
    expect(await injured.locator('.sides section').count()).toBe(2)
    expect(await injured.textContent()).toContain('killing seven people and wounding 15')
    expect(await injured.textContent()).toContain('killed eight people and wounded 27')
  })

  test('3. what was left out of an outlet’s pages, down to the line in its article', async () => {
    await go('Sources')
    await row('blocks of the articles')
      .filter({ hasText: 'Example News Online' })
      .getByRole('link', { name: 'navigation 1' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Furniture' }).waitFor()
    await answered(page)
    expect(page.url()).toContain('outlet=Example+News+Online&kind=navigation')
    expect(await page.locator('.count').textContent()).toBe('1 block')
    await page.locator('main .row h3 a').click()
    await page.locator('.reader .is-open').waitFor()
    expect(await page.locator('.reader .is-open').textContent()).toBe(
      'navigation Home | World | Economy | Sport',
    )
  })

  test('4. what is due, who set it, and what became of it', async () => {
    await go('Deadlines')
    const due = row('2025-08-08')
    expect(await due.textContent()).toContain('Donald Trump for Russia')
    expect(await due.textContent()).toContain('recalled inferred: the same deadline, told of again')
  })

  test('5. every strike with its toll low, best and high, and who gave each number', async () => {
    await go('Incidents')
    await setDay('From', '2025-12-15')
    const odesa = row('killed 7–8')
    expect(await odesa.getByRole('img', { name: 'injured 15–27' }).count()).toBe(1)
    expect(await odesa.locator('.accounts').first().textContent()).toContain('“seven people”')
    const map = page.getByRole('img', { name: /^Map of/ })
    expect(await map.locator('.spot.area', { hasText: 'Odesa region' }).count()).toBe(1)
    await map.locator('path.country').first().waitFor({ state: 'attached' })
  })

  test('6. a brief as of one day, and then only what changed by another', async () => {
    await go('Brief')
    await setDay('Until', '2025-12-19')
    expect(await page.locator('.count').first().textContent()).toContain('to 2025-12-19')
    expect(await page.locator('main').textContent()).not.toContain('Dmitriev, the Kremlin')
    await go('Changes')
    await setDay('Since', '2025-12-20')
    await choose('Kind', 'CHANGED')
    expect(await page.locator('main').textContent()).toContain(MET)
  })

  test('the evidence shows the exact words in their paragraph, with outlet, day, origin and rule', async () => {
    await go('Meetings')
    await row('planned as of 2025-12-18').locator('a.chip', { hasText: '2025-12-22' }).click()
    const pane = page.getByRole('complementary', { name: 'Evidence' })
    await pane.locator('mark').waitFor()
    expect(await pane.locator('mark').textContent()).toBe(MET)
    expect(await pane.locator('h2').textContent()).toContain('Example Evening Post 2025-12-22')
    expect(await pane.textContent()).toContain('Politico')
    expect(await pane.locator('.facts code').first().textContent()).toMatch(/^[a-z-]+\/[a-z-]+$/)
    expect(page.url()).toContain('evidence=')
    // The link alone brings the same back.
    await page.reload()
    await pane.locator('mark').waitFor()
    await pane.getByRole('link', { name: /^Close/ }).click()
    expect(await pane.count()).toBe(0)
  })

  test('a quote opens in its paragraph, and a citation of it can be copied', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await go('Quotes')
    const quote = page.locator('main .row').first()
    const words = await quote.locator('.words').textContent()
    await quote.locator('a.chip').click()
    const pane = page.getByRole('complementary', { name: 'Evidence' })
    await pane.locator('mark').waitFor()
    expect(await pane.locator('mark').textContent()).toBe(words)
    await pane.getByRole('button', { name: 'Copy citation' }).click()
    await pane.getByText('Copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`“${words}” (`)
    expect(copied).toMatch(/\d{4}-\d\d-\d\d/)
  })

  test('as of a day changes every view and stands in the address', async () => {
    await page.getByLabel('As of', { exact: true }).fill('2025-12-18')
    await page.waitForURL(/asOf=2025-12-18/)
    await page.locator('.holds', { hasText: '5 of 8 documents' }).waitFor()
    await go('Meetings')
    expect(page.url()).toContain('asOf=2025-12-18')
    expect(await row('Miami').locator('.badge').allTextContents()).toContain('planned')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor()
    const files = page.locator('.files a')
    expect(await files.first().getAttribute('href')).toBe('/api/events.csv?asOf=2025-12-18')
  })

  test('nothing failed meanwhile', () => {
    expect(pages.faults).toEqual([])
  })
})
