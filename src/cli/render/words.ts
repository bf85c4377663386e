import type { Passage } from '../../views/corpus.ts'

/** "1 document", "2 documents". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Words of a text on one line; where exactly they stand is said beside them. */
export function quoted(exact: string): string {
  return `“${exact.replace(/\s+/g, ' ').trim()}”`
}

/** A passage on one line: the words, the document, and the offsets that lead back to them. */
export function renderPassage({ exact, document, start, end }: Passage): string {
  return `${quoted(exact)}  ${document} ${start}–${end}`
}

/** What an empty answer says: silence of so many documents, not that nothing happened. */
export function noReport(documents: number): string {
  return `no report in ${count(documents, 'document')}`
}
