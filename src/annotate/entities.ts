import type { Knowledge, NameCandidate } from '../lexicon/knowledge.ts'
import type { Entity, EntityLabel, Token } from '../model/annotation.ts'
import { READ_KINDS } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'
import { defineStage, type Stage } from './stage.ts'

/** Finds names: those that `data/` knows, and unknown ones by the shape of their words. */
export function findEntities(knowledge: Knowledge): Stage<'tokens', 'entities'> {
  return defineStage({
    name: 'entities',
    needs: ['tokens'],
    gives: 'entities',
    run({ text, blocks, tokens }) {
      const known = blocks
        .filter(({ kind }) => READ_KINDS.has(kind))
        .flatMap((block) => knownNames(knowledge, text, block))
        .filter((entity) => !isOtherPerson(knowledge, text, tokens, entity))
      const unknown = unknownNames(knowledge, text, tokens, known)
      return [...known, ...unknown].sort((a, b) => a.start - b.start)
    },
  })
}

function knownNames(knowledge: Knowledge, text: string, block: Span): readonly Entity[] {
  return knowledge.names.find(text.slice(block.start, block.end)).map((match) => {
    const span = { start: block.start + match.start, end: block.start + match.end }
    return { ...span, ...describe(match.values) }
  })
}

function describe(candidates: readonly NameCandidate[]): Omit<Entity, 'start' | 'end'> {
  const actors = candidates.flatMap((one) => (one.kind === 'actor' ? [one] : []))
  const places = candidates.flatMap((one) => (one.kind === 'place' ? [one.place.name] : []))
  const outlets = candidates.flatMap((one) => (one.kind === 'outlet' ? [one.outlet.name] : []))
  const isDemonym = actors.length > 0 && actors.every(({ form }) => form === 'demonym')
  return {
    label: labelOf(actors[0], places.length > 0),
    actors: actors.map(({ actor }) => actor.id),
    places,
    form: isDemonym ? 'demonym' : 'name',
    rule: outlets.length > 0 ? 'names/outlet' : isDemonym ? 'names/demonym' : 'names/known',
  }
}

function labelOf(
  first: Extract<NameCandidate, { kind: 'actor' }> | undefined,
  isPlace: boolean,
): EntityLabel {
  if (first === undefined) return isPlace ? 'LOC' : 'ORG'
  if (first.actor.kind === 'person') return 'PER'
  return first.actor.kind === 'state' || isPlace ? 'LOC' : 'ORG'
}

/** "*Omar* Haddad" is not the Haddad of the list, though "*Minister* Haddad" may be. */
function isOtherPerson(
  knowledge: Knowledge,
  text: string,
  tokens: readonly Token[],
  entity: Entity,
): boolean {
  if (entity.label !== 'PER' || /\s/.test(text.slice(entity.start, entity.end))) return false
  const at = firstAt(tokens, entity.start)
  const previous = tokens[at - 1]
  if (previous?.upos !== 'PROPN' || previous.end + 1 !== entity.start) return false
  const word = text.slice(previous.start, previous.end)
  const isDemonym = knowledge.names.get(word).length > 0
  return /^\p{Lu}\p{Ll}/u.test(word) && !isTitle(knowledge, word) && !isDemonym
}

/** Index of the first token that starts at or behind a position. */
function firstAt(tokens: readonly Token[], position: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? position) < position) low = middle + 1
    else high = middle
  }
  return low
}

function isTitle(knowledge: Knowledge, word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '')
  const has = (name: string) => knowledge.classes.get(name)?.has(lower) === true
  return has('person-title') || has('office-word')
}

/** Runs of capitalised proper nouns that no list knows: "Amira Haddad", "Red Valley Council". */
function unknownNames(
  knowledge: Knowledge,
  text: string,
  tokens: readonly Token[],
  known: readonly Entity[],
): readonly Entity[] {
  const found: Entity[] = []
  const surnames = new Map<string, EntityLabel>()
  let nextKnown = 0
  for (let at = 0; at < tokens.length; at++) {
    const from = at
    while (at < tokens.length && isNamePart(text, tokens, at, from)) at++
    const first = tokens[from]
    const last = tokens[at - 1]
    if (at === from || first === undefined || last === undefined) continue
    const run = { start: first.start, end: last.end }
    const untitled = withoutTitles(knowledge, text, tokens.slice(from, at))
    const span = untitled ?? run
    while ((known[nextKnown]?.end ?? Number.POSITIVE_INFINITY) <= span.start) nextKnown++
    const inside = known[nextKnown]
    if (inside !== undefined && inside.start < span.end) continue
    const words = text.slice(span.start, span.end).split(/[\s-]+/)
    const label = shapeOf(
      knowledge,
      words,
      text.slice(Math.max(0, span.start - 24), span.start),
      surnames,
    )
    if (label === undefined || (untitled === undefined && label === 'PER')) continue
    if (label === 'PER' && words.length > 1) surnames.set(words.at(-1) ?? '', 'PER')
    found.push({
      ...span,
      label,
      actors: [],
      places: [],
      form: 'name',
      rule: `names/shape-${label.toLowerCase()}`,
    })
  }
  return found
}

/** "Foreign Minister *Amira Haddad*": the name without what its bearer is; nothing when that is all. */
function withoutTitles(
  knowledge: Knowledge,
  text: string,
  run: readonly Token[],
): Span | undefined {
  const last = run.at(-1)
  const first = run.find(({ start, end }) => !isTitle(knowledge, text.slice(start, end)))
  return first === undefined || last === undefined
    ? undefined
    : { start: first.start, end: last.end }
}

function isNamePart(text: string, tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (at > from && /\n/.test(text.slice(tokens[at - 1]?.end, token.start))) return false
  const word = text.slice(token.start, token.end)
  if (token.upos === 'PROPN' && /^\p{Lu}/u.test(word)) return true
  const isJoint = /^(?:al|el|bin|ibn|van|von|de|der|da|[-‐])$/i.test(word)
  const next = tokens[at + 1]
  return (
    isJoint &&
    at > from &&
    next?.upos === 'PROPN' &&
    /^\p{Lu}/u.test(text.slice(next.start, next.end))
  )
}

function shapeOf(
  knowledge: Knowledge,
  words: readonly string[],
  before: string,
  surnames: ReadonlyMap<string, EntityLabel>,
): EntityLabel | undefined {
  const has = (name: string, word: string | undefined) =>
    word !== undefined &&
    knowledge.classes.get(name)?.has(word.toLowerCase().replace(/\.$/, '')) === true
  const last = words.at(-1)
  if (has('time-word', words[0]) || has('time-word', last)) return undefined
  if (words.some((word) => has('organisation-word', word))) return 'ORG'
  if (has('place-word', last) || has('place-word', words[0])) return 'LOC'
  const title = before.trim().split(/\s+/).at(-1)
  if (has('person-title', title) || has('person-title', words[0])) return 'PER'
  if (words.length === 1) {
    const surname = surnames.get(words[0] ?? '')
    if (surname !== undefined) return surname
    if (/^\p{Lu}{2,6}$/u.test(words[0] ?? '')) return 'ORG'
    return /\b(?:in|near|from|at|to)\s+$/.test(before) ? 'LOC' : undefined
  }
  return words.length <= 4 && !/\bthe\s+$/i.test(before) ? 'PER' : undefined
}
