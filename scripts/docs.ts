// Makes the pages of docs/reference/ from the code and data that they describe.
//   node scripts/docs.ts [--check]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiPage } from './docs/api.ts'
import { cliPage } from './docs/cli.ts'
import { errorsPage, noticesPage } from './docs/codes.ts'
import { readCommands } from './docs/commands.ts'
import { eventTypesPage } from './docs/event-types.ts'
import type { Page } from './docs/page.ts'
import { recordPage } from './docs/record.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'reference')

/** All pages of the reference as they should be now. */
export async function referencePages(): Promise<readonly Page[]> {
  return [
    apiPage(),
    cliPage(await readCommands()),
    errorsPage(),
    eventTypesPage(),
    noticesPage(),
    recordPage(),
  ]
}

/** Names of the pages that are missing, or not as the code and data would make them. */
export function stalePages(pages: readonly Page[]): readonly string[] {
  return pages
    .filter(({ name, text }) => {
      const path = join(folder, name)
      return !existsSync(path) || readFileSync(path, 'utf8') !== text
    })
    .map(({ name }) => name)
}

async function main(): Promise<number> {
  const pages = await referencePages()
  const stale = stalePages(pages)
  if (process.argv.includes('--check')) {
    for (const name of stale) console.error(`docs/reference/${name} is stale: npm run docs`)
    return stale.length === 0 ? 0 : 1
  }
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of pages) {
    if (stale.includes(name)) writeFileSync(join(folder, name), text)
  }
  console.log(stale.length === 0 ? 'All pages were fresh.' : `Made ${stale.join(', ')}.`)
  return 0
}

if (import.meta.main) process.exitCode = await main()
