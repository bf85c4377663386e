import type { Knowledge, NameCandidate } from '../lexicon/knowledge.ts'
import type { Entity, EntityLabel, Token } from '../model/annotation.ts'
import { firstEndingAfter, type Span } from '../model/evidence.ts'
import { isOfTreaty, type NameRun } from './name-mends.ts'

/** The names of `data/` in a block, but for words that only look like one. */
export function knownNames(
  knowledge: Knowledge,
  text: string,
  tokens: readonly Token[],
  block: Span,
): readonly Entity[] {
  const found = knowledge.names.find(text.slice(block.start, block.end)).map((match) => {
    const start = block.start + match.start
    // "crossed *the* West Bank": the article is no part of a name, though the list needs it to tell one.
    const article = text.startsWith('the ', start) ? 4 : 0
    const span = { start: start + article, end: block.start + match.end }
    return { isSeat: match.values.every(isSeat), entity: { ...span, ...describe(match.values) } }
  })
  return found
    .filter(
      ({ isSeat, entity }) =>
        !isOtherPerson(knowledge, text, tokens, entity) &&
        !isInAddress(text, tokens, entity) &&
        !isShouted(text, tokens, entity) &&
        !(isSeat && isOfTreaty(knowledge.classes, tokens, runOf(tokens, entity))),
    )
    .flatMap(({ entity }) => [...sharingWord(knowledge, text, entity), entity])
}

/** "*North* and South Korea", "*North* and South Koreans": two states whose names share a word that is said once. */
function sharingWord(
  { names }: Knowledge,
  text: string,
  { start, end }: Entity,
): readonly Entity[] {
  const shared = /^\p{Lu}\p{Ll}+ (\p{Lu}[\p{Ll}-]+)$/u.exec(text.slice(start, end))?.[1]
  const before =
    shared && /(\p{Lu}\p{Ll}+) and (?:the )?$/u.exec(text.slice(Math.max(0, start - BEFORE), start))
  const [, word] = before || []
  if (!before || word === undefined) return []
  const states = names
    .get(`${word} ${shared}`)
    .filter((one) => one.kind === 'actor' && one.actor.kind === 'state')
  if (states.length === 0) return []
  const from = Math.max(0, start - BEFORE) + before.index
  const rule = 'names/shared-word'
  return [{ start: from, end: from + word.length, ...describe(states), rule }]
}

const BEFORE = 24

/** Whether a name is of a place, or of a government by its city, and not of a state: those are parties to treaties. */
function isSeat(candidate: NameCandidate): boolean {
  return candidate.kind === 'place' || (candidate.kind === 'actor' && candidate.form === 'seat')
}

function runOf(tokens: readonly Token[], { start, end }: Span): Pick<NameRun, 'first' | 'last'> {
  return { first: firstEndingAfter(tokens, start), last: firstEndingAfter(tokens, end - 1) + 1 }
}

/** "https://example.org/reports-*from-kyiv*" names what it leads to. */
function isInAddress(text: string, tokens: readonly Token[], { start, end }: Span): boolean {
  const token = tokens[firstEndingAfter(tokens, start)]
  if (token === undefined || token.end - token.start <= end - start) return false
  return /:\/\/|@|^www\./i.test(text.slice(token.start, token.end))
}

/** "THIS *IS* THE END" is no armed group, in a line all of capitals. */
function isShouted(text: string, tokens: readonly Token[], { start, end }: Span): boolean {
  const at = firstEndingAfter(tokens, start)
  const token = tokens[at]
  if (token?.start !== start || token.end !== end) return false
  if (!/^(?:AUX|PRON|DET|ADP|CCONJ|SCONJ|VERB)$/.test(token.upos)) return false
  return [tokens[at - 1], token, tokens[at + 1]].every(
    (one) => one !== undefined && /^\p{Lu}{2,}$/u.test(text.slice(one.start, one.end)),
  )
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
  // The Pentagon is a building, and acts as what it houses.
  const { kind } = first.actor
  return kind === 'state' || (isPlace && kind !== 'agency') ? 'LOC' : 'ORG'
}

/** "*Omar* Haddad" is not the Haddad of the list, though "*Minister* Haddad" may be. */
function isOtherPerson(
  knowledge: Knowledge,
  text: string,
  tokens: readonly Token[],
  entity: Entity,
): boolean {
  if (entity.label !== 'PER' || /\s/.test(text.slice(entity.start, entity.end))) return false
  const at = firstEndingAfter(tokens, entity.start)
  const previous = tokens[at - 1]
  if (previous?.upos !== 'PROPN' || previous.end + 1 !== entity.start) return false
  const word = text.slice(previous.start, previous.end)
  const isDemonym = knowledge.names.get(word).length > 0
  // "On *Thursday* Haddad met the envoy."
  const isTime =
    previous.deprel.startsWith('obl') &&
    knowledge.classes.get('time-word')?.has(previous.base) === true
  return /^\p{Lu}\p{Ll}/u.test(word) && !isTitle(knowledge, word) && !isDemonym && !isTime
}

export function isTitle(knowledge: Knowledge, word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '')
  const has = (name: string) => knowledge.classes.get(name)?.has(lower) === true
  return has('person-title') || has('office-word')
}

/**
 * The England of "*Bank of England*" names no state, the Ohio of "*Ohio River*" no place of its own, and the Kenyan of "*Kenyan
 * Wildlife Service*" no people. But "*southern Lebanon*" is Lebanon, and a body that is known stays what it is.
 */
export function isPartOfAnother(
  { names }: Knowledge,
  text: string,
  read: readonly (Span & { readonly label: EntityLabel })[],
  { start, end, label, form, rule }: Entity,
): boolean {
  const run = read[firstEndingAfter(read, end - 1)]
  if (run === undefined || run.start > start || run.end - run.start <= end - start) return false
  const more = `${text.slice(run.start, start)} ${text.slice(end, run.end)}`
  if (form === 'demonym') {
    return run.label === 'ORG' || (run.label === 'LOC' && names.get(more.trim()).length === 0)
  }
  if (run.label !== label) return true
  if (label === 'ORG') return rule === 'names/outlet'
  return label === 'LOC' && !/[,/]|\band\b/.test(more) && !ASIDE.test(more.trim())
}

/** What stands before the name of a place without making another of it. */
const ASIDE =
  /^(?:the |in )?(?:(?:north|south|east|west|central|upper|lower|mainland|inner|outer|greater|occupied|downtown)(?:ern)?[- ]?)*(?:the)?(?:['’]s?)?$/i
