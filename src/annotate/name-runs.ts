import type { Knowledge } from '../lexicon/knowledge.ts'
import type { EntityLabel, Token } from '../model/annotation.ts'
import { mendedRuns, type NameRun } from './name-mends.ts'

/**
 * The names that the linguistic core read, made to agree over the document: the same words are the same kind of name
 * wherever they stand, and who was called by a full name is known by the last word of it.
 */
export function nameRuns(
  knowledge: Pick<Knowledge, 'classes'>,
  text: string,
  tokens: readonly Token[],
): readonly NameRun[] {
  const unmended = [...runsOf(tokens)]
  const read = mendedRuns(knowledge, text, tokens, unmended)
  const known = kinds(text, tokens, read)
  // What a mend found to be no name is none either where others with its words are.
  const covered = new Set([...unmended, ...read].flatMap(({ first, last }) => range(first, last)))
  const settled = read.map((run) => ({
    ...run,
    label: known.get(wordsOf(text, tokens, run))?.label ?? run.label,
  }))
  const missed = tokens.flatMap((token, index): readonly NameRun[] => {
    if (covered.has(index) || token.upos !== 'PROPN') return []
    const kind = known.get(text.slice(token.start, token.end))
    // One reading against another is no reason to change either.
    return kind === undefined || kind.times < 2
      ? []
      : [{ label: kind.label, first: index, last: index + 1 }]
  })
  return [...settled, ...missed].sort((a, b) => a.first - b.first)
}

function* runsOf(tokens: readonly Token[]): Iterable<NameRun> {
  let first = 0
  for (const [index, { name }] of tokens.entries()) {
    if (name.startsWith('B') || name.startsWith('U')) first = index
    if (name.startsWith('L') || name.startsWith('U')) {
      yield { label: name.slice(2) as EntityLabel, first, last: index + 1 }
    }
  }
}

interface Kind {
  readonly label: EntityLabel
  /** How many runs say so. */
  readonly times: number
}

/** Words of names to the kind that most of the runs with these words have; nothing where two kinds are as many. */
function kinds(
  text: string,
  tokens: readonly Token[],
  runs: readonly NameRun[],
): ReadonlyMap<string, Kind> {
  const counts = new Map<string, Map<EntityLabel, number>>()
  const count = (words: string, label: EntityLabel): void => {
    const own = counts.get(words) ?? new Map<EntityLabel, number>()
    counts.set(words, own.set(label, (own.get(label) ?? 0) + 1))
  }
  for (const run of runs) {
    count(wordsOf(text, tokens, run), run.label)
    const surname = tokens[run.last - 1]
    if (run.label !== 'PER' || run.last - run.first < 2 || surname === undefined) continue
    const word = text.slice(surname.start, surname.end)
    if (/^\p{Lu}\p{L}{2}/u.test(word)) count(word, 'PER')
  }
  const known = new Map<string, Kind>()
  for (const [words, own] of counts) {
    const [best, second] = [...own].sort(([, a], [, b]) => b - a)
    if (best !== undefined && best[1] > (second?.[1] ?? 0)) {
      known.set(words, { label: best[0], times: best[1] })
    }
  }
  return known
}

function wordsOf(text: string, tokens: readonly Token[], { first, last }: NameRun): string {
  return text.slice(tokens[first]?.start, tokens[last - 1]?.end)
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first }, (_, index) => first + index)
}
