// Makes the pages of docs/reference/ from the code and data that they describe, and renews the
// blocks of other pages that show what a command prints on the example.
//   node scripts/docs.ts [--check]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiPage } from './docs/api.ts'
import { cliPage } from './docs/cli.ts'
import { errorsPage, noticesPage } from './docs/codes.ts'
import { readCommands } from './docs/commands.ts'
import { eventTypesPage } from './docs/event-types.ts'
import { outputPages } from './docs/outputs.ts'
import type { Page } from './docs/page.ts'
import { recordPage } from './docs/record.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'reference')

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
  const reference = await referencePages()
  const stale = new Set(stalePages(reference))
  const pages = [
    ...reference
      .filter(({ name }) => stale.has(name))
      .map(({ name, text }) => ({ name: join('docs', 'reference', name), text })),
    ...outputPages().filter(({ name, text }) => readFileSync(join(root, name), 'utf8') !== text),
  ]
  if (process.argv.includes('--check')) {
    for (const { name } of pages) console.error(`${name} is stale: npm run docs`)
    return pages.length === 0 ? 0 : 1
  }
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of pages) writeFileSync(join(root, name), text)
  const names = pages.map(({ name }) => name).join(', ')
  console.log(pages.length === 0 ? 'All pages were fresh.' : `Made ${names}.`)
  return 0
}

if (import.meta.main) process.exitCode = await main()
