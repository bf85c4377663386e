import { expect, test } from 'vitest'
import { exportBriefHtml } from '../../src/export/brief-html.ts'
import { exportBriefMarkdown } from '../../src/export/brief-markdown.ts'
import { mergeReadings } from '../../src/merge/events.ts'
import type { Reading } from '../../src/model/reading.ts'
import { viewBrief } from '../../src/views/brief.ts'
import { annexOf } from '../../src/views/brief-sections.ts'
import { type ClaimSketch, MIAMI, ODESA, RUSSIA, sketch, UKRAINE, USA } from '../merge/sketch.ts'

const killed = (value: number) => ({ measure: 'killed', value, low: value, high: value })
const attack = { type: 'ASSAULT', actor: [RUSSIA], place: ODESA, time: '2025-12-19' } as const
const talks = { actor: [USA], recipient: [RUSSIA], place: MIAMI } as const
const demand: ClaimSketch = {
  type: 'REQUEST',
  actor: [UKRAINE],
  due: '2025-12-31',
  words: 'Kyiv wants *monitors* <b>now</b>',
}
const old = sketch(
  'old.txt',
  { day: '2025-12-15', outlet: 'Example Wire' },
  { ...talks, status: 'future', time: '2025-12-20', words: 'They are to meet in Miami.' },
)
const fresh = [
  sketch(
    'first.txt',
    { day: '2025-12-20', outlet: 'Example Wire' },
    { ...attack, words: 'A strike killed seven.', figures: [killed(7)] },
    demand,
  ),
  sketch(
    'second.txt',
    { day: '2025-12-22', outlet: 'Sample Herald' },
    { ...attack, words: 'The strike killed eight.', figures: [killed(8)] },
    { ...talks, time: '2025-12-20', words: 'They met in Miami.' },
    {
      ...talks,
      recipient: [UKRAINE],
      status: 'future',
      time: '2025-12-29',
      words: 'Kyiv is next.',
    },
  ),
]
const corpusOf = (readings: readonly Reading[]) => ({ readings, events: mergeReadings(readings) })
const range = { from: '2025-12-16', until: '2025-12-22', limit: 12 }
const brief = viewBrief(corpusOf([old]), corpusOf([old, ...fresh]), range)
const textsOf = (id: string) =>
  brief.sections.find((section) => section.id === id)?.sentences.map(({ text }) => text)

test('the head says what could be known, and how much of it is new', () => {
  expect(brief).toMatchObject({
    documents: 3,
    newDocuments: 2,
    outlets: ['Example Wire', 'Sample Herald'],
  })
})

test('the takeaways go from lane to lane, the best supported first', () => {
  expect(textsOf('takeaways')?.map((text) => text.split(' ')[0])).toEqual([
    'United',
    'Ukraine',
    'Russia',
  ])
})

test('a plan that was held is a change; what is new is counted', () => {
  expect(textsOf('changes')).toEqual([
    'CHANGED: United States held talks with Russia in Miami on 20 December 2025 (status from future to occurred)',
  ])
  expect(brief.sections.find(({ id }) => id === 'changes')?.note).toMatch(/^3 events are new; 0 /)
})

test('a dispute gives both sides with the words of both', () => {
  const [dispute] = brief.sections.find(({ id }) => id === 'disputes')?.sentences ?? []
  expect(dispute?.text).toMatch(/^Update in figures: killed 7 against killed 8\. Russia attacked/)
  expect(dispute?.citations.map(({ exact }) => exact)).toEqual([
    'A strike killed seven.',
    'The strike killed eight.',
  ])
})

test('what lies ahead is due: planned talks, and deadlines', () => {
  expect(textsOf('due')).toEqual([
    'Planned: talks between United States and Ukraine in Miami on 29 December 2025',
    'Ukraine asked or demanded, due 31 December 2025: “Kyiv wants *monitors* <b>now</b>”',
  ])
})

test('every sentence cites words, and the annex lists each once', () => {
  const sentences = brief.sections.flatMap((section) => section.sentences)
  expect(sentences.filter(({ citations }) => citations.length === 0)).toEqual([])
  const annex = annexOf(brief.sections)
  expect(new Set(annex.map(({ exact }) => exact)).size).toBe(annex.length)
})

test('a limit counts what it leaves out', () => {
  const short = viewBrief(corpusOf([]), corpusOf(fresh), { ...range, limit: 1 })
  expect(short.sections.find(({ id }) => id === 'due')).toMatchObject({ omitted: 1 })
})

test('an empty stretch says so rather than nothing', () => {
  const empty = viewBrief(corpusOf([]), corpusOf([]), range)
  expect(exportBriefMarkdown(empty)).toContain('No report in 0 documents.')
})

test('words of documents act neither as Markdown nor as HTML', () => {
  expect(exportBriefMarkdown(brief)).toContain('“Kyiv wants \\*monitors\\* \\<b\\>now\\</b\\>”')
  const html = exportBriefHtml(brief)
  expect(html).toContain('“Kyiv wants *monitors* &lt;b&gt;now&lt;/b&gt;”')
  expect(html).not.toMatch(/<b>|<script/)
})

test('the order of documents does not change a byte', () => {
  const other = viewBrief(corpusOf([old]), corpusOf([...fresh, old].reverse()), range)
  expect(exportBriefHtml(other)).toBe(exportBriefHtml(brief))
  expect(exportBriefMarkdown(other)).toBe(exportBriefMarkdown(brief))
})
