/** Every way a caller can hold Readout wrong. Codes are public and never reused. */
export const REASONS = {
  'cli/usage': 'The command cannot be run as it was given.',
  'cli/no-such-id': 'The record holds nothing of that id.',
  'fetch/bad-address': 'This is no address of a page or a feed.',
  'fetch/bad-list': 'The file is no list of feeds or articles.',
  'ingest/no-such-path': 'There is no such file or folder.',
  'ingest/unknown-kind': 'Readout does not read files of this kind.',
  'ingest/unknown-file': 'articles.csv names a file that is not there.',
  'ingest/bad-date': 'A publication date is not a calendar date or a date-time.',
  'ingest/bad-csv': 'articles.csv is not a table with the columns that Readout knows.',
  'lexicon/bad-entry': 'A data file has an entry that Readout cannot use.',
  'lexicon/bad-file': 'A data file is not what its name says.',
  'lexicon/unknown-type': 'A lexicon entry names an event type that the ontology lacks.',
  'lexicon/not-compiled': 'The compiled data file is missing.',
  'core/no-model': 'The language model is missing.',
  'core/bad-model': 'The language model is damaged.',
  'core/no-kernel': 'The compiled inner loops of the linguistic core are missing.',
  'publish/not-empty': 'The folder holds something other than a copy of a record.',
  'publish/no-pages': 'The pages are not built.',
  'publish/changed': 'Another program wrote to the record while it was published.',
  'serve/no-token':
    'Whoever can be reached from elsewhere must ask for a token; give one with --token.',
  'serve/bad-token': 'The token cannot be used.',
  'serve/port-taken': 'Another program listens on that port.',
  'serve/no-address': 'This machine cannot listen there.',
  'store/not-a-record': 'The file is not a Readout record.',
  'store/no-such-record': 'There is no record of that name.',
  'store/schema-newer': 'This record was written by a newer Readout.',
  'store/damaged': 'The record is damaged.',
  'store/busy': 'Another program is writing to the record.',
  'store/disk': 'The record cannot be opened or written where it is.',
  'store/bad-transfer': 'A line holds no reading that another record gave.',
  'store/bad-moment':
    'The moment to look back from is neither a day nor a date-time with its zone.',
  'export/bad-sheet': 'The file is no coding sheet that `readout sample` wrote.',
} as const

/** Code of an error, `area/what`. */
export type ErrorCode = keyof typeof REASONS

/** Thrown for misuse and broken installations; troubles in articles are notices. */
export class ReadoutError extends Error {
  override readonly name = 'ReadoutError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, details: string, options?: ErrorOptions) {
    super(`${REASONS[code]} ${details} [${code}]`, options)
    this.code = code
  }
}
