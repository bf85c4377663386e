import type { Span } from '../../src/model/evidence.ts'
import { emptyTally, type Ratios, ratiosOf, type Tally } from './tally.ts'

/** The kinds of names that we read. */
const NAME_TYPES = ['PER', 'ORG', 'LOC'] as const
type NameType = (typeof NAME_TYPES)[number]

/** What the corpora call our kinds; what is not listed is no name to us. */
const MAPPING: Readonly<Record<string, NameType>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  person: 'PER',
  politician: 'PER',
  organisation: 'ORG',
  politicalparty: 'ORG',
  country: 'LOC',
  location: 'LOC',
}

/** A sentence of a list of names: its words, each with its label as the corpus writes it. */
export interface LabelledSentence {
  readonly words: readonly string[]
  readonly labels: readonly string[]
}

/** A name, by the words `[start, end)` of its sentence. */
export interface NameSpan extends Span {
  readonly type: NameType
}

/** Scores of whole names: the same first and last word, and the same kind. */
export type NameScores = Readonly<Record<NameType | 'all', Ratios>>

/** Reads a file of labelled words, a line each. Numbered lines (UNER) carry the label third, others last. */
export function readIob(content: string): readonly LabelledSentence[] {
  return content
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('# ')))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const rows = lines.map((line) => line.split(line.includes('\t') ? '\t' : ' '))
      const isNumbered = rows.every(
        (cells, index) => cells.length > 2 && cells[0] === `${index + 1}`,
      )
      return {
        words: rows.map((cells) => cells[isNumbered ? 1 : 0] ?? ''),
        labels: rows.map((cells) => (isNumbered ? cells[2] : cells.at(-1)) ?? 'O'),
      }
    })
}

/** The names that labels of any IOB dialect or BILOU mark, with the kinds mapped to ours. */
export function namesIn(labels: readonly string[]): readonly NameSpan[] {
  const names: { start: number; end: number; type: NameType }[] = []
  for (const [index, label] of labels.entries()) {
    const type = MAPPING[label.slice(2)]
    if (type === undefined) continue
    const before = names.at(-1)
    const goesOn = label.startsWith('I-') || label.startsWith('L-')
    const continues = goesOn && before?.end === index && before.type === type
    if (continues) before.end = index + 1
    else names.push({ start: index, end: index + 1, type })
  }
  return names
}

/** Scores names against gold, sentence by sentence. */
export function scoreNames(
  gold: readonly (readonly NameSpan[])[],
  predicted: readonly (readonly NameSpan[])[],
): NameScores {
  const tallies: Record<NameType | 'all', Tally> = {
    PER: emptyTally(),
    ORG: emptyTally(),
    LOC: emptyTally(),
    all: emptyTally(),
  }
  for (const [index, names] of gold.entries()) {
    const found = predicted[index] ?? []
    for (const type of [...NAME_TYPES, 'all'] as const) {
      const isMeant = (name: NameSpan): boolean => type === 'all' || name.type === type
      const wanted = new Set(names.filter(isMeant).map(keyOf))
      const read = found.filter(isMeant).map(keyOf)
      tallies[type].gold += wanted.size
      tallies[type].predicted += read.length
      tallies[type].correct += read.filter((key) => wanted.has(key)).length
    }
  }
  return {
    PER: ratiosOf(tallies.PER),
    ORG: ratiosOf(tallies.ORG),
    LOC: ratiosOf(tallies.LOC),
    all: ratiosOf(tallies.all),
  }
}

function keyOf({ type, start, end }: NameSpan): string {
  return `${type} ${start}-${end}`
}
