import { makeDocument } from '../src/model/document.ts'
import type { Reading } from '../src/model/reading.ts'
import { documentReader } from '../src/read-document.ts'
import { knowledge, model } from './annotate-plain.ts'

const read = documentReader(knowledge, model)

/** The reading of a text as an article published on Tuesday, 10 March 2026, or on another day. */
export function readingOf(text: string, day = '2026-03-10'): Reading {
  const document = makeDocument({ name: 'case.txt', text, givenDate: day })
  return read({ document, notices: [] }).reading
}
