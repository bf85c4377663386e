import { REASONS } from '../../src/model/error.ts'
import { byCodeUnit } from '../../src/model/id.ts'
import { NOTICES } from '../../src/model/notice.ts'
import { type Page, page } from './page.ts'

/** Every way a caller can hold Readout wrong. */
export function errorsPage(): Page {
  return page('errors.md', {
    title: 'Errors',
    from: '`src/model/error.ts`',
    parts: [
      'What Readout says when it cannot do what it was asked to, with the code in square brackets. Codes are never reused.',
      ...sections(REASONS),
    ],
  })
}

/** Every trouble in an article that a reader of the record should know. */
export function noticesPage(): Page {
  return page('notices.md', {
    title: 'Notices',
    from: '`src/model/notice.ts`',
    parts: [
      'What a reader of the record should know about a document. Reading goes on; the notice is kept in the record. Codes are never reused.',
      ...sections(NOTICES),
    ],
  })
}

function sections(codes: Readonly<Record<string, string>>): readonly string[] {
  const entries = Object.entries(codes).sort(([a], [b]) => byCodeUnit(a, b))
  return entries.map(([name, sentence]) => `## ${name}\n\n${sentence}`)
}
