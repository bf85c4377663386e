import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { extractClaims } from '../src/extract/claims.ts'
import { readExample } from '../src/lexicon/example.ts'
import { overlap } from '../src/model/evidence.ts'
import { annotatePlain, knowledge } from './annotate-plain.ts'

interface ExampledList {
  readonly words: readonly string[]
  readonly yes: readonly string[]
  readonly no: readonly { readonly text: string; readonly because: string }[]
}

const path = new URL('../data/lexicon/place-words.yaml', import.meta.url)
const lists = Object.entries(parse(readFileSync(path, 'utf8')) as Record<string, ExampledList>)

function hasMarkedPlace(notation: string): boolean {
  const { text, roles } = readExample(notation)
  const [marked] = roles
  if (marked === undefined) throw new Error(`no place is marked in: ${notation}`)
  const { drafts } = extractClaims(knowledge, annotatePlain(text))
  expect(drafts, text).not.toHaveLength(0)
  return drafts.some(({ place }) => place !== undefined && overlap(place, marked.span) > 0)
}

describe.each(lists)('place-words/%s', (_name, { words, yes, no }) => {
  test('has words, and sentences that need them and that do not', () => {
    expect(words.length * yes.length * no.length).toBeGreaterThan(0)
    expect(no.every(({ because }) => because.length > 0)).toBe(true)
  })

  test.each(yes)('tells the place: %s', (notation) => {
    expect(hasMarkedPlace(notation)).toBe(true)
  })

  test.each(no.map(({ text }) => text))('tells no place: %s', (notation) => {
    expect(hasMarkedPlace(notation)).toBe(false)
  })
})
