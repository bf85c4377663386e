import { afterAll, beforeAll, expect, test } from 'vitest'
import { describePages } from './chromium.ts'
import { answered, type OpenedPages, openPages } from './open-pages.ts'

describePages('by keyboard alone', () => {
  let pages: OpenedPages
  beforeAll(async () => {
    pages = await openPages()
  })
  afterAll(() => pages?.[Symbol.asyncDispose]())

  test('rows are gone through, opened and closed', async () => {
    const page = await pages.open('meetings')
    const at = (): Promise<number> =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-row]')].indexOf(
          document.activeElement ?? document.body,
        ),
      )
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await at()).toBe(1)
    await page.keyboard.press('k')
    expect(await at()).toBe(0)
    await page.keyboard.press('Shift+G')
    expect(await at()).toBe((await page.locator('[data-row]').count()) - 1)
    await page.keyboard.press('g')
    await page.keyboard.press('g')
    expect(await at()).toBe(0)
    await page.keyboard.press('Enter')
    await page.locator('.evidence mark').waitFor()
    await page.keyboard.press('x')
    await page.locator('.evidence').waitFor({ state: 'detached' })
    await page.keyboard.press('j')
    await page.keyboard.press('o')
    await page.locator('.evidence mark').waitFor()
    expect(await at()).toBe(1)
    await page.keyboard.press('x')
    await page.locator('.evidence').waitFor({ state: 'detached' })
    await page.close()
  })

  test('as of when goes a day back and forth, and the keys tell of themselves', async () => {
    const page = await pages.open('timeline')
    await page.keyboard.press('[')
    await page.waitForURL(/asOf=2025-12-21/)
    await page.keyboard.press('[')
    await page.waitForURL(/asOf=2025-12-20/)
    await page.keyboard.press(']')
    await page.waitForURL(/asOf=2025-12-21/)
    await page.keyboard.press(']')
    await page.waitForURL((url) => !url.search.includes('asOf'))
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.close()
  })

  test('a link leads on by Enter, and reading goes on at the heading of the view', async () => {
    const page = await pages.open('timeline')
    await page.getByRole('link', { name: 'Meetings' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
    await answered(page)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Meetings')
    // Letters that are typed into a field are words, not keys.
    await page.getByLabel('Track').focus()
    await page.keyboard.type('jx?')
    expect(await page.getByLabel('Track').inputValue()).toBe('jx?')
    await page.close()
  })

  test('search is a key away', async () => {
    const page = await pages.open('timeline?asOf=2025-12-18')
    await page.keyboard.press('/')
    await page.keyboard.type('negotiators')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor()
    await page.locator('main mark', { hasText: 'negotiators' }).first().waitFor()
    expect(page.url()).toContain('/search?asOf=2025-12-18&words=negotiators')
    await page.close()
  })

  test('nothing failed meanwhile', () => {
    expect(pages.faults).toEqual([])
  })
})
