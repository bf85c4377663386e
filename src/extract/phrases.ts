import { overlap } from '../model/evidence.ts'
import type { Phrase, Read, VerbGroup } from './frame.ts'
import { childrenOf, extentOf, isOf, spanOf, type Tree, wordAt } from './tree.ts'

/** What belongs to a noun phrase itself, before its head and behind it. */
const BEFORE = ['det', 'amod', 'compound', 'nummod', 'nmod', 'advmod', 'flat', 'goeswith', 'dep']
const BEHIND = ['flat', 'compound', 'nummod', 'fixed', 'goeswith']
const HEDGES = new Set(
  'up to at least most more less fewer than over under about around'.split(' '),
)
/** Prepositions hedge only in company: "*up to* 40", "*at* least two". */
const HEDGED: ReadonlyMap<string, RegExp> = new Map([
  ['to', /^up /i],
  ['up', / to$/i],
  ['at', / (?:least|most)$/i],
  ['than', /^(?:more|less|fewer) /i],
])
const MODALS = new Set('will would may might could can should must shall wo ca'.split(' '))

/** The noun phrase around a head, without the phrases and clauses behind it: "the *ministry*" of "the ministry in Oslo". */
export function phraseOf(read: Read, tree: Tree, head: number): Phrase {
  const { first, last } = named(read, tree, head, {
    first: startOf(tree, head),
    last: endOf(tree, head),
  })
  const token = read.tokens[head]
  const isDate = read.dates.some(
    (date) => date.type !== 'DURATION' && token !== undefined && overlap(date, token) > 0,
  )
  // "$20 *million*": the sign is the head of the parse, the number tells more.
  const [amount] = token?.upos === 'SYM' ? childrenOf(tree, head, 'nummod') : []
  const lemma = tree.tokens[amount ?? head]?.base ?? ''
  const base = { first, last, head, lemma, ...spanOf(tree, first, last) }
  return isDate ? { ...base, isDate } : base
}

/** Walks left over what belongs to the phrase, as long as nothing else stands between. */
function startOf(tree: Tree, head: number): number {
  let first = head
  const before = childrenOf(tree, head).filter((child) => child < head)
  for (const child of before.toReversed()) {
    const isMark = isOf(tree, child, ['punct'])
    if (!isMark && !isOf(tree, child, BEFORE)) break
    const inner = extentOf(tree, child)
    if (inner.last < first && !isGap(tree, inner.last, first)) break
    if (!isMark) first = inner.first
  }
  // "*up to* 40 people", "*at least* two"
  const isHedge = (word: number) =>
    HEDGES.has(tree.tokens[word]?.base ?? '') &&
    (HEDGED.get(tree.tokens[word]?.base ?? '')?.test(
      `${wordAt(tree, word - 1)} ${wordAt(tree, word + 1)}`,
    ) ??
      true)
  if (tree.tokens[first]?.upos === 'NUM' || isHedge(first)) while (isHedge(first - 1)) first--
  return first
}

function endOf(tree: Tree, head: number): number {
  let last = head + 1
  for (const child of childrenOf(tree, head)) {
    if (child < head || isOf(tree, child, ['punct'])) continue
    if (!isOf(tree, child, BEHIND)) break
    const inner = extentOf(tree, child)
    if (inner.first > last && !isGap(tree, last, inner.first)) break
    last = Math.max(last, inner.last)
  }
  return last
}

/** Whether nothing but marks stands between two words. */
function isGap(tree: Tree, from: number, to: number): boolean {
  for (let word = from; word < to; word++) if (tree.tokens[word]?.upos !== 'PUNCT') return false
  return true
}

/** A phrase takes in the whole of the name that its head is part of. */
function named(
  read: Read,
  tree: Tree,
  head: number,
  words: { readonly first: number; readonly last: number },
): { readonly first: number; readonly last: number } {
  const token = read.tokens[head]
  const name = token && read.entities.find((entity) => overlap(entity, token) > 0)
  if (name === undefined) return words
  let { first, last } = words
  while (first > tree.sentence.first && (read.tokens[first - 1]?.end ?? 0) > name.start) first--
  while (last < tree.sentence.last && (read.tokens[last]?.start ?? name.end) < name.end) last++
  return { first, last }
}

/** A predicate: the word its clause hangs on, and its verb, which is the copula of an adjective or a noun. */
export interface Predicate {
  readonly head: number
  readonly verb: number
  /** The word that the auxiliaries hang on: of "able and *ready*" the first, of "remains *ready*" the verb. */
  readonly stem: number
}

