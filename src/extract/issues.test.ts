import { expect, test } from 'vitest'
import { annotatePlain, knowledge } from '../../test/annotate-plain.ts'
import type { Issue } from '../lexicon/knowledge.ts'
import { readIssue } from './issues.ts'

const ISSUES: readonly Issue[] = [
  { id: 'ceasefire', label: 'Ceasefire', words: ['ceasefire', 'truce'] },
  { id: 'monitoring', label: 'Monitoring', words: ['ceasefire monitor', 'observer mission'] },
  { id: 'nato', label: 'NATO', words: ['nato bid', "alliance's door"] },
]

/** Issue, words and basis; the part in brackets is the claim, what is before a stroke the sentences before. */
function issueOf(marked: string) {
  const text = marked.replace(/[[\]]/g, '')
  const opens = marked.lastIndexOf('|') + 1
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const before = [{ start: 0, end: opens }].filter((span) => span.end > 0)
  const found = readIssue(
    { ...knowledge, issues: ISSUES },
    annotatePlain(text),
    { start, end },
    { sentence: { start: opens, end: text.length }, before },
  )
  return found && `${found.value}: ${found.evidence[0].exact} (${found.basis})`
}

test.each([
  ['[They agreed on a truce].', 'ceasefire: truce (read)'],
  ['[They agreed on two truces].', 'ceasefire: truce (read)'],
  ['[They sent ceasefire monitors].', 'monitoring: ceasefire monitor (read)'],
  ['[They met] after the Truce.', 'ceasefire: Truce (inferred)'],
  ['[The NATO bid and a truce] were named.', 'nato: NATO bid (read)'],
  [
    '[They sent observer missions], and a ceasefire monitor.',
    'monitoring: observer mission (read)',
  ],
  ['[The alliance’s door is open].', 'nato: alliance’s door (read)'],
  ['[They struck a trucegiver].', undefined],
  ['[They met] in Oslo.', undefined],
  ['Chad offered a truce.|[Mali rejected the idea].', 'ceasefire: truce (inferred)'],
  ['Chad offered a truce.|[Mali made a NATO bid].', 'nato: NATO bid (read)'],
])('%s → %s', (marked, expected) => {
  expect(issueOf(marked)).toBe(expected)
})
