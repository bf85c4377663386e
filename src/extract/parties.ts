import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Entity, Token } from '../model/annotation.ts'
import type { Mention } from '../model/claim.ts'
import { contains, overlap, type Span } from '../model/evidence.ts'
import type { Argument, Read } from './frame.ts'
import { asArgument } from './phrase-arguments.ts'
import { hasTo, phraseOf } from './phrases.ts'
import { samePeople } from './same-people.ts'
import { childrenOf, conjuncts, isOf, type Tree, wordAt } from './tree.ts'

const PRONOUNS = new Set('he she they we it who him her them us i'.split(' '))
const POSSESSIVES = new Set('his her their its our'.split(' '))

/** What the parties of a phrase are looked up in. */
export interface PartyContext {
  readonly read: Read
  readonly knowledge: Knowledge
  readonly tree: Tree
}

/** The parties that a phrase names; none when it names nobody who can act. */
export function partiesOf(context: PartyContext, argument: Argument): readonly Mention[] {
  const { read, knowledge } = context
  const head = read.tokens[argument.head]
  if (head === undefined) return []
  const word = read.text.slice(head.start, head.end).toLowerCase()
  if (head.upos === 'PRON') {
    if (!PRONOUNS.has(word) && !POSSESSIVES.has(word)) return []
    if (word === 'it' && isEmpty(context, argument.head)) return []
    return [{ start: head.start, end: head.end, head, rule: 'party/pronoun', basis: 'inferred' }]
  }
  const same = samePeople(context, argument)
  if (same !== undefined) return [same]
  if (isTwo(read, argument))
    return [
      { start: argument.start, end: argument.end, head, rule: 'party/both', basis: 'inferred' },
    ]
  const named = possessedName(context, head) ?? entityAt(read, head) ?? flatName(context, argument)
  if (named !== undefined && canAct(named))
    return [
      ...sharing(context, argument, named),
      named.form === 'demonym' ? fromPhrase(argument, named, 'party/demonym') : fromName(named),
    ]
  const isPeople =
    knowledge.classes.get('people')?.has(argument.lemma) === true && !isMight(read, argument)
  const isArms = knowledge.classes.get('weapon')?.has(argument.lemma) === true
  if (!isPeople && !isArms) return []
  const apposed = isPeople
    ? (titledName(context, argument) ?? apposedName(context, argument))
    : undefined
  if (apposed !== undefined) return [fromName(apposed)]
  const within = entitiesIn(read, argument).filter(canAct)
  // "Ruto's envoy" is not Ruto; "Kenya's envoy" speaks for Kenya.
  const modifiers = within.filter(({ start, label }) => start < head.start && label !== 'PER')
  if (modifiers.length > 0)
    return modifiers.map((entity) => fromPhrase(argument, entity, 'party/people-of'))
  const behind = isPeople ? partiesBehind(context, argument) : []
  if (behind.length > 0) return behind
  const leaders = isPeople ? leadersOf(context, argument) : []
  if (leaders.length > 0) return leaders
  const inside = isPeople ? peopleIn(context, argument) : undefined
  if (inside !== undefined) return [inside]
  const first = firstToken(read, argument)
  const isOwned =
    first !== undefined && POSSESSIVES.has(read.text.slice(first.start, first.end).toLowerCase())
  if (isOwned)
    return [
      {
        start: argument.start,
        end: argument.end,
        head: first,
        rule: 'party/pronoun',
        basis: 'inferred',
      },
    ]
  return isPeople ? fromWords(read, argument) : []
}

/** "*It* is time to strike", "*it* is absurd that", "deems *it* fit to": nobody is meant. */
function isEmpty({ tree, knowledge }: PartyContext, word: number): boolean {
  const above = tree.tokens[word]?.head ?? -1
  // "said *it* was willing to withdraw": only somebody can be.
  if (knowledge.classes.get('minded')?.has(wordAt(tree, above).toLowerCase())) return false
  const isJudged = isOf(tree, word, ['obj']) && childrenOf(tree, above, 'xcomp').length > 0
  if (isOf(tree, word, ['expl']) || isJudged) return true
  const hasClause =
    childrenOf(tree, above, 'csubj', 'ccomp', 'acl', 'xcomp').some((clause) => clause > above) ||
    childrenOf(tree, above, 'advcl').some((clause) => hasTo(tree, clause))
  return isOf(tree, word, ['nsubj']) && childrenOf(tree, above, 'cop').length > 0 && hasClause
}

