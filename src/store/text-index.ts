import { searchParts } from '../model/search-words.ts'
import { openDriver } from './driver.ts'

/** A stretch of text that can be found by its words. */
export interface IndexedText {
  /** Whose text it is. */
  readonly owner: string
  /** Where it begins in the text of its owner. */
  readonly start: number
  readonly text: string
}

/** A stretch that has the words, and where they stand in it. */
export interface FoundText extends IndexedText {
  readonly matches: readonly { readonly start: number; readonly end: number }[]
}

/** An index of texts by their words, in memory alone. */
export interface TextIndex extends Disposable {
  readonly add: (texts: Iterable<IndexedText>) => void
  /** Stretches that have all the words, in any form of them; the ones that are most about them first. */
  readonly find: (words: string) => readonly FoundText[]
}

// No text that was read holds them: control characters are taken out when it is.
const [OPEN, CLOSE] = ['\u0001', '\u0002']

/** Opens an empty index. */
export function openTextIndex(): TextIndex {
  const driver = openDriver(':memory:')
  driver.exec(`CREATE VIRTUAL TABLE stretch USING fts5 (
    text, owner UNINDEXED, start UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2'
  )`)
  return {
    add(texts) {
      driver.transaction('write', () => {
        for (const { owner, start, text } of texts) {
          driver.run(
            'INSERT INTO stretch (text, owner, start) VALUES (?, ?, ?)',
            text,
            owner,
            start,
          )
        }
      })
    },
    find(words) {
      const query = queryOf(words)
      if (query === undefined) return []
      return driver
        .all<IndexedText & { readonly marked: string }>(
          `SELECT owner, start, text, highlight(stretch, 0, ?, ?) AS marked FROM stretch
          WHERE stretch MATCH ? ORDER BY rank, owner, start`,
          ...[OPEN, CLOSE, query],
        )
        .map(({ marked, ...found }) => ({ ...found, matches: matchesIn(marked, found.start) }))
    },
    [Symbol.dispose]: () => driver.close(),
  }
}

/** Words and phrases as a question to the index: nothing in them is a command to it. */
function queryOf(words: string): string | undefined {
  const parts = searchParts(words)
  return parts.length === 0 ? undefined : parts.map((part) => `"${part}"`).join(' AND ')
}

function matchesIn(marked: string, start: number): FoundText['matches'] {
  const matches: { start: number; end: number }[] = []
  let at = start
  for (const piece of marked.split(OPEN).entries()) {
    const [index, text] = piece
    const [match = '', rest = ''] = index === 0 ? ['', text] : text.split(CLOSE)
    if (index > 0) matches.push({ start: at, end: at + match.length })
    at += match.length + rest.length
  }
  return matches
}
