import { findDates } from '../src/annotate/dates/find.ts'
import { findEntities } from '../src/annotate/entities.ts'
import { findSentences } from '../src/annotate/sentences.ts'
import { pipeline } from '../src/annotate/stage.ts'
import { findTokens, findWords } from '../src/annotate/tokens.ts'
import type { Block } from '../src/model/annotation.ts'
import { makeDocument } from '../src/model/document.ts'
import type { DateMention } from '../src/model/when.ts'
import { core, knowledge } from './annotate-plain.ts'

const annotate = pipeline()
  .use(findWords(knowledge))
  .use(findSentences(knowledge))
  .use(findTokens(knowledge, core))
  .use(findEntities(knowledge))
  .use(findDates(knowledge))

/** The day on which the texts of most tests are published, a Wednesday. */
export const PUBLISHED = '2025-12-17'

/** The dates of a text, each of whose lines is a paragraph. */
export function findPlain(text: string, day?: string): readonly DateMention[] {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'body',
    rule: 'test',
  }))
  const published =
    day === undefined
      ? {}
      : { published: { value: day, day, basis: 'given', rule: 'test', evidence: [] } as const }
  const document = makeDocument({ name: 'test', text })
  return annotate.run({ document, text, blocks, ...published }).dates
}

/** The dates of a text as "the words = TYPE value first-day/last-day". */
export function readPlain(text: string, day?: string): readonly string[] {
  return findPlain(text, day).map(({ start, end, type, value, when }) => {
    const days = when?.start === undefined ? '' : ` ${when.start}/${when.end}`
    return `${text.slice(start, end)} = ${type} ${value}${days}`
  })
}
