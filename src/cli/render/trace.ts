import type { LexiconEntry } from '../../lexicon/entry.ts'
import { meeting } from '../../model/evidence.ts'
import type { LayeredReading } from '../../model/reading.ts'
import { passageOf } from '../../views/corpus.ts'
import { cellsOf } from '../../views/explain.ts'
import type { Line } from '../output.ts'
import { renderCell } from './explain.ts'
import { renderParse } from './parse.ts'
import { quoted, renderPassage } from './words.ts'

/** Sentence by sentence: the parse, who says what in it, and the claims with the rule behind every value. */
export function* renderTrace(
  { reading, layers }: LayeredReading,
  entries: readonly LexiconEntry[],
): Iterable<Line> {
  const { text } = reading.document
  const words = (span: { readonly start: number; readonly end: number } | undefined) =>
    span === undefined ? '–' : quoted(text.slice(span.start, span.end))
  for (const [index, sentence] of layers.sentences.entries()) {
    if (index > 0) yield ''
    yield* renderParse(text, { ...layers, sentences: [sentence] })
    for (const { source, phrase = source, cue, content, rule } of layers.attributions) {
      const at = cue ?? content
      if (at === undefined || at.start < sentence.start || at.start >= sentence.end) continue
      yield { text: `attribution by ${rule}`, style: 'bold' }
      yield `  source        ${words(phrase)}`
      yield `  cue           ${words(cue)}`
      yield `  content       ${words(content)}`
    }
    const claims = reading.claims.filter(({ evidence }) => meeting([sentence], evidence).length > 0)
    for (const claim of claims) {
      yield { text: 'claim', style: 'bold' }
      yield `  words         ${renderPassage(passageOf(reading, claim.evidence))}`
      yield* renderEntry(entries, claim.rule)
      for (const cell of cellsOf(reading, claim)) yield* renderCell(cell)
    }
    if (claims.length === 0) yield { text: 'no claim', style: 'bold' }
  }
}

/** The lexicon entry that read a claim, with the example that shows best what it is for. */
export function* renderEntry(entries: readonly LexiconEntry[], id: string): Iterable<Line> {
  const entry = entries.find((one) => one.id === id)
  if (entry === undefined) return
  yield `  entry         ${entry.id} (${entry.source})`
  const [example = ''] = entry.yes
  yield { text: `${' '.repeat(18)}as in ${quoted(plain(example))}`, style: 'dim' }
}

/** An example without the marks of its roles. */
function plain(example: string): string {
  return example.replace(/\{\w+: ([^}]*)\}/g, '$1').replaceAll('*', '')
}
