import type { Evidence } from './evidence.ts'

/** Every trouble in an article that a reader of the record should know. Codes are public, never reused. */
export const NOTICES = {
  'ingest/repaired-bytes':
    'Bytes that are not UTF-8 were replaced; offsets refer to the repaired text.',
  'ingest/duplicate-input': 'The same document was given twice and was read once.',
  'ingest/unreadable': 'A record or file could not be read and was left out.',
  'annotate/long-sentence': 'A sentence of more than 200 words was read in pieces, each by itself.',
  'clean/no-body': 'No article text was found among the furniture.',
  'clean/given-date-differs':
    'The date given beside the text is not the one stated in it; the given one was used.',
  'dates/no-publication-date':
    'No publication date is given or stated, so relative dates stay relative.',
  'dates/unresolved': 'A date could not be placed on the calendar and stays as it stands.',
  'language/unsupported': 'The text is not in English; it is stored and labelled, and not read.',
  'page/flattened': 'Elements of the page were nested too deeply; the innermost were taken as one.',
  'page/modified-before-published': 'The page says that it was modified before it was published.',
  'page/no-article': 'No article was found in the page; all its paragraphs were taken.',
  'page/published-differs': 'The page gives two days of publication; the first was used.',
  'page/repaired-bytes': 'Bytes of the page that its character set does not have were replaced.',
  'page/title-differs': 'The page has two titles that say different things; the first was used.',
  'page/url-differs': 'The page names an address on another host as its own.',
  'quotes/unterminated': 'A quotation is opened and never closed; it was ended with its paragraph.',
  'read/too-long':
    'The document is too long to be read; its text is kept, and nothing was read in it.',
  'read/took-too-much':
    'Reading the document took more time or memory than any article does; its text is kept, and nothing was read in it.',
  'resolve/ambiguous-name': 'A name may stand for several actors and was left in its own words.',
} as const

/** Code of a notice, `area/what`. */
export type NoticeCode = keyof typeof NOTICES

/** What a reader of the record should know about a document. */
export interface Notice {
  readonly code: NoticeCode
  readonly message: string
  readonly evidence?: Evidence
}

/** Makes a notice: the sentence of its code, and what is particular to this case. */
export function notice(code: NoticeCode, details?: string, evidence?: Evidence): Notice {
  const message = details === undefined ? NOTICES[code] : `${NOTICES[code]} ${details}`
  return evidence === undefined ? { code, message } : { code, message, evidence }
}
