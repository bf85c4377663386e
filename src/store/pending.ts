import type { Driver } from './driver.ts'

/** Tables of what follows from the readings, those that others refer to last. */
const FOLLOWING = [
  'event_words',
  'event',
  'claim_block',
  'comparable',
  'story',
  'band',
  'shingled',
  'side',
  'merged',
  'pending',
  'followed',
] as const

/** Notes that the readings of a document changed, so that what follows from them is out of date. */
export function markPending(driver: Driver, document: string): void {
  driver.run('INSERT INTO pending (document) VALUES (?) ON CONFLICT DO NOTHING', document)
}

/** Whether what follows from the readings was made by these rules, and nothing was read since. */
export function isSettled(driver: Driver, rules: string): boolean {
  return (
    isFollowed(driver, rules) && driver.get('SELECT document FROM pending LIMIT 1') === undefined
  )
}

/** Forgets what follows from the readings, unless it was made by these rules. */
export function followRules(driver: Driver, rules: string): void {
  driver.transaction('write', () => {
    if (isFollowed(driver, rules)) return
    for (const table of FOLLOWING) driver.exec(`DELETE FROM ${table}`)
    driver.run('INSERT INTO followed (rules) VALUES (?)', rules)
    driver.exec('INSERT INTO pending (document) SELECT id FROM document')
  })
}

/** Some documents whose readings changed, by their ids. */
export function pendingDocuments(driver: Driver, limit: number): readonly string[] {
  const sql = 'SELECT document FROM pending ORDER BY document LIMIT ?'
  return driver.all<{ document: string }>(sql, limit).map(({ document }) => document)
}

/** Notes that what follows from the readings of these documents is up to date. */
export function unmarkPending(driver: Driver, documents: readonly string[]): void {
  for (const document of documents) driver.run('DELETE FROM pending WHERE document = ?', document)
}

function isFollowed(driver: Driver, rules: string): boolean {
  return driver.get<{ rules: string }>('SELECT rules FROM followed')?.rules === rules
}
