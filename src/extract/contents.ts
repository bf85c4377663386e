import { cover, type Span } from '../model/evidence.ts'
import type { Argument, Frame } from './frame.ts'
import { speechAbove } from './subjects.ts'
import { childrenOf, clauseSpan, extentOf, isOf, spanOf, type Tree, wordAt } from './tree.ts'

/** What is said, with a preposition or particle that belongs to the cue. */
export interface Content extends Span {
  readonly with?: Span
}

/** What the lists tell of a verb. */
export type IsListed = (list: string) => boolean

const CLAUSES = new Set(['that', 'to'])
const ASKED = new Set('whether if how what why who when where which'.split(' '))

/** What a verb says, thinks, wants or plans; nothing where its words do not tell. */
export function contentOf(
  tree: Tree,
  frame: Frame,
  is: IsListed,
  {
    phrases,
    reports,
  }: { readonly phrases: ReadonlySet<string>; readonly reports: ReadonlySet<string> },
): Content | undefined {
  const { arguments: parts, head, lemma, verb } = frame
  const next = wordAt(tree, head + 1).toLowerCase()
  const isPhrase =
    /^(?:ADP|SCONJ)$/.test(tree.tokens[head + 1]?.upos ?? '') && phrases.has(`${lemma} ${next}`)
  const isParticle = parts.some((one) => one.relation === 'particle' && one.head === head + 1)
  const behind = isPhrase || isParticle ? { with: spanOf(tree, head + 1, head + 2) } : {}
  const asked = isPhrase ? parts.find(({ relation }) => relation === next) : undefined
  const clause = parts.find((one) => one.relation === 'clause' && isContent(tree, one, is, head))
  if (clause !== undefined) {
    const span = clauseOf(tree, clause.head, head)
    const mayRaise = (is('raise') || is('show')) && verb?.isPassive !== true
    const raised = mayRaise
      ? parts.find(({ relation, end }) => relation === 'object' && end <= span.start)
      : undefined
    // "called for *the minister to resign*"
    const doer = raised ?? (next === 'for' ? asked : undefined)
    return { ...(doer === undefined ? span : cover(span, phraseSpan(tree, doer))), ...behind }
  }
  const ing = isPhrase
    ? parts.find((one) => one.relation === 'clause' && one.lemma === `${next}-ing`)
    : undefined
  if (ing !== undefined) return { ...withoutMarker(tree, ing), ...behind }
  if (asked !== undefined && !ADDRESSED.test(`${lemma} ${next}`))
    return { ...stretched(tree, asked, head), ...behind }
  return judgement(tree, frame, is) ?? deed(tree, frame, is, behind, reports)
}

/** Behind these stands who is asked, not what for. */
const ADDRESSED = /^(?:call (?:up)?on|appeal to)$/

function isContent(tree: Tree, { lemma, head }: Argument, is: IsListed, verb: number): boolean {
  if (lemma === 'ing') return head > verb && (is('deeds') || is('say'))
  if (CLAUSES.has(lemma)) return head > verb || !isOf(tree, head, ['advcl'])
  // "It is not known *whether the crew is alive*", whatever the parse makes of the clause.
  if (lemma === 'whether') return head > verb
  return ASKED.has(lemma)
    ? isOf(tree, head, ['ccomp', 'xcomp'])
    : lemma === 'of-ing' && is('commit')
}

/** "warned of *a famine in Chad*": phrases right behind belong to it, whatever the parse hangs them on. */
function stretched(tree: Tree, asked: Argument, verb: number): Span {
  let span = phraseSpan(tree, asked)
  for (const one of childrenOf(tree, verb, 'obl')) {
    const next = clauseSpan(tree, one)
    const isNear = next.start > span.end && /^\s*$/.test(tree.text.slice(span.end, next.start))
    if (isNear && !isDay(tree, one)) span = cover(span, next)
  }
  return span
}

function isDay(tree: Tree, word: number): boolean {
  return /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|week|month|year)$/.test(
    tree.tokens[word]?.base ?? '',
  )
}

function withoutMarker(tree: Tree, { head }: Argument): Span {
  return clauseSpan(tree, head, (child) => !isOf(tree, child, ['mark']))
}

/** A phrase with what hangs on it, without its preposition. */
function phraseSpan(tree: Tree, { head, start, end }: Argument): Span {
  const isPart = (child: number) =>
    tree.tokens[child]?.head !== head || !isOf(tree, child, ['case', 'acl:relcl'])
  return cover({ start, end }, clauseSpan(tree, head, isPart))
}

/** "called *the offer an insult*", "described *the crash as an accident*". */
function judgement(tree: Tree, { arguments: parts }: Frame, is: IsListed): Content | undefined {
  if (!is('judge')) return undefined
  const objects = parts.filter(({ relation }) => relation === 'object' || relation === 'result')
  const [object, other] = objects
  const as = parts.find(({ relation }) => relation === 'as')
  const second = as ?? other
  return object !== undefined && second !== undefined && second.start > object.start
    ? cover(phraseSpan(tree, object), phraseSpan(tree, second))
    : undefined
}

/** "demanded *a full inquiry*", "ruled out *a second vote*". */
function deed(
  tree: Tree,
  { arguments: parts, lemma, head }: Frame,
  is: IsListed,
  behind: Pick<Content, 'with'>,
  reports: ReadonlySet<string>,
): Content | undefined {
  const isReport = parts.some((one) => one.relation === 'subject' && reports.has(one.lemma))
  const isRuled = lemma !== 'rule' || behind.with !== undefined
  const object = parts.find(({ relation }) => relation === 'object' || relation === 'out')
  const isShown = isReport && is('show')
  if ((!is('deeds') && !isShown) || !isRuled || object === undefined) return undefined
  return { ...stretched(tree, object, head), ...behind }
}

/** A clause that is said, without what the speaker goes on to say and without the words of saying. */
export function clauseOf(tree: Tree, clause: number, said: number): Span {
  const isOuter = (child: number) => isOf(tree, child, ['punct']) && child > said === said > clause
  const isAside = (child: number) =>
    child === said || isOuter(child) || isCiting(tree, child) || speechAbove(tree, child) === said
  return clauseSpan(tree, clause, (child) => !isAside(child))
}

/** "…, *citing two officials*". */
function isCiting(tree: Tree, child: number): boolean {
  const { xpos, base = '' } = tree.tokens[child] ?? {}
  const before = extentOf(tree, child).first
  return (
    xpos === 'VBG' &&
    /^(?:cite|quote)$/.test(base) &&
    [before, before - 1].some((one) => wordAt(tree, one) === ',')
  )
}
