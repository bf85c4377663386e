import { hasTo, verbGroupOf } from './phrases.ts'
import { childrenOf, conjuncts, isOf, type Tree } from './tree.ts'

/** Verbs whose object does what the clause below them says: "urged Berlin to send". */
const OBJECT_CONTROL = new Set(
  'urge ask call tell force order press allow enable help expect want require invite persuade warn get lead push permit instruct encourage pressure give see let make have appeal task oblige compel direct advise'.split(
    ' ',
  ),
)
/** "accused Chad *of* shelling", "kept Chad *from* leaving", "quoted Chad *as* saying". */
const OF_OBJECT = new Set(['of', 'from', 'into', 'with', 'as'])

/** The words that a clause is about: its own subject, or the one that it shares with the words above it. */
export function subjectsOf(tree: Tree, head: number): readonly number[] {
  const own = childrenOf(tree, head, 'nsubj').filter((child) => !isRelative(tree, child))
  if (own.length > 0) return own.flatMap((one) => conjuncts(tree, one))
  if (tree.opener !== undefined && tree.tokens[tree.opener]?.head === head) return [tree.opener]
  const speech = speechAbove(tree, head)
  if (speech !== undefined) return subjectsOf(tree, speech)
  const above = tree.tokens[head]?.head ?? -1
  if (above < 0) return []
  if (isRelativeClause(tree, head)) {
    const isSubject = childrenOf(tree, head, 'nsubj').length > 0
    return isSubject ? conjuncts(tree, above) : []
  }
  if (isOf(tree, head, ['acl'])) return ofNoun(tree, head, above)
  if (isOf(tree, head, ['conj'])) return subjectsOf(tree, above)
  const mayShare = isOf(tree, head, ['xcomp', 'advcl']) || !hasTense(tree, head)
  if (!mayShare || isOf(tree, head, ['parataxis', 'csubj'])) return []
  return controllers(tree, head, above)
}

/**
 * The verb of saying that another one goes on from, where the parse hangs that on what is said: "said the port was shut, *adding*
 * that", "said the road was open and *warned* that".
 */
export function speechAbove(tree: Tree, head: number): number | undefined {
  const isAdding = isOf(tree, head, ['advcl']) && tree.tokens[head]?.xpos === 'VBG'
  const goesOn = isAdding || isOf(tree, head, ['conj'])
  const isQuoted = childrenOf(tree, head, 'mark').some((mark) => tree.tokens[mark]?.base === 'as')
  if (!goesOn || isQuoted || !tree.isSaying(head) || hasOwnSubject(tree, head)) return undefined
  for (let at = tree.tokens[head]?.head ?? -1; at >= 0; at = tree.tokens[at]?.head ?? -1) {
    if (tree.isSaying(at)) return at
    if (!isOf(tree, at, ['ccomp', 'conj', 'advcl', 'xcomp'])) return undefined
  }
  return undefined
}

/** Whether a clause has a subject in its own words. */
export function hasOwnSubject(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, 'nsubj', 'csubj', 'expl').length > 0
}

/** The verbs and nouns that a clause without a subject takes it from. */
function controllers(tree: Tree, head: number, above: number): readonly number[] {
  const verb = tree.tokens[above]
  const objects = childrenOf(tree, above, 'obj', 'iobj')
  const marker = childrenOf(tree, head, 'mark').map((mark) => tree.tokens[mark]?.base ?? '')
  const isControlled =
    (isOf(tree, head, ['xcomp', 'ccomp', 'advcl']) &&
      OBJECT_CONTROL.has(verb?.base ?? '') &&
      (hasTo(tree, head) || isOf(tree, head, ['xcomp']))) ||
    marker.some((word) => OF_OBJECT.has(word))
  if (isControlled) {
    const asked = objects.length > 0 ? objects : objectsBehindOn(tree, above)
    if (asked.length > 0) return asked.flatMap((one) => conjuncts(tree, one))
  }
  // "was hit by drones, *killing* two": the drones kill.
  const isResult =
    isOf(tree, head, ['advcl']) && verbAt(tree, head) === 'VBG' && marker.length === 0
  const agents = isResult ? childrenOf(tree, above, 'obl:agent') : []
  return agents.length > 0 ? agents.flatMap((one) => conjuncts(tree, one)) : subjectsOf(tree, above)
}

function verbAt(tree: Tree, word: number): string | undefined {
  return tree.tokens[word]?.xpos
}

/** "called *on Chad* to withdraw". */
function objectsBehindOn(tree: Tree, verb: number): readonly number[] {
  return childrenOf(tree, verb, 'obl').filter((one) =>
    childrenOf(tree, one, 'case').some((word) =>
      /^(?:on|upon|to|for)$/.test(tree.tokens[word]?.base ?? ''),
    ),
  )
}

/** "the troops *shelling* the town", "the town *shelled* by", "Chad's plan *to* leave". */
function ofNoun(tree: Tree, head: number, noun: number): readonly number[] {
  const isPlan = hasTo(tree, head) || childrenOf(tree, head, 'mark').length > 0
  const verb = clauseAbove(tree, noun)
  // "issued a statement *demanding* that": whoever issues it demands.
  const isIssued =
    verb !== undefined &&
    tree.isWriting(noun) &&
    isOf(tree, noun, ['obj', 'obl']) &&
    verbAt(tree, head) === 'VBG'
  if (!isPlan) return isIssued ? subjectsOf(tree, verb) : conjuncts(tree, noun)
  const owners = childrenOf(tree, noun, 'nmod:poss')
  if (owners.length > 0) return owners.flatMap((one) => conjuncts(tree, one))
  return verb === undefined ? [] : subjectsOf(tree, verb)
}

/** The nearest word above that has a subject of its own or is a verb. */
function clauseAbove(tree: Tree, word: number): number | undefined {
  for (let at = tree.tokens[word]?.head ?? -1; at >= 0; at = tree.tokens[at]?.head ?? -1) {
    if (tree.tokens[at]?.upos === 'VERB' || childrenOf(tree, at, 'nsubj').length > 0) return at
  }
  return undefined
}

/** "the town *that they left*"; "the demand *that they leave*" tells what is demanded. */
export function isRelativeClause(tree: Tree, head: number): boolean {
  return (
    isOf(tree, head, ['acl:relcl', 'advcl:relcl']) &&
    childrenOf(tree, head, 'mark').every((mark) => tree.tokens[mark]?.base !== 'that')
  )
}

/** "who", "which" and "that" stand for the noun before their clause. */
export function isRelative(tree: Tree, word: number): boolean {
  const { upos, xpos, base } = tree.tokens[word] ?? {}
  if (!relativeClauseAt(tree, word)) return false
  return xpos === 'WDT' || xpos === 'WP' || (upos === 'PRON' && base === 'that')
}

function relativeClauseAt(tree: Tree, word: number): boolean {
  for (let at = word, step = 0; at >= 0 && step < 5; at = tree.tokens[at]?.head ?? -1, step++) {
    if (isRelativeClause(tree, at)) return true
  }
  return false
}

function hasTense(tree: Tree, head: number): boolean {
  const { form } = verbGroupOf(tree, { head, verb: head, stem: head })
  return form === 'finite' || (form === 'past' && tree.tokens[head]?.xpos === 'VBD')
}
