import type { Knowledge } from '../lexicon/knowledge.ts'
import { bodyOf } from '../model/actor.ts'
import type { Annotated, Entity, Token } from '../model/annotation.ts'
import { cover, firstEndingAfter, type Span } from '../model/evidence.ts'
import { type Belonging, belonging } from './belonging.ts'

/** What a text tells of a person that no list knows: whose office the person holds, and the words that say so. */
export interface Introduction extends Belonging {
  /** The office in the words of the text: "chief negotiator". */
  readonly office: string
  readonly words: Span
}

/** How many words may stand between a state and the person that holds its office. */
const LONGEST_TITLE = 6
const TITLE_WORDS = /^(?:NOUN|PROPN|ADJ|PART|VERB|SYM|PUNCT)$/
const ARTICLE = /^(?:the|an?)$/i
/** A comma opens something else, and a stop ends the sentence: "… Russian state media reported. Haddad …" */
const ENDS_TITLE = /^[,;:.!?…]+$/

/**
 * Reads where persons are introduced: "*Norwegian Foreign Minister* Amira Haddad", "Amira Haddad, *Norway's* chief negotiator".
 * The key is the start of the name.
 */
export function introductions(
  knowledge: Knowledge,
  document: Annotated<'tokens' | 'entities'>,
): ReadonlyMap<number, Introduction> {
  const found = new Map<number, Introduction>()
  for (const [index, person] of document.entities.entries()) {
    if (person.label !== 'PER') continue
    const [before, behind] = [document.entities[index - 1], document.entities[index + 1]]
    for (const side of [before, behind]) {
      const office = side && officeOf(knowledge, document, person, side)
      if (side === undefined || office === undefined) continue
      const whose = belongingOf(knowledge, side)
      if (whose === undefined) break
      const words = cover(cover(person, side), office)
      found.set(person.start, { ...whose, office: wordsOf(document.text, office), words })
      break
    }
  }
  return found
}

/** The words of a span, without the "'s" of the state that they belong to. */
function wordsOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/^['’]s\b/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of the office that a person holds in a state, where they tie the two together. */
function officeOf(
  knowledge: Knowledge,
  { text, tokens }: Annotated<'tokens' | 'entities'>,
  person: Entity,
  side: Entity,
): Span | undefined {
  const isBefore = side.end <= person.start
  const [from, to] = isBefore ? [side.end, person.start] : [person.end, side.start]
  const between = tokensIn(tokens, from, to)
  if (between === undefined) return undefined
  const isIn = (classes: readonly string[]) => (token: Token) =>
    classes.some((name) => knowledge.classes.get(name)?.has(token.base))
  const isTitle = isIn(['people', 'person-title', 'office-word', 'dignitary'])
  const wordOf = ({ start, end }: Span) => text.slice(start, end)
  const isTitleWord = (token: Token) =>
    TITLE_WORDS.test(token.upos) && !ENDS_TITLE.test(wordOf(token))
  if (isBefore) {
    // "Kenya's foreign *minister*, Amira Haddad, said"
    const last = between.at(-1)
    const isApposed = last !== undefined && wordOf(last) === ',' && text[person.end] === ','
    const title = isApposed ? between.slice(0, -1) : between
    return title.every(isTitleWord) ? spanWith(title, isTitle) : undefined
  }
  const [comma, ...apposed] = between
  if (comma === undefined || wordOf(comma) !== ',') return undefined
  const words = apposed.filter((token) => !ARTICLE.test(wordOf(token)))
  if (words.length === 0) {
    // "Amira Haddad, the Norwegian *envoy*": the office follows the state.
    const first = firstEndingAfter(tokens, side.end)
    const next = tokens.slice(first, first + LONGEST_TITLE)
    const stop = next.findIndex((token) => !isTitleWord(token))
    const title = stop < 0 ? next : next.slice(0, stop)
    return spanWith(title, isTitle)
  }
  // "Amira Haddad, *secretary* of Norway's Security Council": the office goes before the state.
  const preposition = words.at(-1)
  const title = words.slice(0, -1)
  const isOf = preposition !== undefined && wordOf(preposition) === 'of'
  if (!isOf || !title.every(isTitleWord)) return undefined
  return spanWith(title, isIn(['person-title', 'dignitary']))
}

/** The tokens between two places, where they are no more than a title may have. */
function tokensIn(
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly Token[] | undefined {
  const first = firstEndingAfter(tokens, from)
  const some = tokens.slice(first, first + LONGEST_TITLE + 2)
  const end = some.findIndex((token) => token.end > to)
  const found = end < 0 ? some : some.slice(0, end)
  return found.length > LONGEST_TITLE + 1 ? undefined : found
}

/** The stretch of some words, where one of them is of a kind. */
function spanWith(tokens: readonly Token[], isKind: (token: Token) => boolean): Span | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)]
  return first !== undefined && last !== undefined && tokens.some(isKind)
    ? cover(first, last)
    : undefined
}

/** The country of a state, of its people, or of one of its bodies; and the armed group. */
function belongingOf(knowledge: Knowledge, { actors }: Entity): Belonging | undefined {
  for (const id of actors) {
    const actor = knowledge.actors.get(id)
    if (actor === undefined || actor.kind === 'person') continue
    const side = bodyOf(actor, undefined)
    if ((actor.country ?? side) !== undefined) return belonging(actor.country, side)
  }
  return undefined
}
