import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Entity, Token } from '../model/annotation.ts'
import { READ_KINDS } from '../model/annotation.ts'
import { WEEKDAYS } from '../model/calendar-names.ts'
import { bySpan, meeting, type Span } from '../model/evidence.ts'
import { isPartOfAnother, isTitle, knownNames } from './known-names.ts'
import type { NameRun } from './name-mends.ts'
import { nameRuns } from './name-runs.ts'
import { defineStage, type Stage } from './stage.ts'

/** Finds names: those that `data/` knows, and those that the linguistic core reads. */
export function findEntities(knowledge: Knowledge): Stage<'tokens', 'entities'> {
  return defineStage({
    name: 'entities',
    needs: ['tokens'],
    gives: 'entities',
    run({ text, blocks, tokens }) {
      const known = blocks
        .filter(({ kind }) => READ_KINDS.has(kind))
        .flatMap((block) => knownNames(knowledge, text, tokens, block))
      const read = nameRuns(knowledge, text, tokens)
      const spans = read.map((run) => ({ label: run.label, ...spanOf(tokens, run) }))
      const listed = known.filter((entity) => !isPartOfAnother(knowledge, text, spans, entity))
      const unlisted = readNames(knowledge, text, tokens, { read, listed })
      const names = [...listed, ...unlisted].sort(bySpan)
      const told = [
        ...placesByPreposition(knowledge, text, tokens, names),
        ...personsByTitle(knowledge, text, tokens, names),
      ]
      return [...names, ...told].filter((one) => !isWeekday(text, one)).sort(bySpan)
    },
  })
}

/** "in *Monday*'s clash": a day is no place. */
function isWeekday(text: string, { start, end }: Span): boolean {
  return WEEKDAYS.some((day) => day === text.slice(start, end))
}

/** Names that the linguistic core read and no list knows; of a person's, the titles are left out. */
function readNames(
  knowledge: Knowledge,
  text: string,
  tokens: readonly Token[],
  { read, listed }: { readonly read: readonly NameRun[]; readonly listed: readonly Entity[] },
): readonly Entity[] {
  const found: Entity[] = []
  let next = 0
  for (const run of read) {
    const label = isBehindPlaceWord(text, tokens, run.first) ? 'LOC' : run.label
    const span = label === 'PER' ? withoutTitles(knowledge, text, tokens, run) : spanOf(tokens, run)
    if (span === undefined) continue
    while ((listed[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++
    const other = listed[next]
    if (other !== undefined && other.start < span.end) continue
    const rule = label === run.label ? 'names/read' : 'names/place-word'
    found.push({ ...span, label, actors: [], places: [], form: 'name', rule })
  }
  return found
}

const BEFORE_PLACES = /^(?:near|outside)$/i

function isBehindPlaceWord(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before?.upos === 'ADP' && BEFORE_PLACES.test(text.slice(before.start, before.end))
}

/** "General *Jonas Ekwall*": a name that nobody knows, behind what its bearer is. */
function personsByTitle(
  knowledge: Knowledge,
  text: string,
  tokens: readonly Token[],
  names: readonly Span[],
): readonly Entity[] {
  const isCapital = (token: Token | undefined) =>
    token !== undefined && /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.end))
  const titles = knowledge.classes.get('person-title')
  return tokens.flatMap((title, at): readonly Entity[] => {
    if (!isCapital(title) || titles?.has(title.base.replace(/\.$/, '')) !== true) return []
    let last = at + 1
    while (tokens[last]?.upos === 'PROPN' && isCapital(tokens[last])) last++
    const span = spanOf(tokens, { first: at + 1, last })
    if (last === at + 1 || meeting(names, span).length > 0) return []
    if (titles.has(tokens[at + 1]?.base ?? '')) return []
    return [
      { ...span, label: 'PER', actors: [], places: [], form: 'name', rule: 'names/person-title' },
    ]
  })
}

/** "near *Humera*": a name that nobody knows, behind a word that names of places follow. */
function placesByPreposition(
  knowledge: Knowledge,
  text: string,
  tokens: readonly Token[],
  names: readonly Span[],
): readonly Entity[] {
  const times = knowledge.classes.get('time-word')
  return tokens.flatMap((token, at): readonly Entity[] => {
    if (token.upos !== 'PROPN' || !/^(?:obl|nmod)/.test(token.deprel)) return []
    const word = text.slice(token.start, token.end)
    if (!/^\p{Lu}\p{Ll}{2}/u.test(word) || times?.has(token.base) === true) return []
    if (!isBehindPlaceWord(text, tokens, at)) return []
    if (meeting(names, token).length > 0) return []
    const { start, end } = token
    return [
      { start, end, label: 'LOC', actors: [], places: [], form: 'name', rule: 'names/place-word' },
    ]
  })
}

function spanOf(tokens: readonly Token[], { first, last }: Pick<NameRun, 'first' | 'last'>): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 }
}

/** "Foreign Minister *Amira Haddad*": the name without what its bearer is; nothing when that is all. */
function withoutTitles(
  knowledge: Knowledge,
  text: string,
  tokens: readonly Token[],
  { first, last }: NameRun,
): Span | undefined {
  const untitled = tokens
    .slice(first, last)
    .findIndex(({ start, end }) => !isTitle(knowledge, text.slice(start, end)))
  return untitled < 0 ? undefined : spanOf(tokens, { first: first + untitled, last })
}
