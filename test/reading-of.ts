import { makeDocument } from '../src/model/document.ts'
import type { Reading } from '../src/model/reading.ts'
import { documentReader } from '../src/read-document.ts'
import { knowledge, model } from './annotate-plain.ts'

const read = documentReader(knowledge, model)

/** The reading of a text as an article published on Tuesday, 10 March 2026. */
export function readingOf(text: string): Reading {
  const document = makeDocument({ name: 'case.txt', text, givenDate: '2026-03-10' })
  return read({ document, notices: [] }).reading
}