/** What the forms of a verb and its auxiliaries tell. */
export function verbGroupOf(tree: Tree, { head, verb, stem }: Predicate): VerbGroup {
  const token = tree.tokens[verb]
  const helpers = childrenOf(tree, stem, 'aux').filter((child) => child !== verb)
  const lemmas = helpers.map((helper) => tree.tokens[helper]?.base ?? '')
  const joined = joinedTo(tree, head, helpers)
  const isIng = token?.xpos === 'VBG'
  const isVerb = verb === head && token?.upos === 'VERB'
  const isPassive = isVerb && !isIng && (isPassiveItself(tree, head) || joined?.isPassive === true)
  const lead = tree.tokens[helpers[0] ?? verb]
  const form = formOf(tree, stem, { helpers, xpos: token?.xpos ?? '', joined })
  const modals = helpers
    .map((helper) =>
      wordAt(tree, helper)
        .toLowerCase()
        .replace(/^['’]ll$/, 'will'),
    )
    .filter((helper) => MODALS.has(helper))
  // "is to send", "is due to be held"
  const isOrdered = form === 'finite' && (hasTo(tree, head) || isDue(tree, head))
  return {
    form,
    isPassive,
    isNegated:
      isNegated(tree, head) ||
      (stem !== head && isNegated(tree, stem)) ||
      (joined?.isNegated === true && isAlternative(tree, head)),
    isProgressive: lemmas.includes('be') && isIng,
    isPast:
      form === 'past' ||
      lead?.xpos === 'VBD' ||
      (helpers.length > 0 && lead?.base === 'have') ||
      joined?.isPast === true ||
      (lead?.base === 'do' && lead.xpos === 'VBD'),
    modals: isOrdered ? ['will', ...modals] : modals,
    isCopula: verb !== head,
  }
}

function isPassiveItself(tree: Tree, head: number): boolean {
  const helpers = childrenOf(tree, head, 'aux')
  const isHelped = helpers.some((one) => /^(?:be|get)$/.test(tree.tokens[one]?.base ?? ''))
  // "Egypt called on Israel": without "be" it is active, whatever the parse makes of its subject.
  if (isHelped) return tree.tokens[head]?.xpos !== 'VBG'
  const isBare = tree.tokens[head]?.xpos === 'VBN' && helpers.length === 0
  return (
    isBare && isOf(tree, head, ['acl', 'advcl']) && childrenOf(tree, head, 'nsubj').length === 0
  )
}

/** The group that a verb without auxiliaries of its own is joined to by "and". */
function joinedTo(tree: Tree, head: number, helpers: readonly number[]): VerbGroup | undefined {
  if (!isOf(tree, head, ['conj']) || helpers.length > 0) return undefined
  if (childrenOf(tree, head, 'nsubj', 'mark', 'cop').length > 0) return undefined
  const above = tree.tokens[head]?.head ?? -1
  const isAlike = ['VB', 'VBN'].includes(tree.tokens[head]?.xpos ?? '')
  return isAlike && tree.tokens[above]?.xpos === tree.tokens[head]?.xpos
    ? verbGroupOf(tree, { head: above, verb: above, stem: above })
    : undefined
}

function formOf(
  tree: Tree,
  head: number,
  {
    helpers,
    xpos,
    joined,
  }: {
    readonly helpers: readonly number[]
    readonly xpos: string
    readonly joined: VerbGroup | undefined
  },
): VerbGroup['form'] {
  if (hasTo(tree, head)) {
    const isOfFinite = isDue(tree, head) || childrenOf(tree, head, 'cop').length > 0
    return isOfFinite ? 'finite' : 'infinitive'
  }
  // "after *being* hit"
  if (helpers.length > 0)
    return tree.tokens[helpers[0] ?? head]?.xpos === 'VBG' ? 'participle' : 'finite'
  if (xpos === 'VBG') return 'participle'
  if (xpos === 'VBD' || xpos === 'VBN') return joined?.isPassive === true ? 'finite' : 'past'
  return joined?.form === 'infinitive' ? 'infinitive' : 'finite'
}

/** "is *due* to meet", where the parse takes "due to" for a preposition. */
function isDue(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, 'mark', 'case').some(
    (child) => tree.tokens[child]?.base === 'due' && tree.tokens[head]?.upos !== 'NOUN',
  )
}

/** "*to* meet". */
export function hasTo(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, 'mark').some((child) => tree.tokens[child]?.xpos === 'TO')
}

/** "did *not* meet", "*nor* did it meet"; "not only met" is affirmed. */
function isNegated(tree: Tree, head: number): boolean {
  return childrenOf(tree, head).some((child) => {
    const lemma = tree.tokens[child]?.base
    if (lemma === 'nor') return isOf(tree, child, ['cc'])
    if (lemma !== 'not' && lemma !== 'never' && lemma !== "n't") return false
    return !/^(?:only|just|merely)$/i.test(wordAt(tree, child + 1))
  })
}

/** "did not meet *or* talk". */
function isAlternative(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, 'cc').some((child) => /^n?or$/i.test(wordAt(tree, child)))
}

/** Words `[first, last)` of a predicate: its verb with auxiliaries, "to" and "not" before it, and an adjective behind it. */
export function groupWords(
  tree: Tree,
  { head, verb, stem }: Predicate,
  isAdjective: boolean,
): { readonly first: number; readonly last: number } {
  const before = childrenOf(tree, stem).filter(
    (child) =>
      child < verb &&
      (isOf(tree, child, ['aux']) ||
        tree.tokens[child]?.xpos === 'TO' ||
        /^(?:not|n['’]t|never)$/i.test(wordAt(tree, child))),
  )
  return { first: Math.min(verb, ...before), last: (isAdjective ? Math.max(head, verb) : verb) + 1 }
}
