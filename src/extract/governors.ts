import type { Link } from './frame.ts'
import { hasTo } from './phrases.ts'
import { hasOwnSubject, isRelativeClause } from './subjects.ts'
import { childrenOf, isOf, type Tree, wordAt } from './tree.ts'

/** The predicate that a clause or phrase depends on, and how. */
export interface Governor {
  /** The word that the governing clause hangs on. */
  readonly head: number
  readonly link: Link
  /** A noun between the two that is the nearer governor: "*plans* to meet", "*claims* that". */
  readonly noun?: number
}

const CONDITIONS = new Set(['if', 'unless', 'whether', 'until', 'lest'])
/** "left *without* signing", "warned *against* sending": what stands behind was not done. */
const NOT_DONE = new Set('without against about over instead rather'.split(' '))
/** What stands behind them in the present has not come about. */
const NOT_YET = new Set(['before', 'once', 'after'])
/** Behind these a participle is what the verb is about; behind others it tells what happened as well. */
const CLOSE = new Set('of for from with into in on to at toward towards'.split(' '))

/** Tells of every predicate what governs it. `isPredicate` knows the words that clauses hang on. */
export function governorFinder(
  tree: Tree,
  isPredicate: (word: number) => boolean,
): (head: number) => Governor | undefined {
  const above = (word: number): number | undefined => {
    for (let at = parent(tree, word); at >= 0; at = parent(tree, at)) if (isPredicate(at)) return at
    return undefined
  }

  /** “…”, *said* the envoy: what stands beside its content is above it. */
  function saidBeside(head: number): number | undefined {
    return childrenOf(tree, head, 'parataxis').find(
      (one) => tree.isSaying(one) && hasOwnSubject(tree, one),
    )
  }

  function governorOf(head: number): Governor | undefined {
    const said = saidBeside(head)
    if (said !== undefined) return { head: said, link: 'that' }
    if (isOf(tree, head, ['root'])) return undefined
    if (isOf(tree, head, ['conj'])) return joined(head)
    if (isOf(tree, head, ['parataxis'])) return beside(head)
    const verb = above(head)
    if (verb === undefined) return isConditional(tree, head) ? { head: -1, link: 'if' } : undefined
    const noun = parent(tree, head) === verb ? undefined : parent(tree, head)
    const link = linkOf(tree, head)
    return noun === undefined ? { head: verb, link } : { head: verb, link, noun }
  }

  /** "said that it would stop and (that it) would withdraw": what holds for the first holds for both. */
  function joined(head: number): Governor | undefined {
    const first = parent(tree, head)
    if (isPredicate(first)) {
      if (!hasOwnSubject(tree, head)) return { head: first, link: 'same' }
      const shared = governorOf(first)
      return shared?.link === 'relative' ? undefined : shared
    }
    const verb = above(head)
    return verb === undefined ? undefined : { head: verb, link: 'adverbial' }
  }

  /** "He said: we will go." */
  function beside(head: number): Governor | undefined {
    const first = parent(tree, head)
    if (tree.isSaying(head) && hasOwnSubject(tree, head)) return undefined
    return isPredicate(first) && tree.isSaying(first) && first < head
      ? { head: first, link: 'that' }
      : undefined
  }

  return governorOf
}

/** How a clause hangs on the word above it. */
function linkOf(tree: Tree, head: number): Link {
  if (isRelativeClause(tree, head)) return 'relative'
  const marker = markerOf(tree, head)
  if (CONDITIONS.has(marker)) return 'if'
  const form = tree.tokens[head]?.xpos
  const isTo = hasTo(tree, head)
  if (isOf(tree, head, ['ccomp', 'csubj'])) {
    if (isOf(tree, head, ['csubj']) && marker !== 'that') return 'if'
    return isTo ? 'to' : form === 'VBG' && !hasOwnSubject(tree, head) ? 'ing' : 'that'
  }
  if (isOf(tree, head, ['xcomp'])) return form === 'VBG' ? 'ing' : 'to'
  if (marker === 'that') return 'that'
  // "will fight on *before they are disarmed*", "*once they leave*": what has not come about yet.
  if (NOT_YET.has(marker) && isPresent(tree, head)) return 'if'
  if (NOT_DONE.has(marker) && form === 'VBG') return 'not-done'
  if (CLOSE.has(marker) && form === 'VBG') return 'ing'
  if (isTo) return 'to'
  if (isOf(tree, head, ['acl']))
    return isWanted(tree, head) ? 'to' : isLacking(tree, head) ? 'not-done' : 'relative'
  if (isObject(tree, head)) return 'ing'
  return isOf(tree, head, ['advcl']) ? 'adverbial' : 'ing'
}

/** "wants the prisoners *freed*": what it wants done. */
function isWanted(tree: Tree, head: number): boolean {
  const thing = parent(tree, head)
  return (
    tree.tokens[head]?.xpos === 'VBN' &&
    isOf(tree, thing, ['obj']) &&
    tree.tokens[parent(tree, thing)]?.base === 'want'
  )
}

/** "passed *without* a single prisoner *being freed*" */
function isLacking(tree: Tree, head: number): boolean {
  const cases = childrenOf(tree, parent(tree, head), 'case')
  const isDone = isOf(tree, head, ['acl']) && childrenOf(tree, head, 'aux:pass').length > 0
  return isDone && cases.some((one) => wordAt(tree, one).toLowerCase() === 'without')
}

/** "is *disarmed*", "leaves", not "had left". */
function isPresent(tree: Tree, head: number): boolean {
  const isNow = (word: number) => /^VB[ZP]$/.test(tree.tokens[word]?.xpos ?? '')
  return [head, ...childrenOf(tree, head, 'aux', 'aux:pass', 'cop')].some(isNow)
}

/** "ruled out *ending* the war": right behind the verb, it is what that is about, though the parse has it aside. */
function isObject(tree: Tree, head: number): boolean {
  if (tree.tokens[head]?.xpos !== 'VBG' || !isOf(tree, head, ['advcl'])) return false
  let before = head - 1
  while (isOf(tree, before, ['compound:prt'])) before--
  return before === parent(tree, head) && before < head - 1
}

/** The word that opens a clause: "if", "that", "without"; empty where none does. */
export function markerOf(tree: Tree, head: number): string {
  const mark = childrenOf(tree, head, 'mark').find((child) => tree.tokens[child]?.xpos !== 'TO')
  return mark === undefined ? '' : wordAt(tree, mark).toLowerCase()
}

function isConditional(tree: Tree, head: number): boolean {
  return CONDITIONS.has(markerOf(tree, head))
}

function parent(tree: Tree, word: number): number {
  return tree.tokens[word]?.head ?? -1
}