/** The party that a phrase without a name tells of, in its own words. */
export function fromWords({ tokens }: Read, argument: Argument): readonly Mention[] {
  const head = tokens[argument.head]
  const { start, end } = argument
  return head === undefined ? [] : [{ start, end, head, rule: 'party/description', basis: 'read' }]
}

/** "will use *force*": no force of anybody's. */
function isMight({ text }: Read, { start, end }: Span): boolean {
  return text.slice(start, end) === 'force'
}

/** "*Both* agreed", "*the two* met": two of whom the text has told. */
function isTwo({ text }: Read, { start, end }: Span): boolean {
  return /^(?:both|the two)$/i.test(text.slice(start, end))
}

/** "Chad's *Amina Deby* said", where the parse makes the name before the mark the one who speaks. */
function possessedName({ read }: PartyContext, head: Span): Entity | undefined {
  const owner = entityAt(read, head)
  if (owner === undefined || owner.label === 'PER') return undefined
  return read.entities.find(
    ({ label, start }) =>
      label === 'PER' && start > owner.end && /^['’]s?\s$/.test(read.text.slice(owner.end, start)),
  )
}

/** "*Amina* Amina Deby said": the name may be known by its later words alone. */
function flatName({ tree, read }: PartyContext, { head }: Argument): Entity | undefined {
  const [flat] = childrenOf(tree, head, 'flat')
  const token = read.tokens[flat ?? -1]
  const entity = token && entityAt(read, token)
  return entity?.label === 'PER' ? entity : undefined
}

/** "*Chadian* and Malian troops", "*North* and South Korea": the one is a name, and the other shares its noun. */
function sharing({ read }: PartyContext, argument: Argument, named: Entity): readonly Mention[] {
  return entitiesIn(read, { start: argument.start, end: named.start })
    .filter((one) => /^\s*(?:,|and)\s/.test(read.text.slice(one.end, named.start)))
    .flatMap((one) =>
      one.rule === 'names/shared-word' && one.form === 'name'
        ? [fromName(one)]
        : one.form === 'demonym'
          ? [fromPhrase(argument, one, 'party/people-of')]
          : [],
    )
}

/** The token that a phrase begins with. */
function firstToken({ tokens }: Read, { head, start }: Argument): Token | undefined {
  let at = head
  while ((tokens[at - 1]?.start ?? -1) >= start) at--
  return tokens[at]
}

/** The preposition before a phrase, which the parse may hang on a title: "*of* President Amira Haddad"; empty without one. */
export function caseOf(tree: Tree, word: number): string {
  const titles = childrenOf(tree, word, 'nmod:desc').filter((title) => title < word)
  const [first] = [word, ...titles].flatMap((one) => childrenOf(tree, one, 'case'))
  return tree.tokens[first ?? -1]?.base ?? ''
}

/** "the president's envoy, *Amira Haddad*, said", "Foreign Minister *Amira Haddad*": the name that stands with an office. */
function apposedName({ tree, read }: PartyContext, argument: Argument): Entity | undefined {
  const within = entitiesIn(read, argument).find(
    ({ label, start }) => label === 'PER' && start > (read.tokens[argument.head]?.start ?? 0),
  )
  if (within !== undefined) return within
  const [name] = childrenOf(tree, argument.head, 'appos')
  const entity = name === undefined ? undefined : entityAt(read, read.tokens[name] ?? argument)
  return entity?.label === 'PER' ? entity : undefined
}

/** "the secretary of state *Amira Haddad* said": the title takes the name behind its "of". */
function titledName(
  { tree, read, knowledge }: PartyContext,
  argument: Argument,
): Entity | undefined {
  const isTitle = knowledge.classes.get('person-title')?.has(argument.lemma) === true
  const [behind] = childrenOf(tree, argument.head, 'nmod')
  if (!isTitle || behind === undefined || caseOf(tree, behind) !== 'of') return undefined
  const phrase = phraseOf(read, tree, behind)
  const entity = entitiesIn(read, phrase).find(({ label }) => label === 'PER')
  return entity !== undefined && entity.start > phrase.start ? entity : undefined
}

/** "representatives *from the US and Russia*", "the leaders *of Kenya*"; supporters of a person are not that person. */
function partiesBehind({ tree, read }: PartyContext, argument: Argument): readonly Mention[] {
  return childrenOf(tree, argument.head, 'nmod')
    .filter((one) => /^(?:from|of|for|on)$/.test(caseOf(tree, one)))
    .slice(0, 1)
    .flatMap((one) => conjuncts(tree, one))
    .flatMap((one) =>
      entitiesIn(read, phraseOf(read, tree, one))
        .filter((name) => canAct(name) && name.label !== 'PER')
        .slice(-1),
    )
    .map((entity) => fromPhrase(cut(argument, entity), entity, 'party/people-of'))
}

/** "rebels *in Chad*", "residents of *Goma*", "*Darfur* rebels" are no party of Chad's, but they are of that country. */
function peopleIn({ tree, read }: PartyContext, argument: Argument): Mention | undefined {
  const behind = childrenOf(tree, argument.head, 'nmod')
    .filter((one) => /^(?:in|from|of|at)$/.test(caseOf(tree, one)))
    .flatMap((one) => entitiesIn(read, phraseOf(read, tree, one)).slice(-1))
  const before = entitiesIn(read, argument)
  const [place] = [...before, ...behind].filter(
    ({ actors, places, label }) => actors.length > 0 || (label === 'LOC' && places.length > 0),
  )
  if (place === undefined) return undefined
  const head = { start: place.start, end: place.end }
  return { ...cut(argument, head), head, rule: 'party/people-in', basis: 'read' }
}

/** "a delegation *led by Amira Haddad*", "a team headed by the Chadian envoy": it is told by who leads it. */
function leadersOf(context: PartyContext, argument: Argument): readonly Mention[] {
  const { tree, read } = context
  return childrenOf(tree, argument.head, 'acl')
    .filter((verb) => /^(?:lead|head|chair)$/.test(tree.tokens[verb]?.base ?? ''))
    .flatMap((verb) => childrenOf(tree, verb, 'obl:agent', 'obl'))
    .filter((one) => caseOf(tree, one) === 'by')
    .flatMap((one) => conjuncts(tree, one))
    .flatMap((one) => partiesOf(context, asArgument(phraseOf(read, tree, one), 'by')))
    .filter(({ rule }) => rule === 'party/name' || rule === 'party/people-of')
}

/** A phrase with a name that stands behind it. */
export function cut(argument: Span, entity: Span): Span {
  return { start: Math.min(argument.start, entity.start), end: Math.max(argument.end, entity.end) }
}

function fromName(entity: Entity): Mention {
  const { start, end } = entity
  return { start, end, head: { start, end }, rule: 'party/name', basis: 'read' }
}

/** The party that a name in a phrase makes it: "Norwegian diplomats". */
export function fromPhrase(phrase: Span, entity: Entity, rule: string): Mention {
  return {
    start: phrase.start,
    end: phrase.end,
    head: { start: entity.start, end: entity.end },
    rule,
    basis: 'read',
  }
}

/** The name that a token stands in. */
export function entityAt(read: Read, span: Span): Entity | undefined {
  return read.entities.find((entity) => overlap(entity, span) > 0)
}

/** Names that stand in a phrase, in the order of the text. */
export function entitiesIn(read: Read, phrase: Span): readonly Entity[] {
  return read.entities.filter((entity) => contains(phrase, entity))
}

/** A name that can do something: an actor, an outlet, a person or body; no mere place. */
export function canAct(entity: Entity): boolean {
  return entity.actors.length > 0 || (entity.label !== 'LOC' && entity.places.length === 0)
}
