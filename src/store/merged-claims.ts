import type { Driver } from './driver.ts'

/** A claim as it is compared, where it stands, and with which others it is decided. */
export interface StoredComparable {
  readonly n: number
  readonly text: string
  readonly position: number
  readonly component: number
  /** JSON of whoever compares. */
  readonly body: string
}

const COLUMNS = 'n, text, position, component, body'

/** The comparable claims of a text, by their numbers and components. */
export function comparablesOfText(
  driver: Driver,
  text: string,
): readonly Pick<StoredComparable, 'n' | 'component'>[] {
  return driver.all('SELECT n, component FROM comparable WHERE text = ?', text)
}

/** The comparable claims of a component. */
export function comparablesOfComponent(
  driver: Driver,
  component: number,
): readonly StoredComparable[] {
  const sql = `SELECT ${COLUMNS} FROM comparable WHERE component = ?`
  return driver.all<StoredComparable>(sql, component)
}

/** The comparable claims of a block, by their numbers and components. */
export function comparablesInBlock(
  driver: Driver,
  block: number,
): readonly { readonly n: number; readonly component: number }[] {
  return driver.all(
    `SELECT n, component FROM claim_block JOIN comparable ON n = claim_block.comparable
    WHERE block = ?`,
    block,
  )
}

/** What a text is about, as JSON of whoever compares. */
export function storyOfText(driver: Driver, text: string): string | undefined {
  return driver.get<{ body: string }>('SELECT body FROM story WHERE text = ?', text)?.body
}

/** Enters what a text is about. */
export function addStory(driver: Driver, text: string, body: string): void {
  driver.run('INSERT INTO story (text, body) VALUES (?, ?)', text, body)
}

/** Takes out what a text is about. */
export function removeStory(driver: Driver, text: string): void {
  driver.run('DELETE FROM story WHERE text = ?', text)
}

/** The comparable claim of a number. */
export function comparableOf(driver: Driver, n: number): StoredComparable | undefined {
  return driver.get<StoredComparable>(`SELECT ${COLUMNS} FROM comparable WHERE n = ?`, n)
}

/** Enters a comparable claim with the blocks in which others meet it, and gives it a number. */
export function addComparable(
  driver: Driver,
  { text, position, body }: Pick<StoredComparable, 'text' | 'position' | 'body'>,
  blocks: Iterable<number>,
): number {
  const row = driver.get<{ n: number }>(
    'INSERT INTO comparable (text, position, component, body) VALUES (?, ?, 0, ?) RETURNING n',
    text,
    position,
    body,
  )
  const n = row?.n ?? 0
  for (const block of blocks) {
    driver.run('INSERT INTO claim_block (block, comparable) VALUES (?, ?)', block, n)
  }
  return n
}

/** Takes a comparable claim out. */
export function removeComparable(driver: Driver, n: number): void {
  driver.run('DELETE FROM comparable WHERE n = ?', n)
}

/** Notes with which others a comparable claim is decided. */
export function placeComparable(driver: Driver, n: number, component: number): void {
  driver.run('UPDATE comparable SET component = ? WHERE n = ?', component, n)
}
