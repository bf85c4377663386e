import type { Attribution } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'
import { clauseOf } from './contents.ts'
import type { Clauses } from './frame.ts'
import type { PartyContext } from './parties.ts'
import { asArgument } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { sourceOf, wholePhrase } from './sources.ts'
import { childrenOf, clauseSpan, extentOf, isOf, spanOf, type Tree, wordAt } from './tree.ts'

/** "according to the mayor", "citing the mayor", "in the mayor's view": the clause beside it is what the mayor says. */
export function findCitations(context: PartyContext, { tree }: Clauses): readonly Attribution[] {
  const found: Attribution[] = []
  const views = context.knowledge.speech.get('word-nouns') ?? new Set<string>()
  for (let word = tree.sentence.first; word < tree.sentence.last; word++) {
    const cite = citedAt(tree, word) ?? viewAt(tree, word, views)
    if (cite === undefined) continue
    const argument = asArgument(phraseOf(context.read, tree, cite.source), 'subject')
    const source = sourceOf(context, argument)
    const phrase = wholePhrase(tree, argument, cite.first)
    const cue = spanOf(tree, cite.first, cite.last)
    const content = contentBeside(tree, cite, phrase)
    const base = { phrase, cue, content, rule: cite.rule }
    found.push(source === undefined ? base : { ...base, source })
  }
  const colon = colonSpeaker(context, tree)
  return colon === undefined ? found : [...found, colon]
}

/** How many words may name whoever speaks before a colon: "Jonas Weber, mayor of Goslar: “The snow came early.”" */
const LONGEST_SPEAKER = 12

/** "*Haddad*: “We will go.”": a name before a colon and a quotation needs no verb. */
function colonSpeaker(context: PartyContext, tree: Tree): Attribution | undefined {
  const { first, last } = tree.sentence
  const colon = tree.tokens
    .slice(first, Math.min(last, first + LONGEST_SPEAKER))
    .findIndex(({ start }) => tree.text[start] === ':')
  if (colon < 1) return undefined
  const mark = tree.tokens[first + colon + 1]
  const quote = context.read.quotes.find(({ start }) => start - 1 === mark?.start)
  const words = Array.from({ length: colon }, (_, step) => first + step)
  if (quote === undefined || words.some((word) => tree.tokens[word]?.upos === 'VERB'))
    return undefined
  const head = words.find((word) => {
    const above = tree.tokens[word]?.head ?? -1
    return isNominal(tree, word) && (above < first || above >= first + colon)
  })
  if (head === undefined) return undefined
  const phrase = spanOf(tree, first, first + colon)
  const source = sourceOf(context, asArgument(phraseOf(context.read, tree, head), 'subject'))
  if (source === undefined) return undefined
  const content = { start: quote.start - 1, end: quote.end + (quote.terminated ? 1 : 0) }
  return { source, phrase, content, rule: 'attribution/colon' }
}

function isNominal(tree: Tree, word: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(tree.tokens[word]?.upos ?? '')
}

interface Citing {
  /** The word that the source hangs on. */
  readonly source: number
  /** The words `[first, last)` of the cue. */
  readonly first: number
  readonly last: number
  /** The word that all of it hangs on its clause by. */
  readonly top: number
  readonly rule: string
}

function citedAt(tree: Tree, word: number): Citing | undefined {
  const { base = '', xpos, head = -1 } = tree.tokens[word] ?? {}
  if (/^accord(?:ing)?$/.test(base) && tree.tokens[word + 1]?.base === 'to') {
    const isCase = isOf(tree, word, ['case'])
    const source = isCase ? head : (childrenOf(tree, word, 'obl')[0] ?? -1)
    const isSaid =
      source >= 0 && !/^(?:plan|schedule|rule|law)s?$/.test(tree.tokens[source]?.base ?? '')
    const rule = 'attribution/according-to'
    return isSaid
      ? { source, first: word, last: word + 2, top: isCase ? source : word, rule }
      : undefined
  }
  const isCiting = /^(?:cite|quote)$/.test(base) && xpos === 'VBG'
  const [source] = isCiting ? childrenOf(tree, word, 'obj') : []
  return source === undefined
    ? undefined
    : { source, first: word, last: word + 1, top: word, rule: 'attribution/citing' }
}

/** "in Norway's *view*", "in the *words* of one farmer". */
function viewAt(tree: Tree, word: number, views: ReadonlySet<string>): Citing | undefined {
  if (!views.has(tree.tokens[word]?.base ?? '') || !isOf(tree, word, ['obl', 'nmod']))
    return undefined
  const isBeside = childrenOf(tree, word, 'case').some((one) =>
    /^(?:in|by)$/i.test(wordAt(tree, one)),
  )
  const [owner] = [...childrenOf(tree, word, 'nmod:poss'), ...childrenOf(tree, word, 'nmod')]
  return isBeside && owner !== undefined
    ? { source: owner, first: word, last: word + 1, top: word, rule: 'attribution/view' }
    : undefined
}

/** The clause that a citation stands in: before it, behind it, or around it; of a verb of saying, what is said. */
function contentBeside(tree: Tree, { top, first, last }: Citing, source: Span): Span {
  const { sentence } = tree
  const above = tree.tokens[top]?.head ?? -1
  const told = toldAbove(tree, above)
  if (told !== undefined && told.clause !== top) return clauseOf(tree, told.clause, told.said)
  const start = tree.tokens[first]?.start ?? sentence.start
  const end = Math.max(source.end, tree.tokens[last - 1]?.end ?? 0)
  if (extentOf(tree, top).first <= sentence.first + 1) return { start: end, end: sentence.end }
  const rest = tree.text.slice(source.end, sentence.end)
  return /\w/.test(rest)
    ? { start: sentence.start, end: sentence.end }
    : { start: sentence.start, end: saidEnd(tree, start) }
}

/** The clause that a verb of saying above a citation tells. */
function toldAbove(
  tree: Tree,
  from: number,
): { readonly clause: number; readonly said: number } | undefined {
  for (let said = from; said >= 0; said = tree.tokens[said]?.head ?? -1) {
    const [clause] = tree.isSaying(said) ? childrenOf(tree, said, 'ccomp') : []
    if (clause !== undefined && clause > said) return { clause, said }
  }
  return undefined
}

/** "The refinery was shut, *Politico reported*, citing one diplomat": the words of saying are no part of what is said. */
function saidEnd(tree: Tree, before: number): number {
  const { first, last } = tree.sentence
  for (let word = last - 1; word > first; word--) {
    const token = tree.tokens[word]
    if (token === undefined || token.end > before || !tree.isSaying(word)) continue
    if (
      !isOf(tree, word, ['parataxis', 'root']) ||
      childrenOf(tree, word, 'ccomp').some((one) => one > word)
    )
      continue
    const [subject] = childrenOf(tree, word, 'nsubj')
    return clauseSpan(tree, subject ?? word).start
  }
  return before
}
