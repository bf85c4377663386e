import type { Locator, Page } from 'playwright-core'
import { answered } from './open-browser.ts'

/** What a reader does with the pages; each step waits until they have answered. */
export interface Steps {
  readonly go: (view: string) => Promise<void>
  readonly choose: (label: string, value: string) => Promise<void>
  readonly setDay: (label: string, day: string) => Promise<void>
  readonly row: (words: string) => Locator
}

/** The steps on whatever page is open when they are taken. */
export function stepsOn(opened: () => Page): Steps {
  return {
    async go(view) {
      const page = opened()
      const views = page.getByRole('navigation', { name: 'Views' })
      await views.getByRole('link', { name: view }).click()
      await page.getByRole('heading', { level: 1, name: view }).waitFor()
      await answered(page)
    },
    async choose(label, value) {
      const filters = opened().getByRole('form', { name: 'Filters' })
      await filters.getByLabel(label).selectOption(value)
      await answered(opened())
    },
    async setDay(label, day) {
      await opened().getByLabel(label, { exact: true }).fill(day)
      await answered(opened())
    },
    row: (words) => opened().locator('main .row', { hasText: words }),
  }
}
