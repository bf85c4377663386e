import { expect, test } from 'vitest'
import { annotatePlain, knowledge } from '../../test/annotate-plain.ts'
import { type Issue, issuePhrases } from '../lexicon/issue-phrases.ts'
import { issueReader } from './issues.ts'

const ISSUES: readonly Issue[] = [
  { id: 'ceasefire', label: 'Ceasefire', words: ['cease-fire', 'truce', 'stop the fighting'] },
  { id: 'monitoring', label: 'Monitoring', words: ['cease-fire monitor', 'observer mission'] },
  { id: 'nato', label: 'NATO', words: ['nato bid', "alliance's door"] },
  { id: 'territory', label: 'Territory', words: ['annex'] },
]

/**
 * Issues, words and basis. The claim stands in square brackets and its predicate, where it matters, in stars; the sentences before it
 * stand before a stroke.
 */
function issuesOf(marked: string) {
  const spans: Record<string, number> = {}
  let text = ''
  for (const character of marked) {
    if (!'[]*|'.includes(character)) text += character
    else spans[character === '*' && '*' in spans ? '**' : character] = text.length
  }
  const read = annotatePlain(text)
  const claim = { start: spans['['] ?? 0, end: spans[']'] ?? 0 }
  const index = read.sentences.findIndex(({ end }) => end > claim.start)
  const sentence = read.sentences[index]
  if (sentence === undefined) return []
  const predicate = { start: spans['*'] ?? claim.start, end: spans['**'] ?? claim.start }
  const before = read.sentences.slice(0, index).reverse()
  const find = issueReader({ ...knowledge, issuePhrases: issuePhrases(ISSUES) }, read)
  return find({ claim, predicate, sentence, before }).map(
    ({ value, evidence: [{ exact }], basis }) => `${value}: ${exact} (${basis})`,
  )
}

test.each([
  ['[They agreed on a truce].', ['ceasefire: truce (read)']],
  ['[They agreed on two truces].', ['ceasefire: truces (read)']],
  ['[They agreed on a cease fire].', ['ceasefire: cease fire (read)']],
  ['[They stopped the fighting].', ['ceasefire: stopped the fighting (read)']],
  ['[Chad annexed the valley].', ['territory: annexed (read)']],
  ['[They sent cease-fire monitors].', ['monitoring: cease-fire monitors (read)']],
  ['[They met] after the Truce.', ['ceasefire: Truce (inferred)']],
  ['[The alliance’s door is open].', ['nato: alliance’s door (read)']],
  ['[They struck a trucegiver].', []],
  ['[They met] in Oslo.', []],
])('%s', (marked, expected) => {
  expect(issuesOf(marked)).toEqual(expected)
})

test.each([
  [
    'the longest words come first',
    '[A truce and the NATO bid were named].',
    ['nato: NATO bid (read)', 'ceasefire: truce (read)'],
  ],
  [
    'an issue that the predicate itself names comes before longer words',
    '[They *annexed* the valley before the observer mission came].',
    ['territory: annexed (read)', 'monitoring: observer mission (read)'],
  ],
  [
    'words inside longer words of another issue do not count',
    '[They sent observer missions], and a cease-fire monitor.',
    ['monitoring: observer missions (read)'],
  ],
  [
    'of words beside the claim only the chief issue is taken',
    '[They met] on a truce and the NATO bid.',
    ['nato: NATO bid (inferred)'],
  ],
])('%s', (_title, marked, expected) => {
  expect(issuesOf(marked)).toEqual(expected)
})

test.each([
  ['Chad offered a truce. |[Mali rejected the idea].', ['ceasefire: truce (inferred)']],
  ['Chad offered a truce. |[Mali made a NATO bid].', ['nato: NATO bid (read)']],
])(
  'the sentence before tells the issue only where the own one does not: %s',
  (marked, expected) => {
    expect(issuesOf(marked)).toEqual(expected)
  },
)
